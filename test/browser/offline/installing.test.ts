import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

interface Manifest {
	readonly icons: readonly { readonly src: string; readonly purpose?: string }[];
	readonly screenshots: readonly {
		readonly src: string;
		readonly sizes: string;
		readonly type: string;
		readonly form_factor: "narrow" | "wide";
		readonly label: string;
	}[];
	readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

/** The whole one: the shell installs nothing, and so finds nothing that keeps it from that. */
let browser: Browser;
let site: ReadingSite;
let manifest: Manifest;

before(async () => {
	[browser, site] = await Promise.all([openBrowser({ whole: true }), readingSite()]);
	manifest = (await (await fetch(`${site.origin}/site.webmanifest`)).json()) as Manifest;
});
after(() => Promise.all([browser.close(), site.close()]));

test("Chromium finds nothing that keeps the newspaper from being installed, and no fault in its manifest", async () => {
	await withPage(browser, async ({ page }) => {
		await page.goto(`${site.origin}/`);
		const session = await page.context().newCDPSession(page);
		const { url, errors, data } = await session.send("Page.getAppManifest");
		assert.equal(url, `${site.origin}/site.webmanifest`);
		assert.deepEqual(errors, []);
		assert.deepEqual(JSON.parse(data ?? ""), manifest);
		const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
		// A test's window has no profile of its own to install into; that is no fault of the newspaper.
		assert.deepEqual(
			installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"),
			[],
		);
	});
});

test("a newspaper that could not be installed would be seen", async () => {
	await withPage(browser, async ({ page }) => {
		await page.route("**/site.webmanifest", (route) =>
			route.fulfill({ json: { ...manifest, icons: [] }, contentType: "application/manifest+json" }),
		);
		await page.goto(`${site.origin}/`);
		const session = await page.context().newCDPSession(page);
		const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
		assert.ok(installabilityErrors.some(({ errorId }) => /icon/.test(errorId)));
	});
});

test("every picture of the manifest has the size and type it says, at most 60 kB, and both shapes are there", async () => {
	const { screenshots } = manifest;
	assert.deepEqual([...new Set(screenshots.map(({ form_factor }) => form_factor))].sort(), [
		"narrow",
		"wide",
	]);
	for (const { src, sizes, type, label, form_factor: form } of screenshots) {
		const response = await fetch(site.origin + src);
		const bytes = Buffer.from(await response.arrayBuffer());
		assert.equal(response.headers.get("content-type"), type, src);
		assert.ok(bytes.length <= 60_000, `${src}: ${bytes.length}`);
		const { width = 0, height = 0, format } = await sharp(bytes).metadata();
		assert.deepEqual([`${width}x${height}`, `image/${format}`], [sizes, type], src);
		assert.equal(form, width < height ? "narrow" : "wide");
		// Chromium shows none that is smaller, larger, or longer than this.
		assert.ok(Math.min(width, height) >= 320 && Math.max(width, height) <= 3840);
		assert.ok(Math.max(width, height) <= 2.3 * Math.min(width, height), src);
		assert.ok(label.length > 5);
	}
	const shapes = screenshots.map(({ sizes, form_factor: form }) => `${form} ${sizes}`);
	assert.equal(new Set(shapes).size, 2);
});

test("the newspaper's icon leads at once to the news, the search and the saved stories", async () => {
	assert.deepEqual(
		manifest.shortcuts.map(({ name, url }) => [name, url]),
		[
			["Tin mới", "/"],
			["Tìm kiếm", "/tim-kiem/"],
			["Đã lưu", "/da-luu/"],
		],
	);
	for (const { url } of manifest.shortcuts) assert.equal((await fetch(site.origin + url)).status, 200, url);
	assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"));
});
