import { element } from "../elements.ts";
import { type Draft, keepDraft, readDraft } from "./draft.ts";
import { createPost } from "./post.ts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Sends a form of letters without leaving its page, and keeps what is in it until it has come. Nothing is sent that its
 * reader does not send: what waited for the network waits for a press of the button, too.
 *
 * @param sentence that is reported
 */
export function tendForm(form: HTMLFormElement, article: string, sentence = ""): void {
	const draft = form.action + article + sentence;
	const fieldOf = (name: string) => form.elements.namedItem(name) as Field | null;
	const fields = () => Object.fromEntries(new FormData(form)) as Draft;
	const post = createPost(article);
	const said = element("output", "comment-said");
	said.tabIndex = -1;
	form.append(said);
	let sending = false;
	let waits = false;

	const isWritten = () => fieldOf("text")?.value.trim();
	const keep = () => keepDraft(draft, isWritten() ? fields() : undefined);
	const wait = () => {
		waits = true;
		said.textContent = `${navigator.onLine ? "Chưa gửi được" : "Chưa có mạng"}: ${keep() ? "lời viết được giữ trên máy này" : "đừng đóng trang kẻo mất lời viết"}. Có mạng, mời bạn bấm gửi.`;
	};
	/** Takes away what was said of a field, or of all. */
	const clear = (within: Element | null) => {
		for (const field of within?.querySelectorAll("[aria-invalid]") ?? []) {
			field.nextElementSibling?.remove();
			field.removeAttribute("aria-invalid");
		}
	};
	const kept = readDraft(draft);
	for (const name in kept) {
		const field = fieldOf(name);
		// What the browser has put back itself is newer.
		if (field) field.value ||= kept[name] ?? "";
		said.textContent = "Lời viết dở lần trước còn đây, chưa gửi.";
	}
	form.addEventListener("input", ({ target }) => {
		clear((target as Field).parentElement);
		keep();
		if (navigator.onLine) post.begin();
		else wait();
	});
	addEventListener("offline", () => isWritten() && wait());
	addEventListener("online", () => {
		if (waits) said.textContent = "Đã có mạng, mời bạn bấm gửi.";
		waits = false;
	});
	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		if (sending) return;
		sending = true;
		keep();
		said.textContent = "Đang gửi…";
		clear(form);
		try {
			const answer = await post.send(form.action, { ...fields(), sentence });
			waits = false;
			for (const [name, [fault, value]] of Object.entries(answer.fields ?? {})) {
				const field = fieldOf(name);
				if (!field) continue;
				field.value = value;
				field.setAttribute("aria-invalid", "true");
				field.after(element("strong", "comment-fault", fault));
			}
			if (answer.ok) {
				keepDraft(draft);
				form.dataset["sent"] = "";
				form.reset();
				form.dispatchEvent(new Event("change"));
			}
			said.textContent = answer.message;
			(form.querySelector<HTMLElement>("[aria-invalid]") ?? said).focus();
		} catch {
			wait();
		}
		sending = false;
	});
}
