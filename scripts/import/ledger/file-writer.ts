import { rmSync } from "node:fs";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { createWhole, replaceWhole } from "../../newsroom/whole-file.ts";
import type { Ledger, LedgerLine } from "./ledger.ts";
import { hashOnDisk, placeIn } from "./on-disk.ts";

/**
 * What became of a file: `written`, `updated`, already `same`; `kept` because the newsroom has edited, moved or deleted it
 * since; `behind`, the same where the source has changed since, so that somebody must decide.
 */
export type Outcome = "written" | "updated" | "same" | "kept" | "behind";

/** Writes what was imported, each file whole, and never over what the newsroom has touched. */
export class FileWriter {
	readonly #disk: (file: string) => string | undefined;

	/** @param dry nothing is written; what would become of each file is told all the same */
	constructor(
		private readonly newsroom: Pick<Settings, "content" | "articles">,
		private readonly ledger: Ledger,
		private readonly dry: boolean,
	) {
		this.#disk = hashOnDisk(newsroom);
	}

	/**
	 * @param key of the article in its source
	 * @param file in the newsroom's folder: `articles/2022/05/ben-pha.md`
	 * @param source hash of what the source tells of it
	 * @param found where the newsroom has moved the file to that the ledger knows, if it has
	 */
	async write(key: string, file: string, text: string, source: string, found?: string): Promise<Outcome> {
		const written = hashOf(text);
		const room = file.slice(0, file.indexOf("/"));
		const line: LedgerLine = { key, file, written, source };
		const known = this.ledger.line(key, room);
		if (!known) return this.#writeNew(line, text, found);
		if (found !== undefined && found !== known.file) return this.#keep(known, source);
		if (known.file !== file) return this.#move(known, line, text);
		if (known.written === written) {
			this.ledger.record(line);
			return "same";
		}
		const now = this.#disk(file);
		if (now === written) {
			this.ledger.record(line);
			return "same";
		}
		if (now !== known.written) return this.#keep(known, source);
		this.ledger.announce(line, now);
		if (!this.dry) await replaceWhole(placeIn(this.newsroom, file), text, { ofMany: true });
		this.ledger.record(line);
		return "updated";
	}

	/** Whether an import has written such a file before. */
	knows(key: string, room: string): boolean {
		return this.ledger.line(key, room) !== undefined;
	}

	async #writeNew(line: LedgerLine, text: string, found: string | undefined): Promise<Outcome> {
		const now = this.#disk(line.file);
		if (now === line.written) {
			this.ledger.record(line);
			return "same";
		}
		// It says itself from what it was imported, or something stands in its place: it is the newsroom's.
		if (now !== undefined || found !== undefined) return "kept";
		this.ledger.announce(line, undefined);
		if (!this.dry) {
			const outcome = await createWhole(placeIn(this.newsroom, line.file), text, { ofMany: true });
			if (outcome === "taken") return "kept";
		}
		this.ledger.record(line);
		return "written";
	}

	/** The source dates it into another month now, or names it otherwise: it goes there, and the old file goes. */
	async #move(known: LedgerLine, line: LedgerLine, text: string): Promise<Outcome> {
		if (this.#disk(known.file) !== known.written) return this.#keep(known, line.source);
		this.ledger.announce(line, this.#disk(line.file));
		if (!this.dry) {
			await createWhole(placeIn(this.newsroom, line.file), text, { ofMany: true });
			rmSync(placeIn(this.newsroom, known.file), { force: true });
		}
		this.ledger.record(line);
		return "updated";
	}

	#keep(known: LedgerLine, source: string): Outcome {
		return known.source === source ? "kept" : "behind";
	}
}
