import { element, serialiseHtml } from "../../trees/html-tree.ts";
import type { BlockKind } from "./block-kind.ts";

/** A box beside the story: `::: hop Cần biết`. */
export const ASIDE: BlockKind = {
	name: "hop",
	open: ({ title }) =>
		`<aside class="box">\n${title && serialiseHtml(element("p", { class: "box__title" }, title))}\n`,
	close: () => "</aside>\n",
};
