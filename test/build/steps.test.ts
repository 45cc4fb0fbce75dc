import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { buildSite } from "../../_includes/site/build-site.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { articleText } from "../support/article-text.ts";
import { differingFiles, NOW, snapshot, type TinySite, withTinySite } from "../support/site.ts";

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
