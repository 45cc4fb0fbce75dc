import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { type PictureBraces, readBraces } from "../../domain/article/picture/braces.ts";

/** A picture as the body cites it, still as typed. */
export interface CitedPicture extends PictureBraces {
	readonly src: string;
	readonly alt: string;
	/** Caption and credit in one line: `Bến phà lúc sáng. Ảnh: Ánh Nguyệt`. */
	readonly title: string;
	/** `![alt](src "title"){40% 30%}`, to find it again in the file. */
	readonly source: string;
	/** Whether it stands on a line of its own and so becomes a figure. */
	readonly alone: boolean;
}

/** Where in the content of its passage a picture was typed. */
export interface PictureRange {
	readonly from: number;
	readonly to: number;
}

interface PictureMeta extends PictureRange {
	readonly braces: PictureBraces;
}

/** The pictures that were typed in a passage, in order: also those that became figures and are no more among its tokens. */
export function picturesIn(passage: Token): readonly PictureRange[] {
	return (passage.meta as { readonly pictures?: readonly PictureRange[] } | null)?.pictures ?? [];
}

/** `(anh dep (1).jpg`: a name may hold what no name should, so that it is reported whole instead of cut. */
const NAME = /\(((?:[^\n"()]|\([^\n"()]*\)){0,300})/y;
/** `"Chú thích")`: quotation marks inside need no backslash, as the title ends where the bracket closes. */
const TITLE = /\s*"((?:\\.|[^\\]){0,2000}?)"\s*(?=\))/sy;

/** `{40% 30%, ai: sửa}` right behind a picture; what is none of it stays text. */
const BRACES = /\{([^{}\n]{0,200})\}/y;

/**
 * Pictures `![alt](src "Chú thích. Ảnh: Tên"){40% 30%}`: inside a text, the token `picture`; alone on its line, even without
 * the empty lines around it, the block token `figure`. Which renderers print it is decided later.
 */
export function pictures(md: MarkdownIt): void {
	md.inline.ruler.at("image", readPicture);
	md.core.ruler.push("article_figures", raiseFigures);
}

/** What a token of type `picture` or `figure` holds. */
export function citedPicture(token: Token): CitedPicture {
	return {
		src: String(token.attrGet("src")),
		alt: token.content,
		title: token.info,
		source: token.markup,
		alone: token.type === "figure",
		...(token.meta as unknown as Partial<PictureMeta> | null)?.braces,
	};
}

function readPicture(state: StateInline, silent: boolean): boolean {
	const { src, pos: start, md } = state;
	if (!src.startsWith("![", start)) return false;
	const labelEnd = md.helpers.parseLinkLabel(state, start + 1, false);
	if (labelEnd < 0) return false;
	const name = matchAt(NAME, src, labelEnd + 1);
	if (!name) return false;
	const nameEnd = labelEnd + 1 + name[0].length;
	const title = matchAt(TITLE, src, nameEnd);
	const close = nameEnd + (title?.[0].length ?? 0);
	if (src[close] !== ")" || close >= state.posMax) return false;
	const [behind = "", inside] = matchAt(BRACES, src, close + 1) ?? [];
	const reading = inside === undefined ? undefined : readBraces(inside);
	const end = close + 1 + (reading?.ok ? behind.length : 0);
	if (!silent) {
		const token = state.push("picture", "", 0);
		token.attrs = [["src", (name[1] ?? "").trim().replace(/^<(.*)>$/, "$1")]];
		token.content = md.utils
			.unescapeAll(src.slice(start + 2, labelEnd))
			.replace(/\s+/g, " ")
			.trim();
		token.info = md.utils.unescapeAll(title?.[1] ?? "").trim();
		token.markup = src.slice(start, end);
		token.meta = {
			from: start,
			to: end,
			braces: reading?.ok ? reading.braces : {},
		} satisfies PictureMeta;
	}
	state.pos = end;
	return true;
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
	pattern.lastIndex = position;
	return pattern.exec(text);
}

function raiseFigures(state: StateCore): void {
	if (!state.src.includes("![")) return;
	const raised: Token[] = [];
	for (let index = 0; index < state.tokens.length; index++) {
		const [open, inline, close] = state.tokens.slice(index, index + 3);
		if (!open) break;
		if (open.type === "inline") notePictures(open);
		const isParagraph = open.type === "paragraph_open" && close?.type === "paragraph_close";
		if (isParagraph && inline?.children?.some((child) => child.type === "picture")) {
			notePictures(inline);
			raised.push(...partFigures(state, [open, inline, close]));
			index += 2;
		} else raised.push(open);
	}
	state.tokens = raised;
}

function notePictures(passage: Token): void {
	const pictures = (passage.children ?? []).filter((child) => child.type === "picture");
	if (pictures.length > 0) passage.meta = { pictures: pictures.map((picture) => picture.meta) };
}

/** A paragraph, parted where a picture has a line to itself. */
function partFigures(state: StateCore, [open, inline, close]: readonly [Token, Token, Token]): Token[] {
	const parts: Token[] = [];
	let lines: Token[][] = [];
	const endText = () => {
		if (lines.length === 0) return;
		const text = new state.Token("inline", "", 0);
		text.map = inline.map;
		// What was typed belongs to the passage once, however many parts it became.
		if (!parts.some((part) => part.type === "inline")) {
			text.content = inline.content;
			text.meta = inline.meta;
		}
		text.children = lines.flatMap((line, at) =>
			at > 0 ? [new state.Token("softbreak", "br", 0), ...line] : line,
		);
		parts.push(open, text, close);
		lines = [];
	};
	for (const line of splitLines(inline.children ?? [])) {
		const [only, ...others] = line.filter((token) => token.type !== "text" || token.content.trim() !== "");
		if (only?.type === "picture" && others.every(isBraces)) {
			endText();
			parts.push(Object.assign(only, { type: "figure", map: inline.map, block: true }));
			// Braces that say nothing are told, and print as they were typed.
			if (others.length > 0) lines.push(others);
		} else lines.push(line);
	}
	endText();
	return parts;
}

const isBraces = ({ type, content }: Token) => type === "text" && /^\s*\{[^{}]*\}\s*$/.test(content);

/** The lines of a paragraph. A break inside emphasis or a link parts nothing. */
function splitLines(children: readonly Token[]): Token[][] {
	const lines: Token[][] = [[]];
	for (const child of children) {
		if (child.level === 0 && /break$/.test(child.type)) lines.push([]);
		else lines.at(-1)?.push(child);
	}
	return lines;
}
