import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { startServer } from "../../_includes/site/serve/server.ts";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import { until } from "../support/offline/offline-site.ts";

let browser: Browser;
let site: string;

const page = (text: string) =>
	`<!doctype html><title>Tin</title><link rel="icon" href="data:,"><p>${text}</p>`;

before(async () => {
	browser = await openBrowser();
	site = await mkdtemp(join(tmpdir(), "live-reload-"));
	await writeFile(
		join(site, "_headers"),
		"/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:\n",
	);
});

after(async () => {
	await browser.close();
	await rm(site, { recursive: true });
});

test("an open page shows a change by itself, under a policy that allows only the site's own scripts", async () => {
	await writeFile(join(site, "index.html"), page("nước mặn"));
	const server = await startServer({ site, port: 0, reload: true });
	await withPage(browser, async ({ page: open, faults }) => {
		const listening = open.waitForRequest(/\/__reload\/events/);
		await open.goto(server.url);
		await listening;
		await writeFile(join(site, "index.html"), page("nước ngọt"));
		server.reload();
		await open.getByText("nước ngọt").waitFor();
		assert.deepEqual(faults, []);
	}).finally(server.close);
});

test("what changes while a page loads, before it can listen, is not missed", async () => {
	await writeFile(join(site, "index.html"), page("nước mặn"));
	const server = await startServer({ site, port: 0, reload: true });
	await withPage(browser, async ({ page: open }) => {
		let changed = false;
		await open.route(/__reload\/client/, async (route) => {
			if (!changed) await writeFile(join(site, "index.html"), page("nước ngọt"));
			if (!changed) server.reload(["index.html"]);
			changed = true;
			await route.continue();
		});
		await open.goto(server.url);
		await open.getByText("nước ngọt").waitFor();
	}).finally(server.close);
});

test("an open page finds the server again after a restart and loads itself", async () => {
	await writeFile(join(site, "index.html"), page("trước"));
	const first = await startServer({ site, port: 0, reload: true });
	await withPage(browser, async ({ page: open }) => {
		const listening = open.waitForResponse(/\/__reload\/events/);
		await open.goto(first.url);
		await listening;
		await first.close();
		await writeFile(join(site, "index.html"), page("sau"));
		const second = await startServer({ site, port: Number(new URL(first.url).port), reload: true });
		await open.getByText("sau").waitFor().finally(second.close);
	});
});

test("the watch over a page sees what the policy refuses, exceptions and dialogs", async () => {
	await writeFile(
		join(site, "index.html"),
		`${page("hỏng")}<script>never()</script><script src="/broken.js"></script>`,
	);
	await writeFile(join(site, "broken.js"), "alert('chào'); throw new Error('hỏng rồi');");
	const server = await startServer({ site, port: 0 });
	await withPage(browser, async ({ page: open, faults }) => {
		await open.goto(server.url);
		for (const fault of [/^console: .*Content Security Policy/, /^exception: hỏng rồi$/, /^dialog: chào$/])
			await until(async () => faults.some((one) => fault.test(one)), `${fault} in ${faults.join("\n")}`);
	}).finally(server.close);
});
