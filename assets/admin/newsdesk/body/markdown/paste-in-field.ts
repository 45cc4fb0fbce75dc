import { endBehindWord } from "../../../../../_includes/formats/from-html/clipboard/cut-blocks.ts";
import {
	MOST_PASTED,
	readClipboard,
	TOO_LONG,
} from "../../../../../_includes/formats/from-html/clipboard/read-clipboard.ts";
import type { PasteSetting } from "../paste/paste.ts";
import type { MarkdownHandle } from "./markdown-field.tsx";

/** What is pasted or dropped into the Markdown: what has a form becomes Markdown; plain text stays as it is, for it may be some. */
export function pastingInField(
	event: Event,
	data: DataTransfer | null,
	field: MarkdownHandle | undefined,
	{ site, onPasted, onPictures }: PasteSetting,
): void {
	if (!data || !field) return;
	const [html, text] = [data.getData("text/html"), data.getData("text/plain")];
	const pictures = Array.from(data.files).filter(({ type }) => type.startsWith("image/"));
	if (pictures.length > 0 && text.trim() === "") {
		event.preventDefault();
		onPictures(pictures);
		return;
	}
	if (!/<[a-z]/i.test(html)) {
		if (text.length <= MOST_PASTED.characters) return;
		event.preventDefault();
		const markdown = endBehindWord(text, MOST_PASTED.characters);
		field.insert(markdown, false);
		onPasted({ markdown, told: [TOO_LONG] });
		return;
	}
	event.preventDefault();
	const pasted = readClipboard({ html, text }, site);
	field.insert(pasted.markdown, false);
	onPasted(pasted);
}
