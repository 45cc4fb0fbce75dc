import assert from "node:assert/strict";
import { test } from "node:test";
import { type RunningServer, startServer } from "../../_includes/site/serve/server.ts";
import { articleText } from "../support/articles/article-text.ts";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import { withTinySite } from "../support/site/site.ts";

const ARTICLES = { "2022/05/ben-pha.md": articleText() };
const FAILED = "/2021/03/04/doan-kiem-tra-374-a91542.html";

async function withServer(use: (server: RunningServer) => Promise<void>) {
	await withTinySite(ARTICLES, async (site) => {
		await site.build();
		const server = await startServer({ site: site.output, port: 0 });
		try {
			await use(server);
		} finally {
			await server.close();
		}
	});
}

test("a failed address offers to search for its words", async () => {
	await withServer(async (server) => {
		const browser = await openBrowser();
		try {
			await withPage(browser, async ({ page, faults }) => {
				const response = await page.goto(server.url + FAILED);
				assert.equal(response?.status(), 404);
				const input = page.locator("main input[name=q]");
				await page.waitForFunction(
					() => document.querySelector<HTMLInputElement>("main input[name=q]")?.value,
				);
				assert.equal(await input.inputValue(), "doan kiem tra");
				assert.equal(await page.locator(".masthead input[name=q]").inputValue(), "");
				await page.locator("main form button").click();
				await page.waitForURL("**/tim-kiem/?q=*");
				assert.equal(new URL(page.url()).searchParams.get("q"), "doan kiem tra");
				// The browser itself complains of the status of the page, and of the index that this site lacks.
				assert.deepEqual(
					faults.filter((fault) => !fault.includes("status of 404")),
					[],
				);
			});
		} finally {
			await browser.close();
		}
	});
});

test("without JavaScript a failed address has an empty form, the sections and the archive", async () => {
	await withServer(async (server) => {
		const browser = await openBrowser();
		try {
			await withPage(
				browser,
				async ({ page }) => {
					await page.goto(server.url + FAILED);
					assert.equal(await page.locator("main input[name=q]").inputValue(), "");
					const ways = await page
						.locator("main a")
						.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
					assert.ok(ways.includes("/chuyen-muc/thoi-su/"));
					assert.ok(ways.includes("/"));
					assert.ok(ways.some((way) => way?.includes("kho-bao")));
				},
				{ javaScriptEnabled: false },
			);
		} finally {
			await browser.close();
		}
	});
});
