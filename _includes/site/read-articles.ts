import { readFileSync } from "node:fs";
import path from "node:path";
import type { Article } from "../domain/article.ts";
import type { Claim } from "../domain/claim.ts";
import { findNameClashes, type NameClash } from "../domain/name-clashes.ts";
import type { Section } from "../domain/newspaper.ts";
import type { Problem } from "../domain/problem.ts";
import { positionAt } from "../domain/problem-log.ts";
import { readArticle } from "../domain/reader/read-article.ts";
import { inspectBody } from "../formats/inspect/inspect-body.ts";
import { decodeFile } from "./decode-file.ts";
import { findFiles, nameForProblems } from "./find-files.ts";
import { judgePictures } from "./judge-pictures.ts";

/** The articles of a folder, and what is wrong with them. */
export interface ArticlesReading {
	/** Those without an error, newest first. */
	readonly articles: readonly Article[];
	/** By the article's address: `Picture.src` of cover and body. */
	readonly pictures: ReadonlyMap<string, readonly string[]>;
	readonly problems: readonly Problem[];
	readonly claims: readonly Claim[];
}

/**
 * Reads every article under a folder. A file that is no article is a warning: it may be one that was saved under
 * the wrong name, and it would be missed.
 */
export async function readArticles(folder: string, sections: readonly Section[]): Promise<ArticlesReading> {
	const articles: Article[] = [];
	const pictures = new Map<string, string[]>();
	const problems: Problem[] = [];
	const claims: Claim[] = [];
	const names = await findFiles(folder).catch(() => undefined);
	if (!names) return { articles, pictures, problems: [noFolder(nameForProblems(folder))], claims };
	for (const name of names) {
		const file = nameForProblems(path.join(folder, name));
		if (!name.endsWith(".md")) {
			problems.push(noArticle(file, name));
			continue;
		}
		const decoded = decodeFile(file, readFileSync(path.join(folder, name)));
		if (decoded.problem) {
			problems.push(decoded.problem);
			continue;
		}
		const reading = readArticle({ file, path: name, text: decoded.text }, { sections });
		problems.push(...reading.problems);
		claims.push(...reading.claims);
		if (!reading.article) continue;
		const { article, coverPlace } = reading;
		const body = inspectBody(article);
		const cited = [
			...(article.cover?.src && coverPlace ? [{ src: article.cover.src, ...coverPlace }] : []),
			...body.pictures,
		];
		problems.push(...body.problems, ...(await judgePictures(file, cited)));
		pictures.set(
			article.url,
			cited.map((picture) => picture.src),
		);
		articles.push(article);
	}
	// Two articles of one minute stand in the order of their addresses, so that no build depends on the disk.
	articles.sort((a, b) => b.date.epoch - a.date.epoch || (a.url < b.url ? -1 : 1));
	problems.push(...findNameClashes(articles).map((clash) => placed(clash)));
	return { articles, pictures, problems, claims };
}

/** A clash at the first place where its file writes the name. */
function placed({ name, ...clash }: NameClash): Problem {
	const text = readFileSync(clash.file, "utf8").normalize("NFC");
	return { ...clash, ...positionAt(text, Math.max(text.indexOf(name), 0)) };
}

function noFolder(file: string): Problem {
	return {
		severity: "error",
		file,
		line: 1,
		column: 1,
		message: `Không đọc được thư mục bài viết “${file}”.`,
		cure: "Xem lại tên thư mục sau --articles.",
	};
}

function noArticle(file: string, name: string): Problem {
	return {
		severity: "warning",
		file,
		line: 1,
		column: 1,
		message: `“${path.posix.basename(name)}” không phải tệp bài viết nên bị bỏ qua.`,
		cure: "Bài viết có tên kết thúc bằng .md; ảnh để trong content/media; tệp khác thì bỏ khỏi thư mục bài viết.",
	};
}
