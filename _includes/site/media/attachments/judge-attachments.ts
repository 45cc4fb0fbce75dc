import path from "node:path";
import { attachmentPath } from "../../../domain/addresses/paths/files.ts";
import type { Attachment, PlacedFile } from "../../../domain/article/attachment.ts";
import { ATTACHMENT_TYPES } from "../../../domain/article/attachment.ts";
import {
	type AttachmentFault,
	attachmentFaults,
	heavyFile,
	missingFile,
} from "../../../domain/reader/article/attachment-faults.ts";
import { FILE_LIMITS } from "../../../domain/reader/limits.ts";
import { nameForProblems } from "../../find-files.ts";
import { statPlain } from "../../read/bytes/plain-file.ts";
import type { Settings } from "../../settings.ts";
import { hashedOnce } from "../../views/view-key.ts";
import { mediaFile, type PictureProblem } from "../pictures/judge-pictures.ts";
import { type AttachmentMemory, openAttachmentMemory, seeFile } from "./attachment-memory.ts";

/** The files beside articles, and what is wrong with some of them, at each place that cites them. */
export interface JudgedAttachments {
	/** Those that can be printed, by `Attachment.src`. */
	readonly attachments: ReadonlyMap<string, Attachment>;
	readonly problems: readonly PictureProblem[];
}

interface Judged {
	readonly attachment?: Attachment;
	readonly faults: readonly AttachmentFault[];
}

/**
 * Says which cited files are missing or cannot be printed, and what the others are. Each is read once, and not again while
 * it shows no change; one at a time, as some are large.
 *
 * @param cited by the file that cites them, as problems name it
 */
export async function judgeAttachments(
	cited: ReadonlyMap<string, readonly PlacedFile[]>,
	settings: Pick<Settings, "content" | "cache">,
): Promise<JudgedAttachments> {
	if (cited.size === 0) return { attachments: new Map(), problems: [] };
	const memory = await openAttachmentMemory(settings.cache);
	const judged = new Map<string, Judged>();
	const keyOf = ({ src, kind }: PlacedFile) => `${kind} ${src}`;
	// Documents first: other processes read them, and whoever waits for this may do something else meanwhile.
	const turnOf = (file: PlacedFile) => `${file.kind === "document" ? 1 : 2} ${keyOf(file)}`;
	const all = [...cited.values()].flat().sort((one, other) => (turnOf(one) < turnOf(other) ? -1 : 1));
	for (const file of all)
		if (!judged.has(keyOf(file))) judged.set(keyOf(file), await judge(file, settings, memory));
	await memory.save();
	return {
		attachments: new Map(
			[...judged.values()].flatMap(({ attachment }) =>
				attachment ? [[attachment.src, hashedOnce(attachment)] as const] : [],
			),
		),
		problems: [...cited].flatMap(([file, files]) =>
			files.flatMap((one) =>
				(judged.get(keyOf(one))?.faults ?? []).map((fault) => ({
					...{ file, line: one.line, column: one.column, src: one.src },
					...fault,
				})),
			),
		),
	};
}

async function judge(
	{ src, kind }: PlacedFile,
	settings: Pick<Settings, "content">,
	memory: AttachmentMemory,
): Promise<Judged> {
	const file = mediaFile(src, settings);
	const name = nameForProblems(file);
	const stats = await statPlain(settings.content, path.relative(settings.content, file));
	if (!stats) return { faults: [missingFile(name, kind)] };
	const limit = FILE_LIMITS.bytes[kind];
	// Not read at all: no memory would hold what somebody may have put there.
	if (stats.size > limit) return { faults: [heavyFile(name, kind, stats.size, limit)] };
	const { hash, bytes, look } = await seeFile(memory, file, kind, stats);
	const faults = attachmentFaults(name, kind, look, bytes);
	if (look.kind !== "file" || faults.some(({ severity }) => severity === "error")) return { faults };
	const { kind: _, ...content } = look;
	const url = attachmentPath(src, hash, ATTACHMENT_TYPES[look.type].extensions[0]);
	return { faults, attachment: { ...content, src, url, bytes, hash } };
}
