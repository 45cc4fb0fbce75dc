import { commentId } from "../../../_includes/domain/addresses/paths/letters.ts";
import { element } from "../elements.ts";

/** Characters of a comment that are quoted to whoever answers it. */
const QUOTED = 120;

/**
 * Shows in the form how the comment begins that it answers.
 *
 * @returns what has the form answer a comment, given the comment's place in the page
 */
export function tendReplies(form: HTMLFormElement): ((place: string) => void) | undefined {
	const choice = form.querySelector<HTMLSelectElement>("[name=replyTo]");
	if (!choice) return;
	const quote = element("p", "comment-quote");
	const show = () => {
		const text = document.querySelector(`#${commentId(choice.value)} .comment-text`)?.textContent ?? "";
		quote.textContent = text.length > QUOTED ? `“${text.slice(0, QUOTED).trim()}…”` : `“${text}”`;
		quote.hidden = text === "";
	};
	choice.closest("label")?.after(quote);
	form.addEventListener("change", show);
	show();
	return (place) => {
		choice.value = place.slice(commentId("").length);
		choice.dispatchEvent(new Event("change", { bubbles: true }));
		form.querySelector("textarea")?.focus();
	};
}
