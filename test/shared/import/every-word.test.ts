import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { readArticle } from "../../../_includes/domain/reader/article/read-article.ts";
import { readComments } from "../../../_includes/domain/reader/comments/read-comments.ts";
import { readPage } from "../../../_includes/domain/reader/newsroom/read-page.ts";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { findSources } from "../../../scripts/import/find-sources.ts";
import type { Dropped, ForeignArticle, ForeignText } from "../../../scripts/import/foreign-article.ts";
import { runImport } from "../../../scripts/import/run-import.ts";
import { keyOf } from "../../../scripts/import/survey.ts";
import { loadSections } from "../../../scripts/newsroom/load-sections.ts";
import {
	compareWords,
	type Words,
	wordsOfForeignMarkdown,
	wordsOfHtml,
	wordsOfMarkdown,
	wordsOfText,
} from "../../support/import/words.ts";
import { furnish } from "../../support/site/furnish.ts";
import { testSettings } from "../../support/site/settings.ts";
import { SHARED } from "../corpus.ts";

const archives = path.join(SHARED, "archives");
const folder = mkdtempSync(path.join(tmpdir(), "every-word-"));
after(() => rmSync(folder, { recursive: true }));

const sections = [{ slug: "thoi-su", name: "Thời sự", description: "" }];
const READ = { html: wordsOfHtml, markdown: wordsOfForeignMarkdown, text: wordsOfText };
const wordsOf = ({ format, text }: ForeignText) => READ[format](text);

/** One article as the report's data tells it. */
interface Told {
	readonly key: string;
	readonly to?: string;
	readonly state: string;
	readonly dropped: readonly Dropped[];
	readonly notes: readonly string[];
}

/** All words that a source tells of an article, in the form in which it has them. */
function wordsIn({
	title,
	lede,
	body,
	comments,
	attachments,
	unplaced = [],
	dropped,
}: ForeignArticle): Words[] {
	return [
		wordsOfText(title ?? ""),
		...(lede ? [wordsOf(lede)] : []),
		wordsOf(body),
		...comments.flatMap(({ name, text }) => [wordsOfText(name), wordsOf(text)]),
		...attachments.map((one) => wordsOfText(one.title || one.url)),
		...unplaced.map(({ text }) => wordsOfText(text)),
		...dropped.map(({ text }) => wordsOfText(text)),
	];
}

/** All words of what was written of it, and of what the report tells. */
function wordsOut(content: string, { to = "", state, dropped }: Told): Words[] {
	const told = dropped.map(({ text }) => wordsOfText(text));
	if (state === "gone") return told;
	const text = readFileSync(path.join(content, to), "utf8");
	const read = (file: string) => readFileSync(path.join(content, file), "utf8");
	if (state === "page") {
		const { value } = readPage(to, path.basename(to), text);
		assert.ok(value, to);
		return [
			...told,
			wordsOfText(value.title),
			wordsOfText(value.description ?? ""),
			wordsOfMarkdown(value.body),
		];
	}
	const { article, problems } = readArticle(
		{ file: to, path: to.replace(/^articles\//, ""), text },
		{ sections },
	);
	assert.ok(article, `${to}: ${problems[0]?.message}`);
	const ofReaders = to.replace(/^articles/, "comments").replace(/md$/, "yaml");
	let comments: Words[] = [];
	try {
		comments = (readComments("", "", read(ofReaders)).value ?? []).flatMap(({ name, text: said }) => [
			wordsOfText(name),
			wordsOfText(said),
		]);
	} catch {
		// Most articles have none.
	}
	const unplaced = text.match(/^# \(dòng \d+\) .*$/gm) ?? [];
	return [
		...told,
		...comments,
		wordsOfText(/^Bài chưa có tít/.test(article.title) ? "" : article.title),
		wordsOfText(article.lede ?? ""),
		wordsOfMarkdown(article.body),
		...unplaced.map((line) => wordsOfText(line.replace(/^# \(dòng \d+\) /, ""))),
	];
}

/** What a link or a frame without words is called. */
const LABELS = [
	..."Tệp âm thanh Video trên YouTube Vimeo Facebook Bài Bản đồ Nội dung nhúng Mã nguồn GitHub Gist".split(
		" ",
	),
];

const inputs = [
	...readdirSync(path.join(archives, "wordpress")).map((name) => `wordpress/${name}`),
	...readdirSync(path.join(archives, "nukeviet")).map((name) => `nukeviet/${name}`),
	...readdirSync(path.join(archives, "docx")).map((name) => `docx/${name}`),
	"jekyll",
];
assert.ok(inputs.length > 50);

for (const input of inputs)
	test(`${input}: every word comes out, or is told as dropped, and the newspaper builds; or nothing is written`, async () => {
		const own = path.join(folder, input.replaceAll("/", "-"));
		const content = await furnish(path.join(own, "content"));
		mkdirSync(path.join(content, "articles"));
		const source = path.join(archives, input);
		const newsroom = { content, articles: path.join(content, "articles"), cache: path.join(own, "cache") };
		const { summary, report } = await runImport({
			...{ ...newsroom, paths: [source], media: [], sections: (await loadSections(newsroom)) ?? [] },
			...{ section: "thoi-su", dryRun: false, report: path.join(own, "r.html"), progress: () => {} },
		});
		await report?.close(summary);
		for (const { message, severity, line, column } of summary.problems)
			if (severity === "error") assert.ok(line > 0 && column > 0, message);
		const { articles } = JSON.parse(readFileSync(path.join(own, "r.json"), "utf8")) as { articles: Told[] };
		const told = new Map(articles.map((one) => [one.key, one]));
		const compared = new Set<string>();
		for (const { file, root, kind } of (await findSources([source])).sources) {
			for await (const article of kind.read(file, { root })) {
				if ("severity" in article) continue;
				const one = told.get(keyOf(kind.name, article));
				assert.ok(one, article.id);
				const from = wordsIn(article);
				const { missing, added } = compareWords(from, wordsOut(content, one));
				assert.deepEqual(missing, [], `${article.id} in ${one.to}`);
				// Said twice is what a picture without an alt text has of its caption; and a link without words needs some.
				const names = [...article.tags, ...article.sections, ...article.people].map(({ name }) =>
					wordsOfText(name),
				);
				const said = new Set([...LABELS, ...[...from, ...names].flatMap((words) => [...words.keys()])]);
				// What the reader takes for an old encoding has other letters after; that is told.
				const isConverted = one.notes.some((note) => note.startsWith("đã chuyển sang Unicode"));
				const invented = isConverted ? [] : added.filter((word) => !said.has(word));
				assert.deepEqual(invented, [], `${article.id} in ${one.to}`);
				compared.add(one.key);
			}
		}
		assert.equal(compared.size, articles.length);
		const { problems } = await readNewsroom({ ...testSettings(Date.now()), ...newsroom });
		assert.deepEqual(
			problems.filter(({ severity }) => severity === "error"),
			[],
		);
	});
