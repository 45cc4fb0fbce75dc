import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { mendText } from "../../../_includes/domain/problem/mend/mend-text.ts";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { noCorpus, SHARED } from "../corpus.ts";

interface CorpusArticle {
	readonly title: string;
	readonly lede?: string;
	readonly body: string;
}

/** How many articles are typed: all of the corpus, then its first ones again with a cover, in another dress. */
const TYPED = 5000;

const sections = [{ slug: "thoi-su", name: "Thời sự", description: "" }];
const read = (text: string) => readArticle({ file: "a.md", path: "2017/07/a.md", text }, { sections });

/** What is typed after each key, as it is, by someone who knows nothing of YAML. */
function valuesOf({ title, lede = "", body }: CorpusArticle, again: boolean): Record<string, string> {
	const first = body.split("\n").find((line) => line.trim() !== "") ?? "";
	return {
		title,
		date: "2017-07-02 08:00",
		author: "Ánh Nguyệt",
		section: "thoi-su",
		...(lede && { lede }),
		...(again && { cover: "", "  alt": first.slice(0, 900), "  caption": first.slice(0, 900) }),
	};
}

test("of 5,000 real articles typed plainly none is refused after its cures are written, and each reads as it was typed", {
	skip: noCorpus,
}, () => {
	const corpus = gunzipSync(readFileSync(join(SHARED, "corpus", "articles.jsonl.gz")))
		.toString()
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line) as CorpusArticle);
	const articles = Array.from({ length: TYPED }, (_, index) => ({
		one: corpus[index % corpus.length],
		again: index >= corpus.length,
	}));
	const count = { refused: 0, byColonInTitle: 0, after: 0, closed: 0 };
	for (const { one, again } of articles) {
		assert.ok(one);
		const values = valuesOf(one, again);
		const front = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
		const text = `---\n${front.join("\n")}\n---\n\n${one.body}\n`;
		if (read(text).article) continue;
		count.refused += 1;
		if (/:(?: |$)/.test(one.title)) count.byColonInTitle += 1;
		const { edited } = mendText(text, (next) => read(next).problems);
		const { article, problems } = read(edited.text);
		if (!article) {
			count.after += 1;
			if (count.after < 9) console.log(problems.map(({ message, cure }) => `${message} ${cure}`).join("\n"));
			continue;
		}
		// A quote that opened the value and was never closed is closed, and no letter of the text.
		const isClosed = edited.edits.some(
			({ to, from, text: put }) => to > from || (put === '"' && text[from] !== '"'),
		);
		const changes = edited.edits.map(({ from, to, text: put }) => text.slice(from, to) + put).join("");
		assert.match(changes, /^["']+$/);
		for (const [key, value] of [
			["title", article.title],
			["lede", article.lede ?? ""],
			["  alt", article.cover?.alt ?? ""],
			["  caption", article.cover?.caption ?? ""],
		] as const) {
			const typed = (values[key] ?? "").normalize("NFC").trim();
			if (value === typed) continue;
			const unquoted = /^(["'])([^"']*)\1?$/.exec(typed)?.[2]?.trim();
			assert.equal(value, unquoted, key);
			assert.ok(isClosed || /^(["']).*\1$/.test(typed));
			count.closed += 1;
		}
	}
	console.log(
		`${count.refused} of ${TYPED} refused, ${count.byColonInTitle} with a colon in the title; ${count.after} after; ${count.closed} values were in quotes of their own`,
	);
	assert.ok(count.refused > 900);
	assert.equal(count.after, 0);
});
