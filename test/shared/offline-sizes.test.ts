import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { slug } from "../../_includes/domain/addresses/slug.ts";
import type { PackedFile } from "../../_includes/domain/parts/offline/offline.ts";
import { type ArticleText, readCorpus } from "../../scripts/bench/archive/texts.ts";
import { type OfferedEdition, readOffered } from "../support/offline/offline-edition.ts";
import { type TinySite, withTinySite } from "../support/site/site.ts";
import { SHARED } from "./corpus.ts";

const CORPUS = path.join(SHARED, "corpus/articles.jsonl.gz");
const noArticles = existsSync(CORPUS) ? false : `no ${CORPUS} (SHARED names another place)`;

const ARTICLES = 300;
const WEEKS = 4;
/** A Sunday evening: the newest week, whose search bundle one new article rewrites, is full. */
const NOW = Date.parse("2026-11-29T22:00:00+07:00");
const STEP = (WEEKS * 7 * 86_400_000) / ARTICLES;

const SECTIONS = ["thoi-su", "kinh-te", "xa-hoi", "van-hoa", "the-thao"];
const AUTHORS = ["Ánh Nguyệt", "Trần Quốc Lâm", "Lê Thị Bích Thủy"];
/** Names of people and places, as a desk would tag with them: a few are everywhere, most are rare. */
const NAMED = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;
const MOST_TAGS = 3;
const nth = (names: readonly string[], number: number) => names[number % names.length];

/** @param number of the article, the newest is 0 */
async function writeArticle(site: TinySite, text: ArticleText, number: number, time: number) {
	const { title, lede, paragraphs } = text;
	// Read in UTC, seven hours before the newsroom's clock.
	const [day = "", clock = ""] = new Date(time + 7 * 3_600_000).toISOString().split("T");
	const lines = [
		`title: ${JSON.stringify(title)}`,
		`date: ${day} ${clock.slice(0, 5)}`,
		`author: ${nth(AUTHORS, number)}`,
		`section: ${nth(SECTIONS, number)}`,
		`tags: ${JSON.stringify(tagsOf(text))}`,
		...(lede ? [`lede: ${JSON.stringify(lede)}`] : []),
	];
	const name = `${slug(title, { maxLength: 80 })}-${time % 100_000}`;
	await site.write(
		`${day.slice(0, 7).replace("-", "/")}/${name}.md`,
		`---\n${lines.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`,
	);
}

function tagsOf({ title, lede = "", paragraphs }: ArticleText): string[] {
	const named = [...`${title} ${lede} ${paragraphs[0]}`.matchAll(NAMED)].map(
		([name]) => [slug(name), name] as const,
	);
	return [...new Map(named).keys()].slice(0, MOST_TAGS).map((name) => name.replaceAll("-", " "));
}

const sum = (files: readonly PackedFile[]) => files.reduce((all, [, , bytes]) => all + bytes, 0);
const packed = (content: Uint8Array) =>
	brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** The files of an edition, each once, and what its lists weigh. */
async function weigh(output: string, { edition, lists }: OfferedEdition) {
	const own = [edition.shell, ...edition.packs];
	const files = new Map(
		own.flatMap(({ name }) => lists.get(name)?.files ?? []).map((file) => [file[1], file]),
	);
	const listed = new Map(
		await Promise.all(
			own.map(async ({ list }) => {
				const file = `/offline/lists/${list}.json`;
				return [list, [file, list, packed(await readFile(output + file))] as PackedFile] as const;
			}),
		),
	);
	const entry = packed(await readFile(`${output}/offline/edition.json`));
	return { files: new Map([...files, ...listed]), entry };
}

test(`${ARTICLES} articles to keep weigh at most 12 kB each with their search, and one more costs at most a tenth of them`, {
	skip: noArticles,
}, async (t) => {
	const corpus = await readCorpus(CORPUS);
	const spread = Math.floor(corpus.length / (ARTICLES + 1));
	const texts = Array.from({ length: ARTICLES + 1 }, (_, at) => corpus[at * spread]).filter((text) => !!text);
	assert.equal(texts.length, ARTICLES + 1);
	await withTinySite({}, async (site) => {
		const [more, ...first] = texts;
		assert.ok(more);
		for (const [at, text] of first.entries())
			await writeArticle(site, text, at + 1, NOW - 3_600_000 - at * STEP);
		await site.build({ search: true, now: NOW });
		const before = await weigh(site.output, await readOffered(site.output));
		const all = [...before.files.values()];
		const total = sum(all) + before.entry;
		const of = (pattern: RegExp) => all.filter(([address]) => pattern.test(address));
		const { edition } = await readOffered(site.output);
		assert.equal(
			edition.packs.reduce((articles, pack) => articles + pack.articles, 0),
			ARTICLES,
		);

		await writeArticle(site, more, 0, NOW - 1_800_000);
		await site.build({ search: true, now: NOW });
		const after = await weigh(site.output, await readOffered(site.output));
		const fresh = [...after.files.values()].filter(([, hash]) => !before.files.has(hash));
		const update = sum(fresh) + after.entry;

		const row = (what: string, bytes: number, count?: number) =>
			t.diagnostic(
				`${what.padEnd(34)} ${(bytes / 1000).toFixed(1).padStart(9)} kB${count === undefined ? "" : `  ${String(count).padStart(5)} files`}`,
			);
		const rows = (files: readonly PackedFile[], entry: number) => {
			for (const [what, pattern] of Object.entries(KINDS)) {
				const some = files.filter(([address]) => pattern.test(address));
				row(`  ${what}`, sum(some), some.length);
			}
			row("  the edition's own file", entry);
		};
		row("edition", total, all.length);
		rows(all, before.entry);
		row("an article of it", total / ARTICLES);
		row("one more article", update, fresh.length);
		rows(fresh, after.entry);
		t.diagnostic(`one more article: ${((100 * update) / total).toFixed(1)} % of the edition`);
		assert.deepEqual(of(/^\/pictures\//), []);
		assert.ok(total / ARTICLES <= 12_000, `${total / ARTICLES} bytes an article`);
		assert.ok(update <= total / 10, `${update} bytes of ${total}`);
	});
});

const KINDS = {
	"pages of articles": /^\/20\d\d\//,
	"search: texts for excerpts": /\.pf_fragment$/,
	"search: words": /\.pf_(?:index|meta)$|^\/pagefind\/[^/]+\/[^/]+\.json$/,
	fonts: /^\/fonts\//,
	"scripts, styles, suggestions": /^\/assets\//,
	"fronts and other pages": /^\/(?:$|[a-z-]+\/$|[a-z-]+\/[a-z-]+\/$)/,
	"icons, manifest": /^\/(?:icons|favicon|site)/,
	lists: /^\/offline\/lists\//,
};
