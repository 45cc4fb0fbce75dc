import type { BodyBuilder, Frame } from "./body-builder.ts";
import type { TableDraft } from "./table.ts";

interface Open {
	readonly name: string;
	readonly frame: Frame | undefined;
	readonly atEnd: (() => void) | undefined;
	/** In a table and in a cell: end tags inside reach no further. By name, how many are open inside. */
	readonly inside?: Map<string, number>;
}

/**
 * The elements that are open and hold passages. No question costs more than what it ends: that a name is open at all is
 * counted, so that end tags without a beginning are cheap, however deep they stand.
 */
export class OpenElements {
	readonly #stack: Open[] = [];
	readonly #counts: Map<string, number>[] = [new Map()];
	/** Where in the stack lists and their items are, and what parts them from others. */
	readonly #lists: { readonly at: number; readonly kind: "list" | "item" | "wall" }[] = [];
	readonly #tables: { readonly at: number; readonly draft: TableDraft; cell: number | undefined }[] = [];

	constructor(private readonly builder: BodyBuilder) {}

	push(name: string, frame?: Frame, atEnd?: () => void, inside?: Map<string, number>): void {
		this.#stack.push({ name, frame, atEnd, ...(inside && { inside }) });
		const counts = this.#counts.at(-1);
		counts?.set(name, (counts.get(name) ?? 0) + 1);
		if (inside) this.#counts.push(inside);
	}

	pushList(name: string, frame: Frame | undefined): void {
		this.#lists.push({ at: this.#stack.length, kind: "list" });
		this.push(name, frame);
	}

	pushItem(frame: Frame | undefined): void {
		this.#lists.push({ at: this.#stack.length, kind: "item" });
		this.push("li", frame);
	}

	pushTable(draft: TableDraft, frame: Frame | undefined, atEnd: () => void): void {
		this.#tables.push({ at: this.#stack.length, draft, cell: undefined });
		this.#lists.push({ at: this.#stack.length, kind: "wall" });
		this.push("table", frame, atEnd, new Map());
	}

	pushCell(frame: Frame | undefined, atEnd: () => void): void {
		const table = this.#tables.at(-1);
		if (table) table.cell = this.#stack.length;
		this.#lists.push({ at: this.#stack.length, kind: "wall" });
		this.push("td", frame, atEnd, new Map());
	}

	/** A passage ends where a block begins. */
	endParagraph(): void {
		this.builder.endPassage();
		if (this.#stack.at(-1)?.name === "p") this.#pop();
	}

	endHeading(): void {
		if (this.#stack.at(-1)?.name === "h") this.#pop();
	}

	endTerm(): void {
		if (/^(?:dt|dd)$/.test(this.#stack.at(-1)?.name ?? "")) this.#pop();
	}

	/** Ends the item that another follows. Tells where one may begin then: in a list, or in none. */
	endItem(): "list" | "none" {
		const last = this.#lists.at(-1);
		if (last?.kind === "item") this.#popTo(last.at);
		return this.#lists.at(-1)?.kind === "list" ? "list" : "none";
	}

	/** Ends the cell that another follows, or what strayed between the cells, and gives the table. */
	endCell(): TableDraft | undefined {
		const table = this.#tables.at(-1);
		if (table) this.#popTo(table.cell ?? table.at + 1);
		return table?.draft;
	}

	/** An end tag. */
	close(name: string): void {
		this.builder.endPassage();
		const table = this.#tables.at(-1);
		if (name === "table" && table) this.#popTo(table.at);
		if ((name === "td" || name === "th") && table?.cell !== undefined) this.#popTo(table.cell);
		if (/^(?:tr|tbody|thead|tfoot)$/.test(name)) this.endCell();
		if (/^t(?:able|d|h|r|body|head|foot)$/.test(name)) return;
		const known = /^h[1-6]$/.test(name) ? "h" : name;
		if (!this.#counts.at(-1)?.get(known)) return;
		while (this.#stack.at(-1)?.name !== known) this.#pop();
		this.#pop();
	}

	closeAll(): void {
		this.#popTo(0);
	}

	#popTo(length: number): void {
		this.builder.endPassage();
		while (this.#stack.length > length) this.#pop();
	}

	#pop(): void {
		this.builder.endPassage();
		const ended = this.#stack.pop();
		if (!ended) return;
		const at = this.#stack.length;
		if (ended.inside) this.#counts.pop();
		const counts = this.#counts.at(-1);
		counts?.set(ended.name, (counts.get(ended.name) ?? 1) - 1);
		if (this.#lists.at(-1)?.at === at) this.#lists.pop();
		const table = this.#tables.at(-1);
		if (table?.at === at) this.#tables.pop();
		else if (table?.cell === at) table.cell = undefined;
		if (ended.frame) this.builder.leave(ended.frame);
		ended.atEnd?.();
	}
}
