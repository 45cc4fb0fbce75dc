import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { BLOCKS } from "../../_includes/formats/markdown/blocks/blocks.ts";
import { readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import { gather } from "../support/pages/gather.ts";
import { htmlElements } from "../support/pages/html.ts";
import { htmlFaults } from "../support/pages/html-faults.ts";
import { structureFaults } from "../support/pages/page-structure.ts";
import { testSettings } from "../support/site/settings.ts";
import { NOW } from "../support/site/site.ts";
import { type StarterSite, starterSite } from "../support/site/starter-site.ts";

let site: StarterSite;

before(async () => {
	site = await starterSite();
	assert.ok(site.pages.length > 100);
});

test("the starter newspaper has no problem, at least 40 articles over three years, and eight sections", async () => {
	const { newsroom, problems } = await readNewsroom(testSettings());
	assert.deepEqual(problems, []);
	assert.ok(newsroom);
	assert.ok(newsroom.files.length >= 40);
	const years = newsroom.files.map(({ card }) => card.date.epoch);
	assert.ok(Math.max(...years) - Math.min(...years) > 3 * 365 * 24 * 3_600_000);
	assert.deepEqual(
		newsroom.sections.map((section) => section.slug),
		["thoi-su", "kinh-te", "xa-hoi", "van-hoa", "the-thao", "giao-duc", "suc-khoe", "doi-song"],
	);
	assert.equal(newsroom.authors.size, 5);
});

test("the starter newspaper goes stale by no calendar: ten years on it has no problem, either", async () => {
	const { problems } = await readNewsroom(testSettings(NOW + 10 * 365 * 24 * 3_600_000));
	assert.deepEqual(problems, []);
});

test("the starter newspaper shows each thing that can stand in a text", async () => {
	const folder = "content/articles";
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".md"));
	const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
	// What waits is on no page.
	const all = texts.filter((text) => !/^(?:draft: true|embargo:)/m.test(text)).join("\n");
	for (const { name } of BLOCKS) assert.ok(all.includes(`\n::: ${name} `), name);
	for (const line of [
		...[/^layout: anh$/m, /^audio:$/m],
		// Figures of three forms, some of files beside their articles.
		...[/^Kiểu: đường$/m, /^Kiểu: thanh$/m, /^Kiểu: tròn$/m, /^Tệp: [\w-]+\.csv$/m],
		// A film of its own and one elsewhere.
		...[/^Tệp: [\w-]+\.mp4$/m, /^Xem tại: https:/m],
		// What a machine made, and a single picture that it changed.
		...[/^AI: tạo$/m, /\{[^}]*ai: sửa\}/],
	])
		assert.match(all, line);
});

test("of the pictures of a page the first alone is asked for first, all others late", async () => {
	let seen = 0;
	for (const file of site.pages) {
		const pictures = htmlElements(await site.read(file)).filter(({ tag }) => tag === "img");
		const [first, ...others] = pictures.map(({ attributes }) => attributes);
		if (!first) continue;
		seen += 1;
		const isFirst = first.get("fetchpriority") === "high";
		assert.notEqual(isFirst, first.get("loading") === "lazy", file);
		for (const other of others)
			assert.deepEqual([other.get("loading"), other.get("fetchpriority")], ["lazy", undefined], file);
	}
	assert.ok(seen > 40);
});

test("every page is valid HTML", async () => {
	const faults: { file: string; fault: string }[] = [];
	for (const file of site.pages)
		for (const fault of await htmlFaults(await site.read(file))) faults.push({ file, fault });
	assert.deepEqual(gather(faults), []);
});

test("every page reads in order without styles: skip link, masthead, one title, headings that leave out no level", async () => {
	const faults: { file: string; fault: string }[] = [];
	for (const file of site.pages)
		for (const fault of structureFaults(htmlElements(await site.read(file)))) faults.push({ file, fault });
	assert.deepEqual(gather(faults), []);
});

test("every page has a title of its own, a description", async () => {
	const titles = new Map<string, string>();
	for (const file of site.pages) {
		const elements = htmlElements(await site.read(file));
		const title = elements.find(({ tag, path }) => tag === "title" && path.at(-1) === "head")?.text ?? "";
		assert.ok(title.trim() !== "", file);
		assert.equal(titles.get(title), undefined, `${file} has the title of ${titles.get(title)}: ${title}`);
		titles.set(title, file);
		const described = elements.find(({ attributes }) => attributes.get("name") === "description");
		assert.ok(described?.attributes.get("content")?.trim(), file);
	}
});
