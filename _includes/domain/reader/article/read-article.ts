import { type Claim, claim } from "../../addresses/claim.ts";
import type { Article, Filed } from "../../article/article.ts";
import type { PlacedFile } from "../../article/attachment.ts";
import type { Section } from "../../newsroom/newspaper.ts";
import { FILE_START, type Problem } from "../../problem/problem.ts";
import { type Position, ProblemLog } from "../../problem/problem-log.ts";
import { toNfc } from "../../text/normalise.ts";
import { type FieldDesk, readYesNo } from "../field-desk.ts";
import { reportForbiddenCharacters } from "../forbidden-characters.ts";
import type { KnownWholes } from "../whole-names.ts";
import { type FrontMatter, splitFrontMatter } from "../yaml/front-matter.ts";
import type { YamlReading } from "../yaml/plain-yaml.ts";
import { readShape, requireKeys, type ShapeWords } from "../yaml/shape.ts";
import { readYaml } from "../yaml/strict-yaml.ts";
import { readAliases, readArticleAddress } from "./article-address.ts";
import { readAi } from "./article-ai.ts";
import { readAudio } from "./article-audio.ts";
import { readCover, readSource } from "./article-cover.ts";
import { readImported } from "./article-imported.ts";
import { adviseArticleKey } from "./article-keys.ts";
import { readLayout } from "./article-layout.ts";
import { readPeople } from "./article-people.ts";
import { readRelated } from "./article-related.ts";
import { ARTICLE_EXAMPLES, type ArticleFields, articleSchema } from "./article-schema.ts";
import { readSection, readThreadName } from "./article-subjects.ts";
import { readTags } from "./article-tags.ts";
import { readArticleTimes } from "./article-times.ts";

/** One file of the articles' folder, decoded: UTF-8 without byte order mark, line ends as \n. */
export interface ArticleSource {
	/** The file as problems name it. */
	readonly file: string;
	/** The file in the articles' folder, with forward slashes: `2022/05/doan-kiem-tra.md`. */
	readonly path: string;
	readonly text: string;
}

/** What an article is read against. */
export interface ReadingContext {
	readonly sections: readonly Section[];
	/** Names that are one name though they look like several: of the newsroom's authors, and of its tag book. */
	readonly whole?: KnownWholes;
	/** The newspaper's `url`, for addresses that were pasted with it. */
	readonly site?: string | undefined;
	/** The newsroom's folder, as problems name it. */
	readonly content?: string;
}

/** A section of the newspaper, and how a file writes it: by slug or name. */
export interface FoundSection {
	readonly written: string;
	readonly slug: string;
}

export interface ArticleReading {
	/** Absent if there is any error. */
	readonly article?: Filed<Article>;
	/** Where the file names the picture of the cover. */
	readonly coverPlace?: Position;
	/** The files that its front matter cites beside pictures, and where. Absent where there are none. */
	readonly files?: readonly PlacedFile[];
	/** How the file names its section, where the newspaper has one such. Else its problems tell of all sections. */
	readonly section?: FoundSection;
	/** All problems of the file, in reading order. */
	readonly problems: readonly Problem[];
	/** The addresses that the file asks for, for `findConflicts`, even of an article that was refused. */
	readonly claims: readonly Claim[];
}

const NO_WHOLES: KnownWholes = { authors: new Set(), tags: new Set() };

const KEYS = Object.keys(ARTICLE_EXAMPLES);
const WORDS: ShapeWords = { examples: ARTICLE_EXAMPLES, unknownKey: adviseArticleKey };

/** Where the section is missing, the cure lists those of this newspaper. */
function wordsFor(fields: ArticleFields, sections: readonly Section[]): ShapeWords {
	if (fields.section !== undefined || sections.length === 0) return WORDS;
	const section = `section: ${sections.map(({ slug }) => slug).join(", hoặc ")}`;
	return { ...WORDS, examples: { ...WORDS.examples, section } };
}

/**
 * Reads one article strictly: from the text of its file to an `Article`, or to everything that is wrong with it, each
 * at its place. Never throws, whatever the text.
 */
export function readArticle(source: ArticleSource, context: ReadingContext): ArticleReading {
	const log = new ProblemLog(source.file, source.text);
	const parts = splitFrontMatter(log);
	const yaml = parts && readYaml(log, parts.start, parts.end, "map", KEYS);
	const fields = yaml && readShape(articleSchema, yaml, log, WORDS);
	const read = fields && readFields(source, context, log, parts, yaml, fields);
	reportForbiddenCharacters(log);
	return {
		problems: log.problems,
		claims: read?.claims ?? [],
		...(read?.article && log.errors === 0 && { article: read.article }),
		...(read?.section && { section: read.section }),
		...(read && read.files.length > 0 && { files: read.files }),
		...(yaml?.places.has("cover") && { coverPlace: log.position(yaml.places.at(["cover", "src"])) }),
	};
}

/**
 * The text of an article whose file was read before, without reading its front matter again.
 *
 * @throws when the file has no front matter: it is not the file that was read
 */
export function readBody({ file, text }: ArticleSource): Pick<Article, "body" | "bodyLine"> {
	const parts = splitFrontMatter(new ProblemLog(file, text));
	if (!parts) throw new Error(`${file} has no front matter`);
	return { body: toNfc(parts.body), bodyLine: parts.bodyLine };
}

function readFields(
	{ file, path, text }: ArticleSource,
	{ sections, whole = NO_WHOLES, site, content = "content" }: ReadingContext,
	log: ProblemLog,
	{ end, body, bodyLine }: FrontMatter,
	yaml: YamlReading,
	fields: ArticleFields,
): {
	readonly article: Filed<Article> | undefined;
	readonly section: FoundSection | undefined;
	readonly claims: readonly Claim[];
	readonly files: readonly PlacedFile[];
} {
	const { places } = yaml;
	const desk: FieldDesk = { log, places, site, content };
	const credited = fields.credit !== undefined || (places.has("credit") && !places.isEmpty("credit"));
	const draft = readYesNo(desk, "draft", fields.draft, false);
	const imported = readImported(desk, fields.imported, draft);
	// What the old newspaper did not tell is looked for before it is published.
	const unsettled = imported !== undefined && draft;
	requireKeys(
		["title", "date", ...(unsettled ? [] : [...(credited ? [] : ["author"]), "section"])],
		fields,
		yaml,
		log,
		wordsFor(fields, sections),
		end,
	);
	if (body.trim() === "") {
		log.warning(text.length, "Bài chưa có nội dung.", "Viết nội dung bài dưới dòng --- đóng phần khai báo.");
	}
	const times = readArticleTimes(desk, fields);
	const { date } = times;
	const address = readArticleAddress(desk, path, date);
	const comments = readYesNo(desk, "comments", fields.comments, true);
	const aliases = readAliases(desk, fields.aliases ?? [], address.asked);
	const { section: written } = fields;
	const section =
		written !== undefined ? readSection(desk, written, sections) : unsettled ? sections[0]?.slug : undefined;
	const thread = fields.thread === undefined ? undefined : readThreadName(desk, fields.thread);
	const related = readRelated(desk, fields.related ?? [], date, address);
	const cover = readCover(desk, fields.cover, date, imported !== undefined);
	const ai = readAi(desk, ["ai"], fields.ai);
	const isPhotoStory = readLayout(desk, fields.layout);
	const heard = readAudio(desk, fields.audio, date);
	const credit = readPeople(desk, fields, whole.authors);
	const tags = readTags(desk, fields.tags, whole.tags);
	const from = fields.source && readSource(desk, fields.source);
	const { title, lede, dateline } = fields;
	const { slug, url } = address;
	const article: Filed<Article> | undefined =
		title !== undefined &&
		date !== undefined &&
		slug !== undefined &&
		url !== undefined &&
		section !== undefined
			? {
					file,
					slug,
					url,
					title,
					section,
					tags,
					credit,
					...(lede && { lede }),
					...(dateline && { dateline }),
					...(cover && { cover }),
					...(heard && { audio: heard.audio }),
					...(ai && { ai }),
					...(isPhotoStory && { photoStory: { pictures: cover?.src ? 1 : 0 } }),
					...times,
					date,
					...(thread && { thread }),
					...(related.length > 0 && { related }),
					...(from && { source: from }),
					comments,
					draft,
					...(imported && { imported }),
					body: toNfc(body),
					bodyLine,
				}
			: undefined;
	const claims = aliases.map((alias): Claim => claim("alias", alias.path, file, log.position(alias.offset)));
	if (address.asked !== undefined) {
		claims.push(claim(draft ? "draft" : "article", address.asked, file, FILE_START));
	}
	const found = written !== undefined && section !== undefined ? { written, slug: section } : undefined;
	return { article, section: found, claims, files: heard?.files ?? [] };
}
