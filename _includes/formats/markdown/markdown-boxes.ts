/// <reference path="./markdown-plugins.d.ts" />
import type { MarkdownIt } from "markdown-it";
import container from "markdown-it-container";
import { fold } from "../../domain/text/fold.ts";
import { element, serialiseHtml } from "../trees/html-tree.ts";

/** The boxes that an article may open with `::: name Title`. */
export const BOX_NAMES = ["hop"] as const;

/** What stands after the colons that open a box: ` hop Cần biết` is the box `hop` with the title "Cần biết". */
export function readBoxOpening(params: string): { readonly name: string; readonly title: string } {
	const [name = "", ...title] = params.trim().split(/\s+/);
	return { name, title: title.join(" ") };
}

/** Whether a box has that name: `hop`, and `Hộp` as a Vietnamese hand writes it. */
function isBoxName(name: string): boolean {
	const folded = fold(name);
	return BOX_NAMES.some((known) => known === folded);
}

/** Boxes beside the story: `::: hop Cần biết` … `:::`. One that is never closed ends with the article. */
export function boxes(md: MarkdownIt): void {
	container(md, "box", {
		validate: (params) => isBoxName(readBoxOpening(params).name),
		render: (tokens, index) => {
			const token = tokens[index];
			if (token?.nesting !== 1) return "</aside>\n";
			const { title } = readBoxOpening(token.info);
			return `<aside class="box">\n${title && serialiseHtml(element("p", { class: "box__title" }, title))}\n`;
		},
	});
}
