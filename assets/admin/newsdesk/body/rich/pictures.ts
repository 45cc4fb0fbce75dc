import type { EditorView } from "prosemirror-view";
import { readCaption } from "../../../../../_includes/domain/article/caption.ts";
import { nodeType } from "../text/schema.ts";
import type { PictureWords } from "../toolbar/picture-dialog.tsx";
import { insertBlocks } from "./commands.ts";

/** A picture of the text, or one that comes into it. */
export interface AskedPicture {
	readonly src: string;
	readonly words: PictureWords;
	/** Of a new one, what its file says a machine did: `{ai: tạo}`. */
	readonly braces?: string;
	/** Where it stands in the rich text; undefined of a new one. */
	readonly at?: number;
}

/** The words of a picture as they are. */
export function wordsOfPicture({ state }: EditorView, at: number): AskedPicture {
	const { src, alt, title } = (state.doc.nodeAt(at)?.attrs ?? {}) as Record<string, string>;
	const { caption = "", credit = "" } = readCaption(title ?? "");
	return { src: src ?? "", words: { alt: alt ?? "", caption, credit }, at };
}

/** Puts a picture in, or gives one that is there other words. */
export function setPicture(
	view: EditorView,
	{
		src,
		alt,
		title,
		braces,
		at,
	}: {
		readonly src: string;
		readonly alt: string;
		readonly title: string;
		readonly braces: string;
		readonly at?: number | undefined;
	},
): void {
	const { state } = view;
	const node = at === undefined ? null : state.doc.nodeAt(at);
	if (at !== undefined && node?.type === nodeType("figure"))
		view.dispatch(state.tr.setNodeMarkup(at, null, { ...node.attrs, alt, title }));
	else insertBlocks([nodeType("figure").create({ src, alt, title, braces })])(state, view.dispatch);
}
