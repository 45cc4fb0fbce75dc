import { statSync } from "node:fs";
import path from "node:path";
import type { Claim } from "../../../domain/addresses/claim.ts";
import type { UnreadArticle } from "../../../domain/addresses/held.ts";
import { monthPath } from "../../../domain/addresses/paths/calendar.ts";
import { type Article, type Card, type Filed, newestFirst } from "../../../domain/article/article.ts";
import type { Attachment, PlacedFile } from "../../../domain/article/attachment.ts";
import { nearbyWords } from "../../../domain/article/related/nearby.ts";
import { ROOMS } from "../../../domain/newsroom/content/places.ts";
import { strayArticle, strayProblem } from "../../../domain/newsroom/content/strays.ts";
import { fileProblem, type Problem } from "../../../domain/problem/problem.ts";
import type { ReadingContext } from "../../../domain/reader/article/read-article.ts";
import { readArticleText } from "../../../formats/inspect/read-file.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { nameForProblems } from "../../find-files.ts";
import { judgeAttachments } from "../../media/attachments/judge-attachments.ts";
import { judgePictures, type PlacedSource } from "../../media/pictures/judge-pictures.ts";
import type { Settings } from "../../settings.ts";
import { atOnce } from "../../workers/at-once.ts";
import { decodeFile } from "../bytes/decode-file.ts";
import { readBytes } from "../bytes/read-bytes.ts";
import { inTime } from "../in-time.ts";
import type { ArticleMemory } from "../memory/article-memory.ts";
import type { Reading } from "../memory/reading.ts";
import { bearLoss } from "./bear-loss.ts";

/** An article's file that has no error. */
export interface ArticleFile {
	/** In the folder of articles: `2022/05/ben-pha.md`. */
	readonly path: string;
	/** Of the file's bytes. */
	readonly hash: string;
	readonly card: Filed<Card>;
	/** Of all that the card says, save where its file is. */
	readonly cardHash: string;
	/** Of what other pages print of it, save its picture: see `nearbyWords`. */
	readonly nearbyHash: string;
	/** `Picture.src` of cover and body. */
	readonly pictures: readonly string[];
	/** `Attachment.src` of what it cites beside pictures. */
	readonly attachments: readonly string[];
	/** Where its text links to the newspaper itself. */
	readonly links: Reading["links"];
	/** With its text, unless it was remembered from an earlier build. */
	readonly article?: Filed<Article>;
}

/** The articles of a folder, and what is wrong with them. */
export interface ArticlesReading {
	/** Newest first. */
	readonly files: readonly ArticleFile[];
	/** What they cite beside pictures, by `Attachment.src`. */
	readonly attachments: ReadonlyMap<string, Attachment>;
	readonly problems: readonly Problem[];
	readonly claims: readonly Claim[];
	/** The files that have an error, and what they ask for all the same. */
	readonly unread: readonly UnreadArticle[];
}

/**
 * Reads every article of the newsroom.
 *
 * @param names of their files, in the folder of articles
 * @param memory of earlier builds; without it every file is read
 * @param meanwhile begun once they are read, while other processes look at what they cite
 */
export async function readArticles(
	settings: Pick<Settings, "content" | "articles" | "cache">,
	names: readonly string[],
	context: ReadingContext,
	memory?: ArticleMemory,
	meanwhile: () => Promise<unknown> = async () => {},
): Promise<ArticlesReading> {
	const { articles: folder } = settings;
	const inFolder = nameForProblems(folder);
	const files: ArticleFile[] = [];
	const problems: Problem[] = [];
	const claims: Claim[] = [];
	const unread: UnreadArticle[] = [];
	const cited = new Map<string, readonly PlacedSource[]>();
	const citedFiles = new Map<string, readonly PlacedFile[]>();
	for (const name of names) {
		const file = inFolder ? `${inFolder}/${name}` : name;
		const reading: FreshReading = readOne(folder, name, file, context, memory);
		const { card, cardHash, nearbyHash, hash, article } = reading;
		problems.push(...reading.problems);
		if (reading.pictures.length > 0) cited.set(file, reading.pictures);
		if (reading.files) citedFiles.set(file, reading.files);
		claims.push(...reading.claims);
		const pictures = reading.pictures.map((picture) => picture.src);
		if (card && !isPlaced(name)) problems.push(misplaced(file, name, card));
		if (card && cardHash && nearbyHash)
			files.push({
				path: name,
				hash,
				card,
				cardHash,
				nearbyHash,
				pictures,
				attachments: (reading.files ?? []).map(({ src }) => src),
				links: reading.links,
				...(article && { article }),
			});
		else unread.push({ path: name, claims: reading.claims });
	}
	memory?.save(new Set(names));
	const [{ attachments, problems: ofFiles }, ofPictures] = await atOnce(
		judgeAttachments(citedFiles, settings),
		judgePictures(cited, settings),
		meanwhile(),
	);
	const borne = bearLoss(files, [...ofPictures, ...ofFiles]);
	problems.push(...borne.problems);
	const sorted = borne.files.sort((a, b) => newestFirst(a.card, b.card));
	return { files: sorted, attachments, problems, claims, unread };
}

/** Reads an article into the memory, unless it is there. */
export function readInto(folder: string, name: string, context: ReadingContext, memory: ArticleMemory): void {
	const inFolder = nameForProblems(folder);
	readOne(folder, name, inFolder ? `${inFolder}/${name}` : name, context, memory);
}

interface FreshReading extends Reading {
	readonly article?: Filed<Article>;
	/** Whether the text could not be read in time. */
	readonly unread?: true;
}

function readOne(
	folder: string,
	name: string,
	file: string,
	context: ReadingContext,
	memory: ArticleMemory | undefined,
): FreshReading {
	// The name is plain: to join it properly takes as long as to ask the disk for it.
	const onDisk = `${folder}${path.sep}${name}`;
	const stats = memory && statSync(onDisk, { throwIfNoEntry: false });
	const known = stats && memory.recall(name, stats);
	if (known) return known;
	const readAt = Date.now();
	const { bytes, problem = wentAway(file) } = readBytes(onDisk) ?? {};
	if (!bytes) return { hash: "", pictures: [], links: [], problems: [problem], claims: [] };
	if (!memory || !stats) return readArticleBytes(file, name, bytes, context);
	const fresh: FreshReading =
		memory.recallBytes(name, hashOf(bytes)) ?? readArticleBytes(file, name, bytes, context);
	const { article: _, unread, ...reading } = fresh;
	// A file that could not be read this time may be read the next: the machine may have been busy.
	if (!unread) memory.remember(name, stats, readAt, reading);
	return reading;
}

/**
 * Reads one article from the bytes of its file, text and all.
 *
 * @param file as problems name it
 * @param name in the folder of articles: `2022/05/ben-pha.md`
 */
export function readArticleBytes(
	file: string,
	name: string,
	bytes: Uint8Array,
	context: ReadingContext,
): FreshReading {
	const hash = hashOf(bytes);
	const decoded = decodeFile(file, bytes);
	if (decoded.problem) return { hash, pictures: [], links: [], problems: [decoded.problem], claims: [] };
	const { text: whole } = decoded;
	const read = inTime(file, whole, () => readArticleText({ file, path: name, text: whole }, context));
	if (read.problem)
		return { hash, pictures: [], links: [], problems: [read.problem], claims: [], unread: true };
	const { article, text, coverPlace, files = [], problems, claims, section } = read.value;
	if (!article || !text)
		return { hash, pictures: [], links: [], problems, claims, ...(section && { section }) };
	const cover =
		article.cover?.src && coverPlace ? [{ src: article.cover.src, ...coverPlace, cover: true }] : [];
	const { body: _, bodyLine: __, ...card } = article;
	return {
		hash,
		card,
		cardHash: hashOfData({ ...card, file: "" }),
		nearbyHash: hashOfData(nearbyWords(card)),
		article,
		links: text.links.map(({ to, line, column }) => ({ to, line, column })),
		pictures: [...cover, ...text.pictures.map(({ src, line, column }) => ({ src, line, column }))],
		...(files.length + text.files.length > 0 && { files: [...files, ...text.files] }),
		problems: [...problems, ...text.problems],
		claims,
		...(section && { section }),
	};
}

function wentAway(file: string): Problem {
	return fileProblem("error", file, "Tệp vừa bị xóa hoặc đổi tên trong lúc đọc.", "Chạy lại lệnh này.");
}

/** Whether an article's file lies in the folder of a month. Of which one, the reader judges. */
const isPlaced = (name: string) => ROOMS.articles.file.test(name);

function misplaced(file: string, name: string, { date, slug }: Card): Problem {
	const folder = file.slice(0, -name.length);
	const home = `${folder}${monthPath(date).slice(1)}${slug}.md`;
	return strayProblem(file, strayArticle(name, home));
}
