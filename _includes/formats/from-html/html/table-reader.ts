import { LIMITS } from "../../../domain/reader/limits.ts";
import { joinRuns, passagesOf } from "../runs.ts";
import type { BodyBuilder } from "./body-builder.ts";
import { withCaption } from "./captions.ts";
import type { OpenElements } from "./open-elements.ts";
import type { Tag } from "./read-tokens.ts";
import { type Cell, captionOfPictureTable, finishTable, spanOf, type TableDraft } from "./table.ts";

/** Reads the parts of tables. */
export class TableReader {
	constructor(
		private readonly builder: BodyBuilder,
		private readonly elements: OpenElements,
	) {}

	/** Tells whether the tag is a table's. */
	open(tag: Tag): boolean {
		const { name } = tag;
		if (name === "table") this.#openTable(tag);
		else if (name === "tr") this.elements.endCell()?.rows.push([]);
		else if (name === "td" || name === "th") this.#openCell(tag);
		else if (name === "caption") this.#openCaption();
		else return /^(?:tbody|thead|tfoot)$/.test(name);
		return true;
	}

	#openTable({ line }: Tag): void {
		const { builder } = this;
		const draft: TableDraft = { rows: [], caption: [], line };
		const restore = builder.saveSetting();
		const frame = builder.enter("table", ({ blocks: strayed }) => {
			const blocks = finishTable(draft, builder.told);
			const caption = captionOfPictureTable(blocks, LIMITS.caption);
			builder.addBlocks(strayed);
			builder.addBlocks(caption ? withCaption(blocks.slice(0, 1), caption) : blocks);
		});
		this.elements.pushTable(draft, frame, restore);
	}

	#openCell(tag: Tag): void {
		const draft = this.elements.endCell();
		if (!draft) return;
		if (draft.rows.length === 0) draft.rows.push([]);
		const row = draft.rows.at(-1);
		const cell: Omit<Cell, "blocks"> = {
			isHead: tag.name === "th",
			columns: spanOf(tag.attribute("colspan")),
			rows: spanOf(tag.attribute("rowspan")),
		};
		const restore = this.builder.saveSetting();
		const frame = this.builder.enter("cell", ({ blocks }) => row?.push({ ...cell, blocks }));
		this.elements.pushCell(frame, restore);
	}

	#openCaption(): void {
		const draft = this.elements.endCell();
		const frame = this.builder.enter("caption", ({ blocks }) => {
			if (draft) draft.caption = joinRuns(passagesOf(blocks));
			else this.builder.addBlocks(blocks);
		});
		this.elements.push("caption", frame);
	}
}
