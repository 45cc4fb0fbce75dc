import type { Chapter, Episode } from "../../article/article.ts";
import type { PlacedFile } from "../../article/attachment.ts";
import type { NewsroomTime } from "../../dates/dates.ts";
import { quoted } from "../../problem/wording.ts";
import { readDuration } from "../../text/duration.ts";
import { accept, type FieldDesk } from "../field-desk.ts";
import { readAi } from "./article-ai.ts";
import type { ArticleFields } from "./article-schema.ts";
import { readFileSource } from "./file-source.ts";

/** What an article that is an episode cites: its sound, and what was said in it. */
export interface AudioReading {
	readonly audio: Episode;
	readonly files: readonly PlacedFile[];
}

/** Podcast directories take these alone. */
const TAKEN = /\.(?:mp3|m4a)$/i;

/**
 * The sound of an article that is an episode.
 *
 * @param date of the article, for files named without their month; undefined if that could not be read
 */
export function readAudio(
	desk: FieldDesk,
	written: ArticleFields["audio"],
	date: NewsroomTime | undefined,
): AudioReading | undefined {
	if (!written || !date) return undefined;
	const placed = (path: readonly ["audio", "src" | "transcript"]) => desk.log.position(desk.places.at(path));
	const src = accept(desk, ["audio", "src"], readFileSource("sound", written.src, date, desk.content))?.src;
	if (src !== undefined && !TAKEN.test(src))
		desk.log.error(
			desk.places.at(["audio", "src"]),
			`Tập phát thanh phải là MP3 hoặc M4A, nhưng đang là ${quoted(written.src)}: nơi nghe podcast không nhận loại khác.`,
			"Xuất ra MP3 (nói: 64 kbit/s một kênh) rồi thay tệp.",
		);
	const transcript =
		written.transcript === undefined
			? undefined
			: accept(
					desk,
					["audio", "transcript"],
					readFileSource("captions", written.transcript, date, desk.content),
				)?.src;
	const ai = readAi(desk, ["audio", "ai"], written.ai);
	const chapters = readChapters(desk, written.chapters ?? []);
	if (src === undefined) return undefined;
	return {
		audio: {
			src,
			...(transcript && { transcript }),
			...(chapters.length > 0 && { chapters }),
			...(ai && { ai }),
		},
		files: [
			{ src, kind: "sound", ...placed(["audio", "src"]) },
			...(transcript
				? [{ src: transcript, kind: "captions" as const, ...placed(["audio", "transcript"]) }]
				: []),
		],
	};
}

function readChapters(
	desk: FieldDesk,
	written: NonNullable<NonNullable<ArticleFields["audio"]>["chapters"]>,
): readonly Chapter[] {
	const chapters: Chapter[] = [];
	for (const [index, { at, title }] of written.entries()) {
		const from = readDuration(at);
		const before = chapters.at(-1);
		if (from !== undefined && (!before || from > before.from)) chapters.push({ from, title });
		else
			desk.log.error(
				desk.places.at(["audio", "chapters", index, "at"]),
				from === undefined
					? `Giờ của đoạn phải viết như 0:00, 12:30 hay 1:02:05, nhưng đang là ${quoted(at)}.`
					: `Đoạn ${quoted(title)} không sau đoạn đứng trước nó.`,
				"Viết các đoạn theo thứ tự nghe, ví dụ at: 12:30.",
			);
	}
	return chapters;
}
