import { commentId } from "../../../_includes/domain/addresses/paths/letters.ts";
import { element } from "../elements.ts";

/** Has the links under comments answer them in the form, which shows how the comment begins that it answers. */
export function tendReplies(form: HTMLFormElement): void {
	const choice = form.querySelector<HTMLSelectElement>("[name=replyTo]");
	if (!choice) return;
	const quote = element("p", "comment-quote");
	const show = () => {
		const text = document.querySelector(`#${commentId(choice.value)} .comment-text`)?.textContent ?? "";
		quote.textContent = `“${text}”`;
		quote.hidden = !text;
	};
	choice.parentElement?.after(quote);
	form.addEventListener("change", show);
	show();
	for (const link of document.querySelectorAll(".comment-reply"))
		link.addEventListener("click", (event) => {
			event.preventDefault();
			choice.value = link.parentElement?.id.slice(commentId("").length) ?? "";
			choice.dispatchEvent(new Event("change", { bubbles: true }));
			form.querySelector("textarea")?.focus();
		});
}
