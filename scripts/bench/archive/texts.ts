import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { UsageError } from "../../command/command.ts";
import { pick } from "./random.ts";

/** The words of an article for the archive of a benchmark. */
export interface ArticleText {
	readonly title: string;
	readonly lede?: string;
	readonly paragraphs: readonly string[];
}

/** What the strict reader refuses, and what a corpus from the web is full of. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const clean = (text: string) => text.normalize("NFC").replace(UNPRINTABLE, " ").trim();

/** @throws UsageError where a corpus was named that is not there */
export function checkCorpus(file: string | undefined): void {
	if (file !== undefined && !existsSync(file)) throw new UsageError(`Không có kho văn bản “${file}”.`);
}

/** Reads a corpus: one JSON object a line, `{title, lede, body}`, paragraphs between line breaks; .gz or not. */
export async function readCorpus(file: string): Promise<ArticleText[]> {
	const bytes = await readFile(file);
	const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
	return lines.filter(Boolean).flatMap((line) => {
		const { title, lede, body } = JSON.parse(line) as { title: string; lede?: string; body: string };
		const text = {
			title: clean(title).slice(0, 300),
			...(lede && { lede: clean(lede).slice(0, 2000) }),
			paragraphs: body.split("\n").map(clean).filter(Boolean),
		};
		return text.title && text.paragraphs.length > 0 ? [text] : [];
	});
}

/** Makes texts out of the paragraphs of the newspaper's own articles, where there is no corpus at hand. */
export function mixTexts(articles: readonly Article[], count: number, random: () => number): ArticleText[] {
	const paragraphs = articles.flatMap((article) =>
		// No part of a block: it closes what nobody has opened.
		article.body.split("\n\n").filter((paragraph) => /^\p{L}/u.test(paragraph) && !paragraph.includes(":::")),
	);
	return Array.from({ length: count }, () => {
		const { title, lede } = pick(articles, random);
		return {
			title,
			...(lede && { lede }),
			paragraphs: Array.from({ length: 4 + Math.floor(random() * 10) }, () => pick(paragraphs, random)),
		};
	});
}
