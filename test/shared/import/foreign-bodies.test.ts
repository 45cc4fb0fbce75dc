import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renderBody } from "../../../_includes/formats/markdown/markdown.ts";
import type { ForeignText } from "../../../scripts/import/foreign-article.ts";
import { BODY_SETTING } from "../../support/articles/bodies.ts";
import { activeDom } from "../../support/hostile/active-dom.ts";
import { convert, faultsOf, lostWords } from "../../support/import/convert.ts";
import { SHARED } from "../corpus.ts";
import { hostileStrings, noHostileStrings } from "../hostile/hostile-strings.ts";
import { testForeignPages } from "./test-foreign-pages.ts";

const archives = join(SHARED, "archives");
const noArchives = existsSync(archives) ? false : `no archives in ${SHARED} (SHARED names another place)`;

interface NamedText extends Pick<ForeignText, "format" | "text"> {
	readonly name: string;
}

/** The texts of a file that an expression finds. */
function textsIn(file: string, found: RegExp, clear = (text: string) => text): NamedText[] {
	return [...readFileSync(join(archives, file), "utf8").matchAll(found)].map(([, text = ""], index) => ({
		name: `${file} ${index + 1}`,
		format: "html",
		text: clear(text),
	}));
}

const archiveTexts: Readonly<Record<string, () => readonly NamedText[]>> = {
	"a Jekyll blog": () =>
		readdirSync(join(archives, "jekyll"), { recursive: true, encoding: "utf8" })
			.filter((file) => file.endsWith(".md"))
			.map((file) => ({
				name: file,
				format: "markdown",
				text: readFileSync(join(archives, "jekyll", file), "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""),
			})),
	"WordPress' exports": () =>
		readdirSync(join(archives, "wordpress")).flatMap((file) =>
			textsIn(`wordpress/${file}`, /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/g),
		),
	"NukeViet's news": () =>
		textsIn("nukeviet/news.sql", /'((?:[^'\\]|\\.|'')*<(?:[^'\\]|\\.|'')*)'/g, (text) =>
			text.replace(/\\r/g, "").replace(/\\n/g, "\n").replace(/\\(.)/g, "$1").replaceAll("''", "'"),
		),
};

/** Words that stand for what had no title. */
const LABELS = new Set(
	"Video trên YouTube Vimeo Facebook Bài Bản đồ Tệp âm thanh Nội dung nhúng Mã nguồn GitHub Gist".split(" "),
);

/** What is wrong with a text as it came out; that it is empty is no fault of a conversion. */
function faults({ name, format, text }: NamedText): readonly string[] {
	const printed = convert(format, text);
	const { missing, added } = lostWords(format, text, printed);
	return [
		...missing.map((word) => `${name} lacks ${word}`),
		...added.filter((word) => !LABELS.has(word)).map((word) => `${name} has more: ${word}`),
		...faultsOf(printed.markdown)
			.filter((fault) => !/Bài chưa có nội dung/.test(fault))
			.map((fault) => `${name} ${fault}`),
	];
}

for (const [name, read] of Object.entries(archiveTexts))
	test(`${name} lose no word, and the strict reader takes them`, { skip: noArchives }, () => {
		const texts = read();
		assert.ok(texts.length >= 10, String(texts.length));
		assert.deepEqual(texts.flatMap(faults), []);
	});

// All of them by night.
testForeignPages(4);

for (const format of ["html", "markdown", "text"] as const)
	test(`public attack strings as ${format} leave nothing active in the page`, {
		skip: noHostileStrings,
	}, () => {
		const strings = ["xss.jsonl", "naughty-strings.jsonl"].flatMap(hostileStrings);
		assert.ok(strings.length > 1000);
		for (const { slug, payload } of strings)
			for (const text of [
				payload,
				`<p>${payload}</p>`,
				`<a href="${payload}">x</a>`,
				`<img src="${payload}" alt='${payload}'>`,
				`[x](${payload})`,
			]) {
				const { markdown } = convert(format, text);
				assert.deepEqual(activeDom(renderBody(markdown, BODY_SETTING)), [], slug);
				assert.deepEqual(
					faultsOf(markdown).filter((fault) => fault.startsWith("error")),
					[],
					`${slug} ${markdown}`,
				);
			}
	});
