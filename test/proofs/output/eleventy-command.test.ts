import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { runEleventy, runEleventyHere } from "../../support/site/eleventy.ts";
import { differingFiles, NOW, snapshot, withTinySite } from "../../support/site/site.ts";

const ARCHIVE = {
	"2022/05/ben-pha.md": articleText(),
	"2022/06/cau.md": articleText({ title: "title: Cầu", date: "date: 2022-06-01 08:00" }),
	"2022/07/cho.md": articleText({ title: "title: Chợ", date: "date: 2022-07-01 08:00" }),
};

test("Eleventy's own command leaves no page of a story that was withdrawn or embargoed since, nor any stray file", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		const { content, articles, output, cache } = site;
		const settings = {
			...settingsFrom({}, NOW),
			...{ content, articles, output, cache, search: false, newsdesk: false },
		};
		await site.build();
		await site.remove("2022/06/cau.md");
		await site.write(
			"2022/07/cho.md",
			articleText({
				title: "title: Chợ",
				date: "date: 2022-07-01 08:00",
				embargo: "embargo: 2027-01-01 08:00",
			}),
		);
		await writeFile(path.join(output, "them.html"), "by hand");
		await runEleventy(settings);
		const own = await snapshot(output);
		await site.build({ output: path.join(site.folder, "fresh") });
		assert.deepEqual(differingFiles(own, await snapshot(path.join(site.folder, "fresh"))), []);
	});
});

test("Eleventy's own run touches nothing in a folder that is no site", async () => {
	await withTinySite(ARCHIVE, async (site) => {
		const { content, articles, output, cache } = site;
		await mkdir(output);
		await writeFile(path.join(output, "thesis.docx"), "years of work");
		const settings = { ...settingsFrom({}, NOW), content, articles, output, cache, search: false };
		await assert.rejects(runEleventyHere(settings), /cannot be the output/);
		assert.deepEqual(await readdir(output), ["thesis.docx"]);
	});
});
