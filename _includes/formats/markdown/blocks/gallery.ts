import { LIMITS } from "../../../domain/reader/limits.ts";
import { element, serialiseHtml } from "../../trees/html-tree.ts";
import type { BlockKind } from "./block-kind.ts";

/** Pictures that belong together, each on a line of its own: `::: anh Một ngày ở chợ nổi`. */
export const GALLERY: BlockKind = {
	name: "anh",
	pictures: { least: 1, most: LIMITS.pictures },
	open: ({ title, content }) => {
		const number = content().filter(({ type }) => type === "figure").length;
		const head = [
			...(title ? [element("span", { class: "gallery-title" }, title), " "] : []),
			element("span", { class: "gallery-count" }, `${number} ảnh`),
		];
		const label = title ? `Bộ ảnh: ${title}` : "Bộ ảnh";
		return `<div class="gallery" role="group" aria-label="${serialiseHtml(label)}">\n${serialiseHtml(element("p", { class: "gallery-head" }, ...head))}\n`;
	},
	close: () => "</div>\n",
};
