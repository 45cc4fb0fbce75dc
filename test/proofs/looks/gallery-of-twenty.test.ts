import assert from "node:assert/strict";
import { cp, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, settled, withPage } from "../../support/browser/browser.ts";
import { firstVisit } from "../../support/browser/first-visit.ts";
import { withTinySite } from "../../support/site/site.ts";

const PICTURES = 20;
/** As of every article, but that its text is short and all twenty stand near the top. */
const MOST = 150_000;

/** Pictures of the starter newspaper, by their path in the folder of pictures. */
async function drawings(): Promise<string[]> {
	const all = await readdir("content/media", { recursive: true });
	return all.filter((name) => name.endsWith(".svg")).sort();
}

test("an article with a gallery of twenty weighs no more than another on a first visit, and axe finds nothing", async (t) => {
	await withTinySite({}, async (site) => {
		const media = path.join(site.content, "media/2022/05");
		await mkdir(media, { recursive: true });
		const files = (await drawings()).slice(0, PICTURES);
		assert.equal(files.length, PICTURES);
		for (const [at, file] of files.entries())
			await cp(path.join("content/media", file), path.join(media, `anh-${at + 1}.svg`));
		const lines = files.map(
			(_, at) => `![Cảnh thứ ${at + 1}](anh-${at + 1}.svg "Cảnh thứ ${at + 1}. Ảnh: Ánh Nguyệt")`,
		);
		const body = `\nMột ngày trên sông.\n\n::: anh Trên sông\n${lines.join("\n")}\n:::\n`;
		await site.write("2022/05/tren-song.md", articleText({ title: "title: Trên sông" }, body));
		await site.build();
		const server = await startServer({ site: site.output, port: 0 });
		const browser = await openBrowser();
		const address = `${server.url}/2022/05/26/tren-song/`;
		try {
			const { bytes } = await firstVisit(browser, address);
			const total = [...bytes.values()].reduce((all, size) => all + size, 0);
			const fetched = [...bytes.keys()].filter((url) => url.includes("/pictures/")).length;
			t.diagnostic(`${(total / 1000).toFixed(1)} kB, ${fetched} pictures of ${PICTURES}`);
			assert.ok(fetched > 0 && fetched < PICTURES / 2, `${fetched} pictures are fetched`);
			assert.ok(total <= MOST, `${total} bytes`);
			for (const width of [390, 1280])
				await withPage(
					browser,
					async ({ page }) => {
						await page.goto(address);
						await settled(page);
						assert.equal(await page.locator("figure[id^='anh-']").count(), PICTURES);
						assert.deepEqual(await axeFaults(page), []);
						const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
						assert.ok(over <= 0, `${over} px wider than its screen`);
					},
					{ viewport: { width, height: 844 } },
				);
		} finally {
			await browser.close();
			await server.close();
		}
	});
});
