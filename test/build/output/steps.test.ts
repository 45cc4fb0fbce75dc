import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { buildSite } from "../../../_includes/site/build-site.ts";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../../support/site/site.ts";

const story = (day: string, title: string) =>
	articleText({ title: `title: ${title}`, date: `date: ${day} 08:00`, tags: "tags: [bến phà]" });

const ARCHIVE = {
	"2022/05/ben-pha.md": story("2022-05-26", "Bến phà"),
	"2022/06/cau.md": story("2022-06-01", "Cầu"),
};
const EDITED = "2022/05/26/ben-pha/index.html";
/** Lists articles by title: a page of the front. */
const FRONT = "the/ben-pha/index.html";

const settingsOf = (site: TinySite) => ({
	...settingsFrom({}, NOW),
	newsdesk: false,
	content: site.content,
	articles: site.articles,
	output: site.output,
	cache: path.join(site.folder, "cache"),
});

test("a build that someone waits for shows the edited page first, then the front, then the search index", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build({ search: true });
		await site.write("2022/05/ben-pha.md", story("2022-05-26", "Bến phà mới"));
		const steps: { readonly changed: readonly string[]; readonly front: boolean }[] = [];
		const report = await buildSite(settingsOf(site), {
			async step(changed) {
				assert.match(await site.read(EDITED), /Bến phà mới/);
				steps.push({ changed, front: (await site.read(FRONT)).includes("Bến phà mới") });
			},
		});
		assert.ok(steps[0]?.changed.includes(EDITED) && !steps[0].front);
		// The next month prints the title of the story before; its pages follow, and then the front.
		const printed = steps.findIndex(({ front }) => front);
		assert.ok(steps[printed]?.changed.includes(FRONT));
		assert.ok(steps.slice(printed).every(({ front }) => front));
		assert.ok(printed < steps.length - 1);
		assert.ok(steps.at(-1)?.changed.every((file) => /^(?:pagefind|offline)\//.test(file)));
		const seen = new Set(steps.flatMap(({ changed }) => changed));
		assert.deepEqual([...report.written, ...report.removed].sort(), [...seen].sort());
	});
});

/** An article a month, more months than the edit of one article reaches. */
const LONG = Object.fromEntries(
	Array.from({ length: 15 }, (_, at) => {
		const month = `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
		return [`${month.replace("-", "/")}/bai.md`, story(`${month}-05`, `Bài tháng ${month}`)];
	}),
);

test("a change of what every page prints is seen first on the home page and in the newest month", async () => {
	await withTinySite(LONG, async (site) => {
		await site.build();
		await writeFile(
			path.join(site.content, "newspaper.yaml"),
			(await readFile(path.join(site.content, "newspaper.yaml"), "utf8")).replace(
				/^name:.*$/m,
				"name: Tên mới",
			),
		);
		const steps: string[][] = [];
		const isNew = async (file: string) => (await site.read(file)).includes("Tên mới");
		await buildSite(
			{ ...settingsOf(site), cache: site.cache, search: false },
			{
				async step() {
					const files = ["index.html", "2022/03/05/bai/index.html", "2021/01/05/bai/index.html"];
					const renewed: string[] = [];
					for (const file of files) if (await isNew(file)) renewed.push(file);
					steps.push(renewed);
				},
			},
		);
		assert.deepEqual(steps[0], ["index.html", "2022/03/05/bai/index.html"]);
		assert.equal(steps.at(-1)?.length, 3);
		const followed = await snapshot(site.output);
		const output = path.join(site.folder, "other");
		await site.build({ output });
		assert.deepEqual(differingFiles(followed, await snapshot(output)), []);
	});
});

test("a first build that someone waits for shows a whole front of the newest months, then all", async () => {
	const many = Object.fromEntries(
		Array.from({ length: 151 }, (_, at) => [`2022/05/bai-${at}.md`, story("2022-05-26", `Bài ${at}`)]),
	);
	await withTinySite({ ...many, "2021/01/cu.md": story("2021-01-05", "Bài cũ") }, async (site) => {
		const steps: { old: boolean; listed: boolean }[] = [];
		await buildSite(
			{ ...settingsOf(site), search: false },
			{
				async step() {
					const files = new Set(await site.files());
					assert.ok(
						files.has("index.html") && files.has("_headers") && files.has("2022/05/26/bai-0/index.html"),
					);
					steps.push({ old: files.has("2021/01/05/cu/index.html"), listed: files.has("2021/index.html") });
				},
			},
		);
		assert.deepEqual(steps[0], { old: false, listed: false });
		assert.deepEqual(steps.at(-1), { old: true, listed: true });
	});
});

test("a build in steps makes the same site as one that nobody follows", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await buildSite(settingsOf(site), { step: async () => {} });
		await site.write("2022/05/ben-pha.md", story("2022-05-26", "Bến phà mới"));
		await site.remove("2022/06/cau.md");
		await site.write("2022/07/cho.md", story("2022-07-01", "Chợ"));
		await buildSite(settingsOf(site), { step: async () => {} });
		const followed = await snapshot(site.output);
		const output = path.join(site.folder, "other");
		await site.build({ search: true, output });
		assert.deepEqual(differingFiles(followed, await snapshot(output)), []);
	});
});

test("a build that is stopped between two steps leaves a whole site, and the next one brings the rest", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		await site.build({ search: true });
		await site.write("2022/05/ben-pha.md", story("2022-05-26", "Bến phà mới"));
		const outdated = new Error("outdated");
		await assert.rejects(
			buildSite(settingsOf(site), {
				async step() {
					throw outdated;
				},
			}),
			outdated,
		);
		assert.match(await site.read(EDITED), /Bến phà mới/);
		assert.doesNotMatch(await site.read(FRONT), /Bến phà mới/);
		const { volumes, written } = await site.build({ search: true });
		assert.ok(written.includes(FRONT) && !written.includes(EDITED));
		assert.ok(!volumes.built.includes("2022-05"));
	});
});
