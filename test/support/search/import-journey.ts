import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { openBrowser, withPage } from "../browser/browser.ts";
import { runScript } from "../processes/command.ts";
import { sharedSite } from "../site/shared-site.ts";

/** A saved page, and what a reader should find it by. */
export interface Journey {
	readonly savedPage: string;
	readonly title: string;
	/** `/2024/03/14/doan-kiem-tra/` */
	readonly address: string;
	readonly queries: readonly string[];
}

/**
 * The whole way of an article: imported beside the starter newspaper, built, served with the site's own headers, and
 * found by a reader in a real browser, each query as the first result, which opens.
 */
export async function travel({ savedPage, title, address, queries }: Journey): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "journey-"));
	const content = path.join(folder, "content");
	const site = path.join(folder, "site");
	try {
		await cp("content", content, { recursive: true, filter: (file) => !/\.11ty\.tsx?$/.test(file) });
		const imported = await runScript("import", [
			...[savedPage, "--content", content, "--section", "thoi-su"],
			...["--report", path.join(folder, "bao-cao.html")],
		]);
		assert.equal(imported.code, 0, imported.stderr);
		// The newspaper beside which the article comes was built before, as it is in a newsroom.
		const starter = await sharedSite("desk", undefined, { newsdesk: true });
		const cache = path.join(folder, "cache");
		await cp(starter.cache, cache, { recursive: true });
		const places = ["--content", content, "--output", site, "--cache", cache];
		const built = await runScript("build", [...places, "--now", "2026-11-24T08:30"]);
		assert.equal(built.code, 0, built.stderr);
		const server = await startServer({ site, port: 0 });
		const browser = await openBrowser();
		try {
			for (const query of queries) {
				await withPage(browser, async ({ page, faults }) => {
					// As a reader does: into the box of the front page, then Enter.
					await page.goto(`${server.url}/`);
					await page.locator("header input[name=q]").fill(query);
					await page.locator("header input[name=q]").press("Enter");
					await page.waitForURL(/\/tim-kiem\/\?q=/);
					const first = page.locator("main .search-results > li").first();
					await first.locator("a").waitFor();
					assert.equal((await first.locator("a").textContent())?.trim(), title, query);
					assert.ok((await first.locator("mark").count()) > 0, `no hit is marked for ${query}`);
					assert.match((await first.locator("time").textContent()) ?? "", /^\d\d\/\d\d\/\d{4} - \d\d:\d\d$/);
					assert.equal((await first.locator(".card-section").textContent())?.trim(), "Thời sự");
					await first.locator("a").click();
					await page.waitForURL(`**${address}`);
					assert.equal((await page.locator("h1").textContent())?.trim(), title);
					assert.deepEqual(faults, []);
				});
			}
		} finally {
			await browser.close();
			await server.close();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
