import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { nodeType } from "../text/schema.ts";

/** Whether nothing can be written behind the last block: it is a picture, a table, a box. */
const isClosed = (doc: Node) => doc.lastChild?.type !== nodeType("paragraph");

/** Keeps a paragraph at the end to write on in. As long as it is empty, it is nothing in the text. */
export function lastParagraph(): Plugin {
	return new Plugin({
		appendTransaction: (_, __, { doc, tr }) =>
			isClosed(doc) ? tr.insert(doc.content.size, nodeType("paragraph").create()) : null,
	});
}

/** A document that can be written on in from the beginning. */
export function withLastParagraph(doc: Node): Node {
	return isClosed(doc) ? doc.copy(doc.content.addToEnd(nodeType("paragraph").create())) : doc;
}
