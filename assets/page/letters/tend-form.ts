import { LETTER_RECEIVED } from "../../../_includes/domain/addresses/paths/letters.ts";
import { element } from "../elements.ts";
import { type Draft, keepDraft, readDraft } from "./draft.ts";
import { clearFaults, showFaults } from "./faults.ts";
import { createPost } from "./post.ts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields of which a draft is made. */
const KEPT = "[name=name], [name=text], [name=contact], [name=replyTo], [name=mistake]";

/**
 * Sends a form of letters without leaving its page, and keeps what is in it until it has come. Nothing is sent that its
 * reader does not send: what waited for the network waits for a press of the button, too.
 *
 * @param draft the name under which it is kept
 */
export function tendForm(form: HTMLFormElement, article: string, draft: string): void {
	const fields = [...form.querySelectorAll<Field>(KEPT)];
	const text = form.querySelector("textarea");
	const said = element("p", "comment-said");
	said.setAttribute("role", "status");
	said.tabIndex = -1;
	form.append(said);
	const say = (words: string, ...more: Node[]) => said.replaceChildren(words, ...more);
	const post = createPost(form, article);
	let sending = false;
	let waits = false;

	const isWritten = () => text?.value.trim() !== "";
	const keep = () =>
		keepDraft(
			draft,
			isWritten() ? Object.fromEntries(fields.map(({ name, value }) => [name, value])) : undefined,
		);
	const wait = () => {
		waits = true;
		say(
			keep()
				? "Chưa có mạng: lời viết được giữ trên máy này. Có mạng, mời bạn bấm gửi."
				: "Chưa có mạng, và máy này không cho giữ lời viết: đừng đóng trang. Có mạng, mời bạn bấm gửi.",
		);
	};

	const begun = () => {
		keep();
		if (!navigator.onLine) wait();
		else post.begin();
	};

	if (restore(fields, readDraft(draft))) say("Lời viết dở lần trước còn đây, chưa gửi. Xóa hết chữ là bỏ.");
	// Before this script had come.
	else if (isWritten()) begun();
	form.addEventListener("input", ({ target }) => {
		clearFaults(form, target);
		begun();
	});
	addEventListener("offline", () => isWritten() && wait());
	addEventListener("online", () => {
		if (waits) say("Đã có mạng. Lời viết chưa gửi: mời bạn bấm gửi.");
		waits = false;
	});
	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		if (sending) return;
		sending = true;
		clearFaults(form);
		keep();
		say("Đang gửi…");
		const answer = await post.send();
		sending = false;
		if (!answer) return wait();
		waits = false;
		say(answer.message);
		if (answer.ok) {
			keepDraft(draft);
			form.dataset["sent"] = "";
			for (const field of fields) if (/^(text|replyTo)$/.test(field.name)) field.value = "";
			form.dispatchEvent(new Event("change"));
			const link = element("a", "", "Tòa soạn giữ gì của bạn?");
			link.href = LETTER_RECEIVED;
			said.append(" ", link);
		}
		(showFaults(form, answer.fields ?? {}) ?? said).focus();
	});
}

/** @returns whether there was something */
function restore(fields: readonly Field[], draft: Draft): boolean {
	for (const field of fields) {
		const { [field.name]: value } = draft;
		// What the browser has put back itself is newer.
		if (typeof value === "string" && field.value === "") field.value = value;
	}
	return typeof draft["text"] === "string";
}
