import type { Token } from "markdown-it";
import type { Picture } from "../../domain/article/article.ts";
import type { PlacedFile } from "../../domain/article/attachment.ts";
import type { NewsroomTime } from "../../domain/dates/dates.ts";
import type { Position, ProblemLog } from "../../domain/problem/problem-log.ts";
import { count } from "../../domain/problem/wording.ts";
import { readFileSource } from "../../domain/reader/article/file-source.ts";
import { readPictureSource } from "../../domain/reader/article/picture-source.ts";
import { LIMITS } from "../../domain/reader/limits.ts";
import { blockOf } from "../markdown/markdown-blocks.ts";
import type { SourcePlaces } from "./source-places.ts";

type PlacedPicture = Pick<Picture, "src" | "alt"> & Position;

interface FactSetting {
	readonly places: SourcePlaces;
	readonly log: ProblemLog;
	readonly content: string;
	readonly date: NewsroomTime;
	readonly bodyLine: number;
}

/** What the blocks of a body cite in their lines of facts, and what is wrong with those lines. */
export function inspectFacts(
	tokens: readonly Token[],
	{ places, log, content, date, bodyLine }: FactSetting,
): { readonly pictures: readonly PlacedPicture[]; readonly files: readonly PlacedFile[] } {
	const pictures: PlacedPicture[] = [];
	const files: PlacedFile[] = [];
	/** Lines of the body, from 0, become lines of the file. */
	const offsetOf = (source: string, line: number) => places.offsetOf(source.trim(), bodyLine - 1 + line);
	for (const token of tokens) {
		const read = token.type === "container_block_open" ? blockOf(token) : undefined;
		if (!read) continue;
		const { kind, block, faults } = read;
		for (const { severity, source, line, message, cure } of faults)
			log[severity](offsetOf(source, line), message, cure);
		for (const [name, { cites }] of Object.entries(kind.facts ?? {})) {
			for (const { text, line, source } of (cites && block.facts[name]) ?? []) {
				if (!cites) continue;
				const offset = offsetOf(source, line) + Math.max(source.trim().lastIndexOf(text), 0);
				const reading =
					cites === "picture"
						? readPictureSource(text, date, content)
						: readFileSource(cites, text, date, content);
				if (!reading.ok) log.error(offset, reading.message, reading.cure);
				else if (files.length === LIMITS.files)
					log.error(
						offset,
						`Bài có quá ${count(LIMITS.files)} tệp âm thanh, phim, tài liệu.`,
						"Chia thành nhiều bài, hoặc bỏ bớt.",
					);
				else if (cites === "picture")
					pictures.push({ src: reading.src, alt: block.title, ...log.position(offset) });
				else files.push({ src: reading.src, kind: cites, ...log.position(offset) });
			}
		}
	}
	return { pictures, files };
}
