import path from "node:path";
import { aliasesIn } from "../../_includes/domain/addresses/claim.ts";
import { addressKey } from "../../_includes/domain/addresses/site-path.ts";
import type { Article, Filed } from "../../_includes/domain/article/article.ts";
import type { Section } from "../../_includes/domain/newsroom/newspaper.ts";
import { fileProblem, type Problem } from "../../_includes/domain/problem/problem.ts";
import { readArticle } from "../../_includes/domain/reader/article/read-article.ts";
import type { KnownWholes } from "../../_includes/domain/reader/whole-names.ts";
import { findFiles, nameForProblems } from "../../_includes/site/find-files.ts";
import { decodeFile } from "../../_includes/site/read/bytes/decode-file.ts";
import { readBytes } from "../../_includes/site/read/bytes/read-bytes.ts";

/** An article, and the file that holds it. */
export interface OpenedArticle {
	readonly file: string;
	/** In the folder of articles, with forward slashes. */
	readonly path: string;
	/** The whole file, byte order mark and line ends as they are. */
	readonly raw: string;
	readonly article: Filed<Article>;
	/** Addresses it had elsewhere or before. */
	readonly aliases: readonly string[];
}

/** Where articles are, and what they are read against. */
export interface KnownNewsroom {
	/** The newsroom's folder, and that of its articles. */
	readonly content: string;
	readonly articles: string;
	readonly sections: readonly Section[];
	/** Names that look like several and are one. */
	readonly whole: KnownWholes;
	/** The newspaper's `url`, where it is known. */
	readonly site?: string | undefined;
}

/** An article, or why it cannot be read. */
export type Finding = { readonly found: OpenedArticle } | { readonly problems: readonly Problem[] };

/** Whether a word of the command line is an address of the site and not a file: `/2022/05/26/ben-pha/`. */
export function isAddress(word: string): boolean {
	return word.startsWith("/") && !word.endsWith(".md");
}

/** Reads the article of a file. */
export async function openArticle(file: string, newsroom: KnownNewsroom): Promise<Finding> {
	const name = nameForProblems(file);
	const inside = path.relative(newsroom.articles, file);
	if (inside.startsWith("..") || path.isAbsolute(inside)) {
		return refuse(
			name,
			`Tệp không nằm trong thư mục bài viết ${newsroom.articles}.`,
			"Xem lại đường dẫn tệp.",
		);
	}
	const { bytes, problem } = readBytes(file) ?? {};
	if (problem) return { problems: [problem] };
	if (!bytes) return refuse(name, "Không đọc được tệp này.", "Xem lại đường dẫn tệp.");
	const decoded = decodeFile(name, bytes);
	if (decoded.text === undefined) return { problems: [decoded.problem] };
	return readAs({ file, path: inside.split(path.sep).join("/"), raw: bytes.toString("utf8") }, newsroom);
}

/** The article that a text would be as a file; to know before it is written. */
export function readAs(place: Omit<OpenedArticle, "article" | "aliases">, newsroom: KnownNewsroom): Finding {
	const name = nameForProblems(place.file);
	const decoded = decodeFile(name, Buffer.from(place.raw));
	if (decoded.text === undefined) return { problems: [decoded.problem] };
	const { article, problems, claims } = readArticle(
		{ file: name, path: place.path, text: decoded.text },
		newsroom,
	);
	return article
		? { found: { ...place, article, aliases: aliasesIn(claims).get(name) ?? [] } }
		: { problems };
}

/** The article at an address; undefined where none is. A file that cannot be read has no address. */
export async function articleAt(
	address: string,
	newsroom: KnownNewsroom,
): Promise<OpenedArticle | undefined> {
	const key = addressKey(address);
	const slug = key.slice(key.lastIndexOf("/") + 1);
	const files = await findFiles(newsroom.articles);
	for (const file of files.filter((one) => one === `${slug}.md` || one.endsWith(`/${slug}.md`))) {
		const finding = await openArticle(path.join(newsroom.articles, file), newsroom);
		if ("found" in finding && addressKey(finding.found.article.url) === key) return finding.found;
	}
	return undefined;
}

function refuse(file: string, message: string, cure: string): Finding {
	return { problems: [fileProblem("error", file, message, cure)] };
}
