import type { Token } from "markdown-it";
import type { Node } from "prosemirror-model";
import { printBraces } from "../../../../../_includes/domain/article/picture/braces.ts";
import { LIMITS } from "../../../../../_includes/domain/reader/limits.ts";
import { markdownWork } from "../../../../../_includes/domain/reader/passages.ts";
import { markdown } from "../../../../../_includes/formats/markdown/markdown-parser.ts";
import { citedPicture } from "../../../../../_includes/formats/markdown/markdown-pictures.ts";
import type { Notes, Piece } from "./cut-text.ts";
import { Origin } from "./origin.ts";
import { readInline } from "./read-inline.ts";
import { nodeType } from "./schema.ts";

/** A block of the text as rich text; kept as Markdown where that cannot show it as it is. */
export function readPiece({ source, gap }: Piece, isLast: boolean, notes: Notes): Node {
	const origin = new Origin(source, isLast ? undefined : gap);
	const block = markdownWork(source) > LIMITS.markdownWork ? undefined : readOne(source, notes, origin);
	return origin.settle(block ?? nodeType("kept").create({ markdown: source, origin }));
}

function readOne(source: string, notes: Notes, origin: Origin): Node | undefined {
	const { refs } = (notes["footnotes"] ?? {}) as { readonly refs?: object };
	const env = refs ? { footnotes: { refs: Object.create(refs) } } : {};
	const all = markdown.parse(source, env);
	const end = all.findIndex(({ type }) => type === "footnote_block_open");
	const reader = new TokenReader(end === -1 ? all : all.slice(0, end), source);
	const block = reader.block(origin);
	return reader.isAtEnd ? block : undefined;
}

/** Reads tokens one after the other, as deep as they stand in one another. */
class TokenReader {
	#at = 0;

	constructor(
		private readonly tokens: readonly Token[],
		private readonly source: string,
	) {}

	get isAtEnd(): boolean {
		return this.#at === this.tokens.length;
	}

	#next(): Token | undefined {
		return this.tokens[this.#at++];
	}

	/** One block; undefined where there is none that rich text has. */
	block(origin: Origin | null = null): Node | undefined {
		const token = this.#next();
		switch (token?.type) {
			case "paragraph_open":
				return this.#passage("paragraph", { origin });
			case "heading_open":
				return this.#passage("heading", { level: Number(token.tag.slice(1)), origin });
			case "bullet_list_open":
				return this.#list("bullet_list", { sign: token.markup, origin });
			case "ordered_list_open":
				return this.#list("ordered_list", {
					start: Number(token.attrGet("start") ?? 1),
					sign: token.markup,
					origin,
				});
			case "blockquote_open": {
				const blocks = this.#blocks("blockquote_close");
				return blocks && made("blockquote", { origin }, blocks);
			}
			case "hr":
				return made("rule", { origin }, []);
			case "figure": {
				const picture = citedPicture(token);
				const { src, alt, title } = picture;
				return made("figure", { src, alt, title, braces: printBraces(picture), origin }, []);
			}
			case "table_open":
				return this.#table(origin);
			default:
				return undefined;
		}
	}

	#blocks(close: string): readonly Node[] | undefined {
		const blocks: Node[] = [];
		while (this.tokens[this.#at]?.type !== close) {
			const block = this.block();
			if (!block) return undefined;
			blocks.push(block);
		}
		this.#at += 1;
		return blocks;
	}

	#passage(name: "paragraph" | "heading" | "table_cell", attrs: Record<string, unknown>): Node | undefined {
		const inline = readInline(this.#next()?.children ?? []);
		this.#at += 1;
		return inline && made(name, attrs, inline);
	}

	#list(name: "bullet_list" | "ordered_list", attrs: Record<string, unknown>): Node | undefined {
		const items: Node[] = [];
		let isLoose = false;
		while (this.tokens[this.#at]?.type === "list_item_open") {
			this.#at += 1;
			isLoose ||= this.tokens[this.#at]?.type === "paragraph_open" && !this.tokens[this.#at]?.hidden;
			const blocks = this.#blocks("list_item_close");
			const item = blocks && made("list_item", {}, blocks);
			if (!item) return undefined;
			items.push(item);
		}
		this.#at += 1;
		return made(name, { ...attrs, loose: isLoose }, items);
	}

	#table(origin: Origin | null): Node | undefined {
		const rows: Node[] = [];
		const align: string[] = [];
		let cells: Node[] = [];
		for (let token = this.#next(); token && token.type !== "table_close"; token = this.#next()) {
			if (token.type === "tr_close") {
				rows.push(nodeType("table_row").create(null, cells));
				cells = [];
			}
			if (token.type !== "th_open" && token.type !== "td_open") continue;
			if (token.type === "th_open")
				align.push(/^align-(\w+)$/.exec(String(token.attrGet("class")))?.[1] ?? "");
			const cell = this.#passage("table_cell", {});
			if (!cell) return undefined;
			cells.push(cell);
		}
		// Cells that the table has no column for are on no page: they must not get lost here.
		const most = Math.max(...this.source.split(/\r\n?|\n/).map(cellCount));
		return most > align.length ? undefined : made("table", { align, origin }, rows);
	}
}

function cellCount(row: string): number {
	return row
		.trim()
		.replace(/^\||(?<!\\)\|$/g, "")
		.split(/(?<!\\)\|/).length;
}

/** A node, if its content is such as the schema has. */
function made(
	name: Parameters<typeof nodeType>[0],
	attrs: Record<string, unknown>,
	content: readonly Node[],
) {
	try {
		const node = nodeType(name).createChecked(attrs, content);
		node.check();
		return node;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
