import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { openBrowser, settled, withPage } from "../../support/browser/browser.ts";
import { sharedSite } from "../../support/site/shared-site.ts";

const LONG = "Phà chạy lại từ 4 giờ, ai cần cứ gọi.\n\n".repeat(60);

let browser: Browser;
let server: RunningServer;

before(async () => {
	const articles = {
		"2022/05/ben-pha.md": articleText({ title: "title: Bến phà sáng đèn" }, LONG),
		"2022/05/cho-noi.md": articleText({ title: "title: Chợ nổi họp sớm" }, LONG),
		"2022/05/cau-moi.md": articleText({ title: "title: Cầu mới thông xe" }, LONG),
		"2022/05/lua-chin.md": articleText({ title: "title: Lúa chín sớm" }, LONG),
		// More than a year before all others: nothing was near it.
		"2019/03/mot-minh.md": articleText(
			{ title: "title: Bài đầu tiên", date: "date: 2019-03-04 07:00" },
			LONG,
		),
	};
	const [opened, { output }] = await Promise.all([
		openBrowser(),
		sharedSite("story-margin", articles, { search: false }),
	]);
	[browser, server] = [opened, await startServer({ site: output, port: 0 })];
});
after(() => Promise.all([browser.close(), server.close()]));

/** Opens a story and reads it to the end of its text. */
async function readToEnd(page: Page) {
	await page.goto(`${server.url}/2022/05/26/ben-pha/`);
	await settled(page);
	await page.locator(".story-text p").last().scrollIntoViewIfNeeded();
	const box = async (selector: string) => {
		const found = await page.locator(selector).boundingBox();
		assert.ok(found, selector);
		return found;
	};
	return { related: await box(".related"), text: await box(".story-text"), foot: await box(".story-foot") };
}

test("on a wide screen the stories to read next and the tools stand beside a long story, in sight to its end", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			const { related, text } = await readToEnd(page);
			assert.ok(related.x >= text.x + text.width, JSON.stringify({ related, text }));
			assert.ok(related.y >= 0 && related.y + related.height <= 900, JSON.stringify(related));
			assert.ok(related.x + related.width <= 1280);
			const tools = await page.locator(".story-tools").boundingBox();
			assert.ok(tools && tools.y >= 0 && tools.y + tools.height <= 900, JSON.stringify(tools));
			await page.emulateMedia({ media: "print" });
			assert.equal(await page.locator(".related").isVisible(), false, "on paper");
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

test("what comes last over a slow line changes no line of the text that is read meanwhile", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			const widths = async (path: string) => {
				const whole = await (await fetch(server.url + path)).text();
				const found: (number | undefined)[] = [];
				for (const html of [whole, whole.slice(0, whole.indexOf('<footer class="story-foot"'))]) {
					await page.unrouteAll();
					await page.route(server.url + path, (route) =>
						route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
					);
					await page.goto(server.url + path);
					found.push((await page.locator(".story-text").boundingBox())?.width);
				}
				return found;
			};
			const [beside, comes] = await widths("/2022/05/26/ben-pha/");
			const [alone, alsoComes] = await widths("/2019/03/04/mot-minh/");
			assert.equal(comes, beside);
			assert.equal(alsoComes, alone);
			// What has nothing to stand beside it takes some of the margin.
			assert.ok((alone ?? 0) > (beside ?? 0));
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

for (const width of [390, 1024])
	test(`at ${width} pixels they stand under it, after the ways to share it`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				const { related, foot } = await readToEnd(page);
				assert.ok(related.y >= foot.y + foot.height, JSON.stringify({ related, foot }));
			},
			{ viewport: { width, height: 900 } },
		);
	});

test("who reads in a wide column gets its width, and what stood in the margin stands under the story", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.addInitScript(`localStorage.setItem("cach-doc", '{"column":"wide"}')`);
			const { related, foot, text } = await readToEnd(page);
			assert.ok(text.width > 41 * 16 * 1.2, JSON.stringify(text));
			assert.ok(related.y >= foot.y + foot.height, JSON.stringify({ related, foot }));
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

test("a story with nothing to read next gives its margin to the text", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			const widthOf = async (story: string) => {
				await page.goto(server.url + story);
				const box = await page.locator(".story-text p").first().boundingBox();
				assert.ok(box, story);
				assert.ok(box.x + box.width <= 1280, JSON.stringify(box));
				return box.width;
			};
			const beside = await widthOf("/2022/05/26/ben-pha/");
			const alone = await widthOf("/2019/03/04/mot-minh/");
			assert.equal(await page.locator(".related").count(), 0);
			assert.ok(alone > beside * 1.1, `${alone} beside ${beside}`);
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});
