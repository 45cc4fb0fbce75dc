import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { BlockKind } from "./blocks/block-kind.ts";
import type { FactFault } from "./blocks/facts.ts";
import { blockOf } from "./markdown-blocks.ts";

/** Where a figure stands among those of its text. */
export interface FigurePlace {
	/** Among all of them, from 0. */
	readonly inText: number;
	/** Among those of the galleries, from 0. */
	readonly inGalleries?: number;
	/** In which kind of block of pictures: `anh`. */
	readonly block?: string;
	/** Among those of that block, from 0. */
	readonly inBlock?: number;
}

/** Where a figure stands; undefined of another token. */
export const figurePlace = (token: Token): FigurePlace | undefined =>
	(token.meta as { readonly place?: FigurePlace } | null)?.place;

/** Gathers the pictures of each block of pictures in one place: what is written between them stands behind them. */
export function galleries(md: MarkdownIt): void {
	md.core.ruler.after("article_figures", "article_galleries", (state) => {
		if (state.src.includes(":::")) gatherFigures(state);
		if (state.src.includes("![")) countFigures(state.tokens);
	});
}

/** A block of pictures that is open. */
interface OpenBlock {
	readonly open: Token;
	readonly kind: BlockKind;
	readonly figures: Token[];
	/** What is written over its pictures and behind them. */
	readonly texts: { readonly over: Token[]; readonly behind: Token[] };
	/** Blocks of other kinds, lists and the like that are open inside. */
	depth: number;
}

function gatherFigures(state: StateCore): void {
	const out: Token[] = [];
	const open: OpenBlock[] = [];
	const put = (token: Token) => {
		const block = open.at(-1);
		if (!block) out.push(token);
		else if (token.type === "figure" && block.depth === 0) block.figures.push(token);
		else block.texts[block.figures.length > 0 ? "behind" : "over"].push(token);
	};
	for (const token of state.tokens) {
		const kind = token.type === "container_block_open" ? blockOf(token)?.kind : undefined;
		const block = open.at(-1);
		if (kind?.pictures) {
			open.push({ open: token, kind, figures: [], texts: { over: [], behind: [] }, depth: 0 });
		} else if (block?.depth === 0 && token.type === "container_block_close") {
			open.pop();
			for (const one of gathered(block, token, state)) put(one);
		} else {
			if (block && token.nesting < 0) block.depth -= 1;
			put(token);
			if (block && token.nesting > 0) block.depth += 1;
		}
	}
	state.tokens = out;
}

function gathered({ open, kind, figures, texts }: OpenBlock, close: Token, state: StateCore): Token[] {
	const read = blockOf(open);
	const fault = read && countFault(kind, figures.length, read.block);
	if (read && fault) open.meta = { read: { ...read, faults: [...read.faults, fault] } };
	for (const [inBlock, figure] of figures.entries())
		figure.meta = { ...figure.meta, place: { inText: 0, block: kind.name, inBlock } satisfies FigurePlace };
	const frame = (nesting: 1 | -1) => {
		const token = new state.Token(`${kind.name}_pictures`, "div", nesting);
		token.block = true;
		if (nesting === 1) token.attrSet("class", "gallery-pictures");
		return token;
	};
	const pictures = figures.length > 0 ? [frame(1), ...figures, frame(-1)] : [];
	return [open, ...texts.over, ...pictures, ...texts.behind, close];
}

function countFault(
	{ name, pictures }: BlockKind,
	number: number,
	{ line, source }: Pick<FactFault, "line" | "source">,
): FactFault | undefined {
	if (!pictures || (number >= pictures.least && number <= pictures.most)) return undefined;
	const one = pictures.least === pictures.most;
	return {
		severity: "error",
		line,
		source,
		message: `Khối “::: ${name}” ${one ? `cần đúng ${pictures.least} ảnh` : "chưa có ảnh nào"}, mỗi ảnh đứng một mình một dòng${one ? `; đang có ${number}` : ""}.`,
		cure: 'Mỗi ảnh viết một dòng: ![Lời tả ảnh](ten-anh.jpg "Chú thích. Ảnh: Tên").',
	};
}

function countFigures(tokens: readonly Token[]): void {
	let inText = 0;
	let inGalleries = 0;
	for (const token of tokens) {
		if (token.type !== "figure") continue;
		const known = figurePlace(token);
		const place: FigurePlace = {
			...known,
			inText: inText++,
			...(known?.block === "anh" && { inGalleries: inGalleries++ }),
		};
		token.meta = { ...token.meta, place };
	}
}
