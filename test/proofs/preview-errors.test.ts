import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Trouble } from "../../_includes/domain/addresses/troubles.ts";
import { buildSite } from "../../_includes/site/build-site.ts";
import { BadNewsroom } from "../../_includes/site/read/read-archive.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { articleText } from "../support/articles/article-text.ts";
import { seedCache } from "../support/site/shared-site.ts";
import { NOW, type TinySite, withTinySite } from "../support/site/site.ts";

const PAGE = "2022/05/26/ben-pha/index.html";
const OTHER = "2022/05/27/bai-khac/index.html";
const other = (title = "Bài khác") =>
	articleText({ title: `title: ${title}`, date: "date: 2022-05-27 08:00" });
const WRONG = articleText({ title: "title: Tít hỏng", date: "date: 2022-02-30 08:00" });

/** Builds the preview as `npm start` does; `told` hears of the problems. */
async function build(
	{ content, articles, output, cache }: TinySite,
	told: (troubles: readonly Trouble[]) => void,
): Promise<void> {
	const kind = { search: false, newsdesk: false, preview: true };
	await seedCache(cache, kind);
	const settings = { ...settingsFrom({}, NOW), content, articles, output, cache, ...kind };
	await buildSite(settings, { tell: told, step: async () => {} });
}

/** Builds the preview, and gives what was told of problems. */
async function preview(site: TinySite): Promise<readonly Trouble[]> {
	let told: readonly Trouble[] | undefined;
	await build(site, (troubles) => {
		told = troubles;
	});
	assert.ok(told);
	return told;
}

test("a preview keeps the last page of an article with an error, and builds the others", async () => {
	await withTinySite(
		{ "2022/05/ben-pha.md": articleText(), "2022/05/bai-khac.md": other() },
		async (site) => {
			assert.deepEqual(await preview(site), []);
			const good = await site.read(PAGE);
			await site.write("2022/05/ben-pha.md", WRONG);
			await site.write("2022/05/bai-khac.md", other("Tít mới"));
			const [trouble, ...more] = await preview(site);
			assert.deepEqual(more, []);
			assert.equal(trouble?.article?.path, "2022/05/ben-pha.md");
			assert.deepEqual(
				trouble.problems.map(({ line, column }) => [line, column]),
				[[3, 7]],
			);
			assert.equal(await site.read(PAGE), good);
			assert.match(await site.read(OTHER), /Tít mới/);

			await preview(site);
			assert.equal(await site.read(PAGE), good, "and goes on keeping it");

			await site.write("2022/05/ben-pha.md", articleText({ title: "title: Tít sửa lại" }));
			assert.deepEqual(await preview(site), []);
			assert.match(await site.read(PAGE), /Tít sửa lại/);
		},
	);
});

test("a preview keeps the last page of the only article of a month, and drops it with its file", async () => {
	await withTinySite(
		{
			"2022/05/ben-pha.md": articleText(),
			"2022/06/bai.md": articleText({ date: "date: 2022-06-01 08:00" }),
		},
		async (site) => {
			await preview(site);
			const good = await site.read(PAGE);
			await site.write("2022/05/ben-pha.md", "---\ntitle: [\n---\n");
			await preview(site);
			assert.equal(await site.read(PAGE), good);
			await site.remove("2022/05/ben-pha.md");
			await preview(site);
			assert.equal((await site.files()).includes(PAGE), false);
		},
	);
});

test("a preview leaves out an article that had an error from the beginning, and one that lacks a picture", async () => {
	const lacking = articleText({ date: "date: 2022-05-27 08:00" }, "\n![Bến](khong-co.jpg)\n");
	const articles = {
		"2022/05/ben-pha.md": WRONG,
		"2022/05/bai-khac.md": lacking,
		"2022/05/bai.md": articleText(),
	};
	await withTinySite(articles, async (site) => {
		const troubles = await preview(site);
		assert.deepEqual(troubles.map(({ article }) => article?.path).sort(), [
			"2022/05/bai-khac.md",
			"2022/05/ben-pha.md",
		]);
		const pages = (await site.files()).filter((file) => /^2022\/05\/\d\d\/[^/]+\/index.html$/.test(file));
		assert.deepEqual(pages, ["2022/05/26/bai/index.html"]);
	});
});

test("a public build refuses the same newsroom, and changes nothing", async () => {
	await withTinySite(
		{ "2022/05/ben-pha.md": articleText(), "2022/05/bai-khac.md": other() },
		async (site) => {
			await site.build();
			const files = await site.files();
			await site.write("2022/05/ben-pha.md", WRONG);
			await assert.rejects(site.build(), BadNewsroom);
			assert.deepEqual(await site.files(), files);
		},
	);
});

test("a preview whose sections cannot be read stays as it is, and tells every page of it", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async (site) => {
		await preview(site);
		const good = await site.read(PAGE);
		await rm(path.join(site.content, "sections.yaml"));
		let told: readonly Trouble[] = [];
		const telling = (troubles: readonly Trouble[]) => {
			told = troubles;
		};
		await assert.rejects(build(site, telling), BadNewsroom);
		assert.equal(
			told.some(({ everywhere }) => everywhere),
			true,
		);
		assert.equal(await site.read(PAGE), good);
	});
});
