import { element, serialiseHtml } from "../../trees/html-tree.ts";
import type { BlockKind } from "./block-kind.ts";

/** One place at two times, the earlier picture first: `::: truoc-sau Bờ kè rạch Gừa`. */
export const BEFORE_AFTER: BlockKind = {
	name: "truoc-sau",
	pictures: { least: 2, most: 2 },
	open: ({ title }) => {
		const label = title ? `Trước và sau: ${title}` : "Trước và sau";
		return `<div class="compare" role="group" aria-label="${serialiseHtml(label)}">\n${title && serialiseHtml(element("p", { class: "gallery-head" }, element("span", { class: "gallery-title" }, title)))}\n`;
	},
	close: () => "</div>\n",
};
