import { readClipboard } from "../../../../../_includes/formats/from-html/clipboard/read-clipboard.ts";
import type { PasteSetting } from "../paste/paste.ts";
import type { MarkdownHandle } from "./markdown-field.tsx";

/** What is pasted into the Markdown: what has a form becomes Markdown; plain text stays as it is, for it may be some. */
export function pastingInField(
	event: ClipboardEvent,
	field: MarkdownHandle | undefined,
	{ site, onPasted, onPictures }: PasteSetting,
): void {
	const data = event.clipboardData;
	if (!data || !field) return;
	const [html, text] = [data.getData("text/html"), data.getData("text/plain")];
	const pictures = Array.from(data.files).filter(({ type }) => type.startsWith("image/"));
	if (pictures.length > 0 && text.trim() === "") {
		event.preventDefault();
		onPictures(pictures);
		return;
	}
	if (!/<[a-z]/i.test(html)) return;
	event.preventDefault();
	const pasted = readClipboard({ html, text }, site);
	field.insert(pasted.markdown, false);
	onPasted(pasted);
}
