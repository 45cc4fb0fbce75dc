import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import type { BundleEntry, BundleLimits } from "../../_includes/domain/parts/search/bundles.ts";
import { searchRecords } from "../../_includes/formats/search/search-record.ts";
import { findFiles } from "../../_includes/site/find-files.ts";
import { indexByCommand } from "../../_includes/site/parts/search/pagefind-command.ts";
import { indexByService, indexRecords, writeBundle } from "../../_includes/site/parts/search/write-bundle.ts";
import { articleText, SECTIONS } from "../support/articles/article-text.ts";
import { DAY, FIRST, madeArticles } from "../support/articles/made-site.ts";
import { snapshot, withTinySite } from "../support/site/site.ts";

const ARTICLES = {
	"2024/05/cau-rach-vong.md": articleText({ date: "date: 2024-05-02 07:00" }),
	"2024/09/ben-do.md": articleText({ date: "date: 2024-09-02 07:00" }),
	"2026/08/cho-noi.md": articleText({ date: "date: 2026-08-02 07:00" }),
	"2026/11/ben-pha.md": articleText({ date: "date: 2026-11-02 07:00" }),
};

/** What is under `/pagefind/` of a site, without the bundles of the offline edition; names without their hashes. */
async function indexOf(articles: typeof ARTICLES, bundleLimits?: BundleLimits) {
	const files = new Map<string, string>();
	await withTinySite(articles, async (site) => {
		await site.build({ search: true, ...(bundleLimits && { bundleLimits }) });
		for (const [file, text] of await snapshot(site.output))
			if (file.startsWith("pagefind/")) files.set(file.slice("pagefind/".length), text);
	});
	const list: readonly BundleEntry[] = JSON.parse(files.get("bundles.json") ?? "");
	for (const { name, meta, listing } of list)
		for (const file of [`pagefind.${meta}.pf_meta`, `listing.${listing}.json`])
			assert.ok(files.has(`${name}/${file}`), `${name}/${file}`);
	const folders = ["titles", ...list.map(({ name }) => name)];
	for (const file of [...files.keys()])
		if (file.includes("/") && !folders.includes(file.replace(/\/.*/, ""))) files.delete(file);
	return {
		list: list.map(({ meta: _, listing: __, ...period }) => period),
		shapes: [
			...new Set(
				[...files.keys()].map((file) =>
					file
						.replace(/vi_[0-9a-f]+/, "*")
						.replace(/^titles\/[0-9a-f]+/, "titles/*")
						.replace(/listing\.[0-9a-f]{12}\./, "listing.*."),
				),
			),
		],
		files,
	};
}

const shapesOf = (bundle: string) =>
	[
		"fragment/*.pf_fragment",
		"index/*.pf_index",
		"listing.*.json",
		"pagefind-entry.json",
		"pagefind.*.pf_meta",
	].map((name) => `${bundle}/${name}`);
const WHOLE = ["bundles.json", "title-index.json", "titles/*.json"];

test("a small site is one bundle", async () => {
	const { list, shapes } = await indexOf(ARTICLES);
	assert.deepEqual(list, [{ name: "all", from: "2024-05", to: "2026-11", articles: 4 }]);
	assert.deepEqual(shapes.sort(), [...shapesOf("all"), ...WHOLE].sort());
});

test("a larger site has a bundle of data for each period, and the titles of all", async () => {
	const limits = { whole: 3, most: 5 };
	const { list, shapes, files } = await indexOf(ARTICLES, limits);
	assert.deepEqual(list, [
		{ name: "2026-11", from: "2026-11", to: "2026-11", articles: 1 },
		{ name: "2026-q3", from: "2026-07", to: "2026-09", articles: 1 },
		{ name: "2024", from: "2024-01", to: "2024-12", articles: 2 },
	]);
	assert.deepEqual(
		shapes.sort(),
		[...shapesOf("2026-11"), ...shapesOf("2026-q3"), ...shapesOf("2024"), ...WHOLE].sort(),
	);

	const more = { "2026/11/ben-tau.md": articleText({ date: "date: 2026-11-03 07:00" }) };
	const later = await indexOf({ ...ARTICLES, ...more }, limits);
	const changed = [...files, ...later.files].flatMap(([file]) =>
		files.get(file) === later.files.get(file) ? [] : [file.replace(/\/.*/, "")],
	);
	assert.deepEqual([...new Set(changed)].sort(), ["2026-11", "bundles.json", "title-index.json", "titles"]);
});

test("the same records make the same bundle, in whatever order they are given", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "bundle-"));
	try {
		const articles = madeArticles(40, (index) => ({ date: newsroomTime(FIRST - (index % 7) * DAY) }));
		const records = searchRecords(articles, SECTIONS);
		await writeBundle(records, path.join(folder, "one"));
		await writeBundle(records.toReversed(), path.join(folder, "other"));
		assert.equal(
			(await findFiles(path.join(folder, "one"))).filter((name) => /fragment/.test(name)).length,
			40,
		);
		assert.deepEqual(await snapshot(path.join(folder, "other")), await snapshot(path.join(folder, "one")));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

test("the entry of a bundle names its listing by what is in it, so that those of two editions never meet", async () => {
	const records = searchRecords(madeArticles(3), SECTIONS);
	const tag = { slug: "dua", name: "dừa" };
	const tagged = records.map((record) => ({ ...record, listed: { ...record.listed, tags: [tag] } }));
	const names: string[] = [];
	for (const some of [records, tagged]) {
		const files = await indexRecords(some);
		const { listing, languages } = JSON.parse(String(files.get("pagefind-entry.json")));
		assert.equal(languages.vi.page_count, 3);
		const { fragments, tags } = JSON.parse(String(files.get(`listing.${listing}.json`)));
		assert.equal(fragments.length, 3);
		assert.equal(
			tags.some(({ slug }: typeof tag) => slug === tag.slug),
			some === tagged,
		);
		names.push(listing);
	}
	assert.equal(new Set(names).size, 2);
});

test("a record that Pagefind passes over stops the bundle", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "bundle-"));
	try {
		const records = searchRecords(madeArticles(2), SECTIONS);
		const unread = records.slice(0, 1).map((record) => ({ ...record, url: "/2022/05/26/khac/", html: "" }));
		await assert.rejects(writeBundle([...records, ...unread], folder), /expected 3 records indexed, found 2/);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});

test("Pagefind's command and its interface make the same files", async (t) => {
	const articles = madeArticles(60, (index) => ({ date: newsroomTime(FIRST - (index % 40) * DAY) }));
	const sorted = searchRecords(articles, SECTIONS).sort((a, b) => (a.url < b.url ? -1 : 1));
	const byCommand = await indexByCommand(sorted, /\.pf_/);
	if (!existsSync("/dev/shm")) return t.skip("no folder in memory");
	assert.ok(byCommand && byCommand.length > 60, "the command indexes wherever there is a folder in memory");
	const byService = (await indexByService(sorted)).filter(({ name }) => /\.pf_/.test(name));
	const inOrder = (files: typeof byService) =>
		files.map(({ name, content }) => [name, Buffer.from(content).toString("hex")]).sort();
	assert.deepEqual(inOrder(byCommand), inOrder(byService));

	const room = (name: string) => name.startsWith(`tin-tinh-${process.pid}-`);
	assert.deepEqual((await readdir("/dev/shm")).filter(room), []);
});

test("indexes that are asked for at once come out as if one after the other", async () => {
	const records = [1, 2, 3].map((count) => searchRecords(madeArticles(count), SECTIONS));
	const alone: Map<string, Uint8Array>[] = [];
	for (const some of records) alone.push(await indexRecords(some));
	assert.deepEqual(await Promise.all(records.map((some) => indexRecords(some))), alone);
});
