import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** Where real text for measuring is, when it is there: the environment's SHARED, or `shared` beside the project. */
export const SHARED = process.env["SHARED"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));

/** For the `skip` of a test that measures on the corpus: why it cannot, or false. */
export const noCorpus = existsSync(join(SHARED, "corpus"))
	? false
	: `no corpus in ${SHARED} (SHARED names another place)`;

/** The rows of a table of the corpus, without its heading. */
export function corpusRows(name: string): string[][] {
	const [, ...lines] = readFileSync(join(SHARED, "corpus", name), "utf8")
		.trimEnd()
		.split("\n");
	return lines.map((line) => line.split("\t"));
}

/** An article of the corpus; some have no lede. */
export interface CorpusArticle {
	readonly title: string;
	readonly lede?: string;
	readonly body: string;
}

/** The corpus's articles. */
export function corpusArticles(): CorpusArticle[] {
	const lines = gunzipSync(readFileSync(join(SHARED, "corpus", "articles.jsonl.gz")))
		.toString()
		.trimEnd()
		.split("\n");
	return lines.map((line) => JSON.parse(line) as CorpusArticle);
}

/** Titles, ledes and bodies of the corpus's articles. */
export function corpusTexts(): string[] {
	return corpusArticles().flatMap(({ title, lede, body }) => [title, ...(lede ? [lede] : []), body]);
}
