import { Slice } from "prosemirror-model";
import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import {
	type Pasted,
	readClipboard,
} from "../../../../../_includes/formats/from-html/clipboard/read-clipboard.ts";
import { readText, writeText } from "../text/body-text.ts";
import { nodeType } from "../text/schema.ts";

/** What is done with what is pasted or dropped. */
export interface PasteSetting {
	/** The newspaper's own address. */
	readonly site: string;
	/** Told of what was pasted, and where it ended up. */
	readonly onPasted: (pasted: Pasted) => void;
	/** Takes pictures that came without words. */
	readonly onPictures: (files: readonly File[]) => void;
}

/**
 * Takes over what is pasted and dropped, before the editor's own reading of it: nothing of it is made part of the page
 * but what our parser reads in the Markdown that it becomes.
 */
export function pasting({ site, onPasted, onPictures }: PasteSetting): Plugin {
	/** What was copied here, and the text by which it is known again. */
	let copied: { readonly text: string; readonly slice: Slice } | undefined;
	const take = (view: EditorView, data: DataTransfer): void => {
		const text = data.getData("text/plain");
		const html = data.getData("text/html");
		const pictures = Array.from(data.files).filter(({ type }) => type.startsWith("image/"));
		if (copied && text !== "" && text.replace(/\r\n/g, "\n") === copied.text) {
			view.dispatch(view.state.tr.replaceSelection(copied.slice).scrollIntoView());
			return;
		}
		if (pictures.length > 0 && text.trim() === "" && !/<(?:p|td|li)\b/i.test(html)) {
			onPictures(pictures);
			return;
		}
		const pasted = readClipboard({ html, text }, site);
		insertMarkdown(view, pasted.markdown);
		onPasted(pasted);
	};
	return new Plugin({
		props: {
			clipboardTextSerializer(slice) {
				const text = writeText(nodeType("doc").create(null, slice.content)).trim();
				copied = { text, slice };
				return text;
			},
			handleDOMEvents: {
				paste(view, event) {
					if (!event.clipboardData || isInField(event)) return false;
					event.preventDefault();
					take(view, event.clipboardData);
					return true;
				},
				drop(view, event) {
					// What is moved inside the text is the editor's own.
					if (!event.dataTransfer || view.dragging || isInField(event)) return false;
					event.preventDefault();
					const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
					if (at) {
						const place = TextSelection.near(view.state.doc.resolve(at.pos));
						view.dispatch(view.state.tr.setSelection(place));
					}
					take(view, event.dataTransfer);
					return true;
				},
			},
		},
	});
}

/** Whether it goes into the Markdown of a block, which is a text field. */
const isInField = ({ target }: Event) => target instanceof HTMLTextAreaElement;

/** Puts Markdown where the selection is, as the parser reads it. */
export function insertMarkdown(view: EditorView, markdown: string): void {
	if (markdown.trim() === "") return;
	const { content } = readText(markdown);
	const { tr, selection } = view.state;
	const { parent } = selection.$from;
	const isParagraph = (block: typeof content.firstChild) => (block?.type === nodeType("paragraph") ? 1 : 0);
	if (parent.type === nodeType("table_cell") && !(selection instanceof NodeSelection))
		tr.insertText(content.textBetween(0, content.size, " ", " "));
	else
		tr.replaceSelection(new Slice(content, isParagraph(content.firstChild), isParagraph(content.lastChild)));
	view.dispatch(tr.scrollIntoView().setMeta("uiEvent", "paste"));
}
