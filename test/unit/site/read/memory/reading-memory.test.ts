import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { markdown } from "../../../../../_includes/formats/markdown/markdown-parser.ts";
import { readNewsroom } from "../../../../../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../../../../../_includes/site/settings.ts";
import { articleText } from "../../../../support/articles/article-text.ts";
import { NOW, type TinySite, withTinySite } from "../../../../support/site/site.ts";

/** Reads the newsroom, by the memory of a cache. */
const read = ({ folder, content, articles }: TinySite, cache: string) =>
	readNewsroom(
		{ ...settingsFrom({}, NOW), content, articles, cache: path.join(folder, cache) },
		{ remember: true },
	);

/** How many texts are parsed in a reading by the memory that there is: of pages, and of articles without an error that are not remembered. */
async function countParsed(t: TestContext, site: TinySite): Promise<number> {
	const { mock } = t.mock.method(markdown, "parse");
	await read(site, "cache");
	mock.restore();
	return mock.callCount();
}

/** Articles that ask the newsroom for all that it can be asked: sections, names that look like several, its domain. */
const ARTICLES = Object.entries({
	"by-slug": { section: "section: kinh-te" },
	"by-name": { section: "section: Kinh tế" },
	"by-a-name-without-marks": { section: "section: kinh te" },
	"by-the-name-to-come": { section: "section: Làm ăn" },
	misspelt: { section: "section: kinh-t" },
	without: { section: null },
	"with-another-error": { section: "section: kinh-te", draft: "draft: maybe" },
	"of-several": { author: "author: Ánh Nguyệt, Minh Khôi", tags: 'tags: "Hội, hè"' },
	"with-addresses": { aliases: "aliases: [https://bao-moi.example/a.html]" },
});

const texts = Object.fromEntries(
	ARTICLES.map(([name, changes]) => [
		`2022/05/${name}.md`,
		articleText(changes, `\n[${name}](https://bao-moi.example/khong-co/) và [nữa](/khong-co/).\n`),
	]),
);

/** Changes of what the articles are read against: in which file, what is put in the place of what. */
const CHANGES: Readonly<Record<string, readonly [file: string, from: RegExp | "", to: string]>> = {
	"a section is renamed": ["sections.yaml", /name: Kinh tế/, "name: Làm ăn"],
	"a section has another address": ["sections.yaml", /slug: kinh-te/, "slug: lam-an"],
	"two sections change their names": [
		"sections.yaml",
		/slug: kinh-te([\s\S]*)slug: xa-hoi/,
		"slug: xa-hoi$1slug: kinh-te",
	],
	"a section is described otherwise": ["sections.yaml", /description: Mùa vụ/, "description: Vụ mùa"],
	"a section is added": ["sections.yaml", "", "- slug: lam-an\n  name: Làm ăn\n  description: Việc.\n"],
	"the newspaper has another domain": ["newspaper.yaml", /^url: .*$/m, "url: https://bao-moi.example"],
	"a tag with a comma is known": ["tags.yaml", "", '- name: "Hội, hè"\n'],
	"an author's name looks like two": ["authors/hai-nguoi.md", "", "---\nname: Ánh Nguyệt, Minh Khôi\n---\n"],
};

for (const [what, [file, from, to]] of Object.entries(CHANGES))
	test(`a newsroom that was read before is read as for the first time where ${what}, and where it is taken back`, async () => {
		await withTinySite(texts, async (site) => {
			const place = path.join(site.content, file);
			const before = await readFile(place, "utf8").catch(() => "");
			const after = before.replace(from, to);
			assert.notEqual(after, before);
			const first = await read(site, "cache");
			assert.ok(first.problems.length > 0 && first.newsroom && first.newsroom.files.length > 3);
			await writeFile(place, after);
			assert.deepEqual(await read(site, "cache"), await read(site, "other"));
			await writeFile(place, before);
			assert.deepEqual(await read(site, "cache"), await read(site, "third"));
		});
	});

test("where a section is renamed, no article that says which it means by another name is read again", async (t) => {
	await withTinySite(texts, async (site) => {
		await read(site, "cache");
		const unchanged = await countParsed(t, site);
		const place = path.join(site.content, "sections.yaml");
		const text = await readFile(place, "utf8");
		await writeFile(place, text.replace("name: Xã hội", "name: Đời sống"));
		assert.equal(await countParsed(t, site), unchanged);
		await writeFile(place, text.replace("name: Kinh tế", "name: Làm ăn"));
		// Of those that name it so, the one that could not be read before has a text to look at now.
		assert.equal(await countParsed(t, site), unchanged + 1);
	});
});

test("every letter comes back as it was read, in columns and beside them", async () => {
	const title = "Bến phà Ánh Nguyệt: “xuồng 🛶” … ỹ";
	const cover = `cover:\n  src: /media/2023/02/hang-lu-nuoc.svg\n  alt: '${title}'`;
	const article = articleText({ title: `title: '${title}'`, lede: `lede: '${title}'`, cover });
	await withTinySite({ "2022/05/ben-pha.md": article }, async (site) => {
		const first = await read(site, "cache");
		assert.equal(first.newsroom?.files[0]?.card.title, title);
		const second = await read(site, "cache");
		assert.deepEqual(
			second.newsroom?.files.map(({ card }) => card),
			first.newsroom?.files.map(({ card }) => card),
		);
		const folder = path.join(site.folder, "cache", "readings");
		const kept = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json"));
		assert.ok(kept.length > 0);
		for (const name of kept) {
			const bytes = await readFile(path.join(folder, name));
			// The seal, then what is a text as it lies there; then the words, two bytes a letter.
			const end = bytes.indexOf("\n", bytes.indexOf("\n") + 1) + 1;
			assert.ok(end > 100 && bytes.subarray(0, end).every((byte) => byte < 0x80));
			assert.ok(JSON.parse(bytes.toString("utf16le", end)).includes(title));
		}
	});
});
