import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { OfflineEdition, PackList } from "../../_includes/domain/offline.ts";
import { articleText } from "../support/article-text.ts";
import { editionStored, type OfflineSite, serveOfflineSite, withReader } from "../support/offline-site.ts";

const story = (date: string, title: string, body = "Nước lớn rồi nước ròng, ghe qua rồi ghe lại.") =>
	articleText({ date: `date: ${date} 07:00`, title: `title: ${title}` }, `\n${body}\n`);

let site: OfflineSite;

before(async () => {
	site = await serveOfflineSite(
		{
			"2026/11/ben-pha.md": story("2026-11-23", "Bến phà mới"),
			"2026/11/cho-noi.md": story("2026-11-18", "Chợ nổi sớm mai"),
			"2026/11/dua-sap.md": story("2026-11-10", "Dừa sáp được giá"),
			"2026/08/mua-lu.md": story("2026-08-02", "Mùa lũ về"),
		},
		{ offlineLimits: { articles: 3, week: 100, months: 12 } },
	);
});
after(() => site.close());

/** The files of the edition that the server offers. */
async function listed(): Promise<string[]> {
	const read = async <Content>(file: string) =>
		JSON.parse(await readFile(path.join(site.output, file), "utf8")) as Content;
	const { shell, packs } = await read<OfflineEdition>("offline/edition.json");
	const lists = await Promise.all(
		[shell, ...packs].map(({ list }) => read<PackList>(`offline/lists/${list}.json`)),
	);
	return lists.flatMap(({ files }) => files.map(([address]) => address));
}

test("after one visit every page of the edition opens with the server dead, and others show the newspaper's own page that says so", async () => {
	await withReader(site, async ({ open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		const pages = (await listed()).filter((address) => address.endsWith("/"));
		assert.ok(pages.length > 10);
		await site.kill();
		try {
			for (const address of pages) {
				const answer = await page.goto(site.url + address);
				assert.equal(answer?.status(), 200, address);
				assert.equal(await page.locator("h1").count(), 1, address);
			}
			for (const address of ["/2026/08/02/mua-lu/", "/tac-gia/khong-ai/", "/2026/"]) {
				await page.goto(site.url + address);
				await page.locator("h1", { hasText: "chưa" }).waitFor();
				assert.equal(new URL(page.url()).pathname, address);
			}
			assert.deepEqual(
				faults.filter((fault) => !/503|ERR_CONNECTION_REFUSED/.test(fault)),
				[],
			);
		} finally {
			await site.revive();
		}
	});
});
