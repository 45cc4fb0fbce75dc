import type { Stats } from "node:fs";
import path from "node:path";
import type { AttachmentKind } from "../../domain/article/attachment.ts";
import type { AttachmentLook } from "../../domain/reader/article/attachment-faults.ts";
import { FILE_LIMITS } from "../../domain/reader/limits.ts";
import { hashOfData } from "../cache/hash.ts";
import { hashFile } from "../cache/hash-file.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import { codeKey } from "../make/code-key.ts";
import { isSure, markOf } from "../start/file-mark.mjs";
import { lookAtFile } from "./look-at-file.ts";

const NAME = "attachment-looks.json";

/** What decides a look beside the bytes of the file. */
const LOOKING = [
	"_includes/site/attachments/look-at-file.ts",
	"_includes/site/attachments/documents/pdf-process.ts",
];

/** A file as it was seen. */
export interface SeenFile {
	readonly hash: string;
	readonly bytes: number;
	readonly look: AttachmentLook;
}

type Entry = readonly [mark: string, seen: SeenFile];

interface Kept {
	readonly rules: string;
	/** By kind and file. */
	readonly files: Record<string, Entry>;
}

/**
 * What was seen in the files beside articles by earlier checks: one that shows no change is not read again. What no
 * article cites any more is forgotten.
 */
export class AttachmentMemory {
	readonly #files = new Map<string, Entry>();
	#changed = false;

	private constructor(
		private readonly cache: string,
		private readonly before: Kept,
	) {}

	static async open(cache: string): Promise<AttachmentMemory> {
		const rules = hashOfData([await codeKey(LOOKING), FILE_LIMITS]);
		const sealed = await readSealed(path.join(cache, NAME), NAME);
		const kept: Kept | undefined = sealed && JSON.parse(sealed.toString());
		return new AttachmentMemory(cache, kept?.rules === rules ? kept : { rules, files: {} });
	}

	/** What is in a file of that size, cited as being of a kind. */
	async see(file: string, kind: AttachmentKind, stats: Stats): Promise<SeenFile> {
		const name = `${kind} ${path.resolve(file)}`;
		const now = markOf(stats);
		const mark = now.join(" ");
		const known = Object.hasOwn(this.before.files, name) ? this.before.files[name] : undefined;
		if (known?.[0] === mark) {
			this.#files.set(name, known);
			return known[1];
		}
		const readAt = Date.now();
		const look = await lookAtFile(file, kind);
		const seen = { hash: hashFile(file), bytes: stats.size, look };
		this.#files.set(name, [isSure(now, readAt) ? mark : "", seen]);
		this.#changed = true;
		return seen;
	}

	/** Writes what is new. A cache that cannot be written to costs time only, so that it is no fault of a check. */
	async save(): Promise<void> {
		if (!this.#changed && Object.keys(this.before.files).length === this.#files.size) return;
		const kept: Kept = { rules: this.before.rules, files: Object.fromEntries(this.#files) };
		await putSealed(path.join(this.cache, NAME), NAME, JSON.stringify(kept)).catch(() => {});
	}
}
