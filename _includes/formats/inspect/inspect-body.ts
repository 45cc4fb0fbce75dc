import type { Article, Filed, Picture } from "../../domain/article/article.ts";
import type { PlacedFile } from "../../domain/article/attachment.ts";
import type { NewsroomTime } from "../../domain/dates/dates.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { ProblemLog } from "../../domain/problem/problem-log.ts";
import { count, quoted } from "../../domain/problem/wording.ts";
import { readPictureSource } from "../../domain/reader/article/picture-source.ts";
import { LIMITS } from "../../domain/reader/limits.ts";
import { parseBody } from "../markdown/markdown-parser.ts";
import { type CitedPicture, citedPicture } from "../markdown/markdown-pictures.ts";
import { inspectBoxes } from "./inspect-boxes.ts";
import { inspectCaption } from "./inspect-caption.ts";
import { inspectEntities } from "./inspect-entities.ts";
import { inspectFacts } from "./inspect-facts.ts";
import { definedNotes, inspectFootnotes } from "./inspect-footnotes.ts";
import { inspectFence } from "./inspect-marks.ts";
import { inspectPassage, type PassageSetting } from "./inspect-passage.ts";
import { inspectTables } from "./inspect-tables.ts";
import { type PlacedToken, placeTokens, SourcePlaces } from "./source-places.ts";

/** A picture that the text of an article shows, and where in the file it is cited. */
export interface PlacedPicture extends Pick<Picture, "src" | "alt"> {
	readonly line: number;
	readonly column: number;
}

/** What the text of an article needs, and what is wrong with it. */
export interface BodyInspection {
	readonly pictures: readonly PlacedPicture[];
	/** Sounds, films, documents and the like that its blocks cite. */
	readonly files: readonly PlacedFile[];
	readonly problems: readonly Problem[];
}

/** What is inspected: the text of an article, or of a page that stands by itself. */
export type InspectedText = Pick<Filed<Article>, "file" | "body" | "bodyLine" | "date" | "imported">;

/** A body without any of these can hold neither a picture nor a problem, and need not be parsed: most bodies. */
const WORTH_PARSING =
	/&#|!\[|\][ \t]*\(|\)\[|\[\^|:::|\*\*|\||`{3}|~{3}|<[a-z/!]|^[ \t>]*#(?:[ \t]|#{1,5}[^#\s])/im;

/**
 * Reads the text of an article for what only its Markdown can tell: the pictures it shows, the files it cites, and marks that would not
 * print as the writer means. Whether a picture's file exists is for the caller to see.
 *
 * @param content the newsroom's folder, as problems name it
 */
export function inspectBody(article: InspectedText, content = "content"): BodyInspection {
	if (!WORTH_PARSING.test(article.body)) return { pictures: [], files: [], problems: [] };
	// With empty lines for the front matter, lines of the text are lines of the file.
	const places = new SourcePlaces("\n".repeat(article.bodyLine - 1) + article.body);
	const log = new ProblemLog(article.file, places.text);
	const { tokens: parsed, env } = parseBody(article.body);
	const tokens = placeTokens(parsed, article.bodyLine);
	const cited = article.body.includes("![") ? findPictures(tokens) : [];
	if (cited.length > LIMITS.pictures) {
		const offset = places.lineStart(cited[LIMITS.pictures]?.line ?? 0);
		log.error(
			offset,
			`Có ${count(cited.length)} ảnh, quá giới hạn ${LIMITS.pictures} ảnh một bài.`,
			"Chia thành nhiều bài, hoặc bỏ bớt ảnh.",
		);
	}
	const pictures = cited
		.slice(0, LIMITS.pictures)
		.flatMap(({ picture, line }) => readPicture(picture, line, { places, log, content, ...article }));
	const passages: PassageSetting = {
		places,
		log,
		notes: definedNotes(env),
		seenTags: new Set(),
	};
	for (const placed of tokens) {
		const { token, line } = placed;
		if (log.full) break;
		if (token.type === "heading_open" && token.markup === "#") warnOfTopHeading(line, places, log);
		if (token.type === "fence") inspectFence(placed, places, log);
		if (token.type === "inline") inspectPassage(token, line, passages);
	}
	inspectTables(tokens, places, log);
	inspectEntities(log);
	inspectBoxes(tokens, places, log);
	const facts = inspectFacts(parsed, { places, log, content, ...article });
	inspectFootnotes(env, places, log);
	return { pictures: [...pictures, ...facts.pictures], files: facts.files, problems: log.problems };
}

function findPictures(tokens: readonly PlacedToken[]) {
	return tokens.flatMap(({ token, line }) =>
		(token.children?.length ? token.children : [token])
			.filter((one) => one.type === "picture" || one.type === "figure")
			.map((one) => ({ picture: citedPicture(one), line })),
	);
}

function warnOfTopHeading(line: number, places: SourcePlaces, log: ProblemLog): void {
	log.warning(
		places.offsetOf("#", line),
		"Đề mục viết bằng một dấu “#”; trên trang, cỡ ấy chỉ dành cho tít bài.",
		"Dùng “##” cho đề mục lớn, “###” cho đề mục nhỏ.",
	);
}

interface PictureSetting {
	readonly places: SourcePlaces;
	readonly log: ProblemLog;
	readonly content: string;
	readonly date: NewsroomTime;
	readonly imported?: string;
}

/** The picture, or nothing when its name cannot be understood. */
function readPicture(
	{ src, alt, title, source, alone }: CitedPicture,
	line: number,
	{ places, log, content, date, imported }: PictureSetting,
): readonly PlacedPicture[] {
	const offset = places.offsetOf(source, line);
	if (alt === "") {
		log[imported ? "warning" : "error"](
			offset,
			`Ảnh ${quoted(src)} chưa có lời tả cho người không nhìn thấy ảnh.`,
			`Tả ảnh trong ngoặc vuông: ![Bến phà lúc sáng sớm](${src})`,
		);
	}
	if (title !== "" && !alone) {
		log.warning(
			offset,
			`Ảnh ${quoted(src)} nằm giữa dòng chữ nên chú thích ${quoted(title)} sẽ không in ra.`,
			"Đặt ảnh trên một dòng riêng.",
		);
	}
	const inside = source.lastIndexOf(src);
	if (inspectCaption(src, offset, places.isAt(source, offset) ? offset + inside : undefined, log)) return [];
	const read = readPictureSource(src, date, content);
	if (read.ok) return [{ src: read.src, alt, ...log.position(offset) }];
	log.error(offset, read.message, read.cure);
	return [];
}
