import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { html } from "../../../scripts/import/kinds/html/html.ts";
import type { Kind } from "../../../scripts/import/kinds/kind.ts";
import { markdown } from "../../../scripts/import/kinds/markdown/markdown.ts";
import { text } from "../../../scripts/import/kinds/text/text.ts";
import { readSource } from "../../support/import/read-source.ts";
import { hostileStrings, noHostileStrings } from "./hostile-strings.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hostile-sources-"));
after(() => rmSync(folder, { recursive: true }));

/** How many articles and problems a kind gives of one text. */
async function outcomes(kind: Kind, name: string, written: string) {
	const file = path.join(folder, name);
	writeFileSync(file, written);
	const { articles, problems } = await readSource(kind, file, { root: folder });
	return articles.length + problems.length;
}

test("whatever YAML a post begins with, it is read or refused, once", {
	skip: noHostileStrings,
}, async () => {
	const suite = hostileStrings("yaml-suite.jsonl");
	assert.ok(suite.length > 400);
	for (const { slug, payload } of suite)
		for (const [open, close] of [
			["---", "---"],
			["+++", "+++"],
			["---json", "---"],
		] as const)
			assert.equal(
				await outcomes(markdown, "a.md", `${open}\n${payload}\n${close}\nĐoạn.\n`),
				1,
				`${open} ${slug}`,
			);
});

test("whatever strings stand in a post, a page or a saved text, it is read or refused, once", {
	skip: noHostileStrings,
}, async () => {
	const strings = ["naughty-strings.jsonl", "xss.jsonl"].flatMap(hostileStrings);
	assert.ok(strings.length > 1000);
	const long = "Nước mặn đã về đến cửa sông, sớm hơn mọi năm gần một tháng. ".repeat(5);
	for (const { slug, payload } of strings) {
		const json = JSON.stringify({ title: payload, tags: [payload], date: payload, permalink: payload });
		assert.equal(await outcomes(markdown, "a.md", `---json\n${json}\n---\n${payload}\n`), 1, slug);
		const page = `<html><head><script type="application/ld+json">{"@type":"Article","headline":${JSON.stringify(payload).replaceAll("<", "\\u003c")}}</script></head><body><div class="entry-content"><p>${long}</p>${payload}</div></body></html>`;
		assert.equal(await outcomes(html, "a.html", page), 1, slug);
		assert.equal(await outcomes(text, "a.txt", `${payload}\n26/05/2022 - 18:56\n${payload}\n`), 1, slug);
	}
});
