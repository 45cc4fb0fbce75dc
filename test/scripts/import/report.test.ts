import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Report, type Summary } from "../../../scripts/import/report/report.ts";
import { writeReportPage } from "../../../scripts/import/report/report-page.ts";

const SUMMARY: Summary = {
	...{ dryRun: false, sources: 1, others: 0, kinds: [], unknownSections: [], tagPairs: [], peoplePairs: [] },
	...{
		threads: 0,
		pictures: { placed: 0, missing: 0 },
		files: { placed: 0, missing: 0 },
		links: { lost: 0 },
	},
	...{ addresses: { remembered: 0, unanswered: [] }, problems: [] },
};

/** The report of an archive, as a page. */
async function pageOf(articles: number): Promise<{ readonly report: Report; readonly page: string }> {
	const folder = await mkdtemp(path.join(tmpdir(), "report-"));
	try {
		const file = path.join(folder, "bao-cao.html");
		const report = new Report(file, articles);
		for (let at = 0; at < articles; at += 1)
			await report.add({
				...{ key: `wordpress post-${at}`, title: `Bài ${at}`, from: { file: "xuat.xml", line: at + 1 } },
				...{ to: `articles/2020/05/bai-${at}.md`, state: "published", outcome: "written", reasons: [] },
				...{ notes: [], dropped: [], told: [], lostPictures: [], lostFiles: [], lostLinks: 0 },
				...{ old: `<p>Cũ ${at}</p>`, text: `Mới ${at}` },
			});
		await writeReportPage(report, SUMMARY);
		return { report, page: await readFile(file, "utf8") };
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("the report shows twenty samples, evenly spread over the archive, the old text beside the new", async () => {
	const { report, page } = await pageOf(200);
	assert.deepEqual(
		report.samples.map(({ title }) => title),
		Array.from({ length: 20 }, (_, at) => `Bài ${at * 10}`),
	);
	for (const { old, text } of report.samples) {
		const before = page.indexOf(old.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
		assert.ok(before > 0, old);
		assert.ok(page.indexOf(text, before) > before, text);
	}
});

test("all of a small archive are samples", async () => {
	const { report } = await pageOf(7);
	assert.equal(report.samples.length, 7);
});
