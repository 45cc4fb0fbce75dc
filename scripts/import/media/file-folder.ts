import { stat } from "node:fs/promises";
import path from "node:path";
import { ATTACHMENT_TYPES } from "../../../_includes/domain/article/attachment.ts";
import { attachmentFaults, heavyFile } from "../../../_includes/domain/reader/article/attachment-faults.ts";
import { FILE_LIMITS } from "../../../_includes/domain/reader/limits.ts";
import type { FileKind } from "../../../_includes/formats/from-html/print/print-file.ts";
import {
	type AttachmentMemory,
	openAttachmentMemory,
	seeFile,
} from "../../../_includes/site/media/attachments/attachment-memory.ts";
import type { MediaNames } from "../../newsroom/media-names.ts";
import { copyWhole } from "../../newsroom/whole-file.ts";

/** Where a file is now, or why it is nowhere. */
export type FileOutcome = { readonly src: string; readonly kind: FileKind } | { readonly reason: string };

/** What a file is by its name, where it is something that can stand beside an article and is no picture. */
export function fileKindOf(address: string): FileKind | undefined {
	const [, extension = ""] = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(address.slice(-500)) ?? [];
	const type = Object.values(ATTACHMENT_TYPES).find(({ extensions }) =>
		(extensions as readonly string[]).includes(extension.toLowerCase()),
	);
	return type && isShown(type.kind) ? type.kind : undefined;
}

const isShown = (kind: string): kind is FileKind =>
	kind === "sound" || kind === "film" || kind === "document";

/** Sounds, films and documents of an old site on their way into the newsroom: each once by its content, none held whole. */
export class FileFolder {
	/** Where each file of the folders is now: one of many articles is looked into once. */
	readonly #known = new Map<string, FileOutcome>();
	#placed = 0;

	private constructor(
		private readonly folder: string,
		private readonly names: MediaNames,
		private readonly memory: AttachmentMemory,
		private readonly isDry: boolean,
	) {}

	/**
	 * @param folder `content/media`
	 * @param cache what was seen in the old files is kept apart from what checks have seen in the newsroom's
	 */
	static async open(folder: string, names: MediaNames, cache: string, isDry: boolean): Promise<FileFolder> {
		return new FileFolder(folder, names, await openAttachmentMemory(path.join(cache, "import")), isDry);
	}

	/** How many files were written. */
	get placed(): number {
		return this.#placed;
	}

	/** Puts a file among the newsroom's, where readers can have it. What was fetched is called as its address was. */
	async put(
		file: string,
		asked: FileKind,
		month: string,
		called = path.basename(file),
	): Promise<FileOutcome> {
		const known = this.#known.get(file) ?? (await this.#put(file, asked, month, called));
		this.#known.set(file, known);
		return known;
	}

	async #put(file: string, asked: FileKind, month: string, called: string): Promise<FileOutcome> {
		const stats = await stat(file);
		const limit = FILE_LIMITS.bytes[asked];
		// Not read at all: what may be there is no file of a newspaper.
		if (stats.size > limit) return { reason: heavyFile(called, asked, stats.size, limit).message };
		const { look, hash, bytes } = await seeFile(this.memory, file, asked, stats);
		// Which of the three it is, its content says; and it gets a name that says the same.
		const type = look.kind === "file" ? ATTACHMENT_TYPES[look.type] : undefined;
		const kind = type && isShown(type.kind) ? type.kind : asked;
		const extension = type?.extensions[0] ?? "";
		const stem = path.parse(called).name;
		const [fault] = attachmentFaults(`${stem}.${extension}`, kind, look, bytes).filter(
			({ severity }) => severity === "error",
		);
		if (fault) return { reason: fault.message };
		const { name, isNew } = this.names.nameFor({ size: bytes, hash }, { month, called: stem, extension });
		if (isNew) this.#placed += 1;
		const place = path.join(this.folder, name);
		if (isNew && !this.isDry && (await copyWhole(file, place)) === "taken")
			throw new Error(`Somebody else has just written ${place}`);
		return { src: `/media/${name}`, kind };
	}

	/** Keeps what was seen, so that no second run reads all of them again. */
	async save(): Promise<void> {
		await this.memory.save();
	}
}
