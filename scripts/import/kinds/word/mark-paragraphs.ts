import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import { fold } from "../../../../_includes/domain/text/fold.ts";
import { creditLines } from "../text/credit-passage.ts";
import { holds, isAll, isBlank, textOf, type WordNode } from "./mammoth-document.ts";

/** The style under which a caption is printed. */
export const CAPTION = "chu-thich-anh";

/** What a document's paragraphs are by their styles and by the habits of newsrooms. */
export interface Marked {
	/** Without what stands beside. */
	readonly document: WordNode;
	readonly title?: string;
	/** Whether nothing but the habit says so. */
	readonly isTitleGuessed: boolean;
	readonly lede?: string;
	readonly credit?: string;
}

const TITLE = /^(?:title|tiêu đề|tít)$/i;
const LEDE = /^(?:subtitle|phụ đề|sapô|sapo|lede)$/i;
const CAPTION_STYLE = /^(?:caption|chú thích(?: ảnh| hình)?)$/i;
const FIRST_HEADING = /^(?:heading|đầu đề)\s?1$/i;
const HEADING = /^(?:heading|đầu đề)\s?\d$/i;
/** A headline is shorter, and no sentence. */
const HEADLINE = { longest: 200, end: /[.…:;,]$/u };
/** A bold line under the headline that is shorter is a heading, not a lede. */
const SHORTEST_LEDE = 60;
const LONGEST_CAPTION = 400;

/**
 * Finds headline, lede and credit line among the paragraphs, and marks the captions. The style says it, where there is
 * one; most drafts have none: there a bold or centred first line is the headline, a bold paragraph under it the lede, a
 * name at the end the credit line, and a line in italics under a picture, centred, its caption.
 *
 * @param property the title in the properties of the file
 */
export function markParagraphs(document: WordNode, property: string | undefined): Marked {
	const children = [...(document.children ?? [])];
	const isText = (node: WordNode | undefined): node is WordNode =>
		node?.type === "paragraph" && textOf(node).trim() !== "" && !holds(node, "image");
	const filled = () => children.findIndex((node) => node.type !== "paragraph" || !isBlank(node));
	const take = (at: number) =>
		children
			.splice(at, 1)
			.map((node) => oneLine(textOf(node)))
			.join("");

	const at = filled();
	const first = children[at];
	const isTold = isText(first) && (isStyled(first, TITLE) || isStyled(first, FIRST_HEADING));
	const isGuessed = !isTold && isText(first) && children.length > 1 && isHeadline(first, property);
	const title = isTold || isGuessed ? take(at) : undefined;

	const below = filled();
	const second = children[below];
	const isLede =
		isText(second) &&
		(isStyled(second, LEDE) || (title !== undefined && isBoldLede(second) && children.length > below + 1));
	const lede = isLede ? take(below) : undefined;

	const credit = takeCredit(children);
	return {
		document: { ...document, children: markCaptions(children) },
		...(title !== undefined && { title }),
		isTitleGuessed: isGuessed,
		...(lede !== undefined && { lede }),
		...(credit !== undefined && { credit }),
	};
}

function isHeadline(node: WordNode, property: string | undefined): boolean {
	const text = oneLine(textOf(node));
	if (isStyled(node, HEADING) || text.length > HEADLINE.longest) return false;
	if (property !== undefined && fold(property) === fold(text)) return true;
	return (isAll(node, "isBold") || node.alignment === "center") && !HEADLINE.end.test(text);
}

function isBoldLede(node: WordNode): boolean {
	const { length } = oneLine(textOf(node));
	return (
		isAll(node, "isBold") && !isStyled(node, HEADING) && length >= SHORTEST_LEDE && length <= LIMITS.lede
	);
}

function takeCredit(children: WordNode[]): string | undefined {
	while (children.at(-1)?.type === "paragraph" && isBlank(children.at(-1) as WordNode)) children.pop();
	const ending = children.slice(-2).filter((node) => node.type === "paragraph" && !holds(node, "image"));
	const lines = creditLines(ending.map((node) => oneLine(textOf(node))));
	if (lines.length === 0 || children.length === lines.length) return undefined;
	children.splice(-lines.length);
	return lines.join("; ");
}

function markCaptions(children: readonly WordNode[]): WordNode[] {
	return children.map((node, at) => {
		if (node.type !== "paragraph" || holds(node, "image")) return node;
		const above = children[at - 1];
		const isUnder = above?.type === "paragraph" && holds(above, "image") && textOf(above).trim() === "";
		const text = textOf(node).trim();
		const isCaption =
			text !== "" &&
			(isStyled(node, CAPTION_STYLE) ||
				(isUnder &&
					text.length <= LONGEST_CAPTION &&
					isAll(node, "isItalic") &&
					node.alignment === "center"));
		return isCaption ? { ...node, styleId: CAPTION, styleName: CAPTION } : node;
	});
}

function isStyled({ styleName, styleId }: WordNode = { type: "" }, style: RegExp): boolean {
	return style.test(styleName ?? "") || style.test(styleId ?? "");
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
