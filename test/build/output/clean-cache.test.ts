import assert from "node:assert/strict";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { CACHE_LIMITS, cleanCache } from "../../../_includes/site/cache/clean-cache.ts";
import { readingsFolder } from "../../../_includes/site/read/memory/reading-memory.ts";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { NOW, type TinySite, withTinySite } from "../../support/site/site.ts";

const DAY = 86_400_000;
const PICTURE = "\n![Hàng lu nước](/media/2023/02/hang-lu-nuoc.svg)\n";
const SHOWN = new Map([["shown.webp", { hash: "", bytes: 100 }]]);
const settingsOf = ({ folder, content, articles, output }: TinySite) => ({
	...settingsFrom({}, NOW),
	content,
	articles,
	output,
	cache: path.join(folder, "cache"),
});

/** What is told of pictures goes and stays with them. */
const isPicture = (name: string) => !name.endsWith(".json");

/** Puts something into the cache as if it had been made that many days ago. */
async function age(file: string, days: number) {
	const made = new Date(NOW - days * DAY);
	await utimes(file, made, made);
}

/** Encoded pictures that nothing shows, of 100 bytes each, by the days since they were made. */
async function addPictures(folder: string, pictures: Readonly<Record<string, number>>) {
	await mkdir(folder, { recursive: true });
	for (const [name, days] of Object.entries(pictures)) {
		await writeFile(path.join(folder, name), "x".repeat(100));
		await age(path.join(folder, name), days);
	}
}

test("encoded pictures that nothing shows are dropped after a month, and before it where they are too many", async () => {
	await withTinySite({}, async (site) => {
		const folder = path.join(site.folder, "cache", "pictures");
		await addPictures(folder, { "a.webp": 1, "b.webp": 2, "c.webp": 29, "d.webp": 31, "shown.webp": 400 });
		await cleanCache(settingsOf(site), SHOWN);
		assert.deepEqual(await readdir(folder), ["a.webp", "b.webp", "c.webp", "shown.webp"]);
		await cleanCache(settingsOf(site), SHOWN, { ...CACHE_LIMITS, pictures: 200 });
		assert.deepEqual(await readdir(folder), ["a.webp", "b.webp", "shown.webp"]);
		await cleanCache(settingsOf(site), new Map(), { age: 0, pictures: 0 });
		assert.deepEqual(await readdir(folder), []);
	});
});

test("neither the public site nor the preview drops a picture that the other shows, whatever its age", async () => {
	const draft = articleText({ draft: "draft: true" }, PICTURE);
	await withTinySite({ "2022/05/ben-pha.md": draft }, async (site) => {
		const folder = path.join(site.folder, "cache", "pictures");
		await site.build({ preview: true, output: path.join(site.folder, "preview") });
		const shown = (await readdir(folder)).filter(isPicture);
		assert.ok(shown.length > 0);
		for (const name of shown) await age(path.join(folder, name), 400);
		await addPictures(folder, { "old.webp": 400 });
		await site.build();
		assert.deepEqual((await readdir(folder)).filter(isPicture), shown);
	});
});

test("a picture that is cited no more goes with the next build that finds it old", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText({}, PICTURE) }, async (site) => {
		const folder = path.join(site.folder, "cache", "pictures");
		await site.build();
		const shown = (await readdir(folder)).filter(isPicture);
		assert.ok(shown.length > 0);
		await site.write("2022/05/ben-pha.md", articleText());
		for (const name of shown.slice(1)) await age(path.join(folder, name), 31);
		await site.build({ now: NOW });
		assert.deepEqual(await readdir(folder), shown.slice(0, 1));
	});
});

test("what was remembered of another folder of articles is dropped after a month, one's own never", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await site.build();
		const [own, ofComments] = [site.articles, path.join(site.articles, "../comments")].map((folder) =>
			readingsFolder(path.join(site.folder, "cache"), folder),
		) as [string, string];
		await age(own, 400);
		await mkdir(ofComments);
		await age(ofComments, 400);
		const other = (name: string) => path.join(path.dirname(own), name);
		for (const [name, days] of [["recent", 29] as const, ["old", 31] as const]) {
			await mkdir(other(name));
			await writeFile(path.join(other(name), "1.json"), "{}");
			await age(other(name), days);
		}
		await cleanCache(settingsOf(site), new Map());
		assert.deepEqual(
			await readdir(path.dirname(own)),
			[path.basename(own), path.basename(ofComments), "recent"].sort(),
		);
	});
});

test("what was remembered of a month that is gone is dropped by the next build", async () => {
	const later = articleText({ date: "date: 2022-06-01 08:00" });
	await withTinySite({ "2022/05/ben-pha.md": articleText(), "2022/06/cau.md": later }, async (site) => {
		await site.build();
		const own = readingsFolder(path.join(site.folder, "cache"), site.articles);
		const before = await readdir(own);
		assert.equal(before.length, 2);
		await site.remove("2022/06/cau.md");
		await site.build();
		const [left, ...others] = await readdir(own);
		assert.ok(left && before.includes(left));
		assert.deepEqual(others, []);
	});
});
