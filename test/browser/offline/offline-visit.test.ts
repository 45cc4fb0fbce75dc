import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { jumps } from "../../support/browser/page-look.ts";
import { fakeWorker } from "../../support/offline/fake-worker.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

const STANDING = { offline: false, printed: "24-11-2026", newer: false, saved: false } as const;
const PHONE = { viewport: { width: 360, height: 740 } };

let browser: Browser;
/** In the shell the strip is drawn before its text is in it, and what it grows by is counted as a jump. */
let whole: Browser;
let site: ReadingSite;

before(async () => {
	[browser, whole, site] = await Promise.all([
		openBrowser(),
		openBrowser({ whole: true }),
		readingSite({ search: true }),
	]);
});
after(() => Promise.all([browser.close(), whole.close(), site.close()]));

const connections = [
	["Wi-Fi", { type: "wifi", effectiveType: "4g", saveData: false }, true],
	["mobile data", { type: "cellular", effectiveType: "4g", saveData: false }, false],
	["data saving", { type: "wifi", effectiveType: "4g", saveData: true }, false],
	["slow Wi-Fi", { type: "wifi", effectiveType: "2g", saveData: false }, false],
	["an unknown connection", undefined, false],
] as const;

for (const [name, connection, automatic] of connections)
	test(`a visit on ${name} ${automatic ? "lets the worker fetch unasked" : "has the edition wait for a tap"}`, async () => {
		await withPage(browser, async ({ page, faults }) => {
			await page.addInitScript((value) => {
				Object.defineProperty(navigator, "connection", { value });
			}, connection);
			const worker = await fakeWorker(page, {});
			await page.goto(site.address);
			await worker.answer("visit", STANDING);
			assert.deepEqual(await worker.asked(), [{ type: "visit", automatic }]);
			assert.deepEqual(await worker.registered(), [{ url: "/sw.js", scope: "/", updateViaCache: "none" }]);
			assert.deepEqual(faults, []);
		});
	});

test("nothing is fetched unasked while the reader searches, and the edition when nothing was typed for ten seconds", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const [[, wifi]] = connections;
		await page.addInitScript((value) => Object.defineProperty(navigator, "connection", { value }), wifi);
		// The page's clock stands still, save for what it is told to run.
		const opened = Date.parse("2026-11-24T08:30:00+07:00");
		await page.clock.install({ time: opened });
		await page.clock.pauseAt(opened + 3_600_000);
		const worker = await fakeWorker(page, {});
		await page.goto(new URL("/tim-kiem/", site.address).href);
		await page.clock.runFor(1_000);
		await worker.answer("visit", STANDING);
		const first = { type: "visit", automatic: false };
		assert.deepEqual(await worker.asked(), [first]);
		await page.locator("main input[name=q]").fill("phà");
		await page.clock.runFor(9_000);
		assert.deepEqual(await worker.asked(), [first]);
		await page.clock.runFor(1_500);
		assert.deepEqual(await worker.asked(), [first, { type: "visit", automatic: true }]);
		await page.locator("main input[name=q]").fill("phà mới");
		await page.clock.runFor(20_000);
		assert.equal((await worker.asked()).length, 2);
		assert.deepEqual(faults, []);
	});
});

test("the worker is set up after the page has loaded, by a script that nothing waits for", async () => {
	await withPage(browser, async ({ page }) => {
		const worker = await fakeWorker(page, {});
		await page.goto(site.address);
		await worker.answer("visit", STANDING);
		const { asked, loaded } = await page.evaluate(() => {
			const [script] = performance.getEntriesByName(`${location.origin}/assets/offline.js`);
			const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
			return { asked: script?.startTime ?? 0, loaded: page?.loadEventStart ?? Number.POSITIVE_INFINITY };
		});
		assert.ok(asked >= loaded, `${asked} before ${loaded}`);
	});
});

test("a browser that sets up no worker reads on as before: no strip, no button, no fault", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, {}, { refuses: true });
		await page.goto(site.address);
		await page.waitForFunction(() => "fake" in window);
		await page.waitForFunction(
			() => (window as unknown as { fake: { registered: unknown[] } }).fake.registered.length > 0,
		);
		assert.deepEqual(await worker.asked(), []);
		assert.equal(await page.locator(".offline-strip, .tool--save").count(), 0);
		assert.deepEqual(faults, []);
	});
});

test("a newspaper that is not kept offline asks for nothing more", async () => {
	for (const [define, asks] of [
		["true", true],
		["false", false],
	] as const) {
		const { outputFiles } = await build({
			entryPoints: ["assets/page/masthead.ts"],
			bundle: true,
			minify: true,
			write: false,
			define: { OFFLINE: define },
		});
		assert.equal(outputFiles[0]?.text.includes("serviceWorker"), asks);
	}
});

test("a page that came from what is stored says so quietly, and no more in this tab once the reader has closed it", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await fakeWorker(page, { visit: { ...STANDING, offline: true } });
		await page.goto(site.address);
		const said = page.locator(".offline-strip [role=status]");
		await page
			.locator(".offline-strip [role=status]", { hasText: /^Đang ngoại tuyến: số báo ngày 24-11-2026$/ })
			.waitFor();
		await page.getByRole("button", { name: "Đóng thông báo" }).click();
		assert.equal(await said.count(), 0);
		await page.goto(`${site.origin}/`);
		await page.waitForFunction(
			() => (window as unknown as { fake: { asked: unknown[] } }).fake.asked.length > 0,
		);
		await page.goto(site.address);
		// The button comes with the answer, after which the strip would.
		await page.locator(".tool--save").waitFor();
		assert.equal(await said.count(), 0);
		assert.deepEqual(faults, []);
	});
});

test("where nothing of an edition is stored, the strip names no edition", async () => {
	await withPage(browser, async ({ page }) => {
		await fakeWorker(page, { visit: { ...STANDING, offline: true, printed: "" } });
		await page.goto(site.address);
		await page.locator(".offline-strip [role=status]", { hasText: /^Đang ngoại tuyến$/ }).waitFor();
	});
});

test("a newer edition is offered, to a page that is opened and to one that is open, and one tap leads there", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: STANDING });
		await page.goto(site.address);
		await page.locator(".tool--save").waitFor();
		assert.equal(await page.locator(".offline-strip").count(), 0);
		await worker.tell({ type: "progress", progress: RUNNING });
		await worker.tell({ type: "newer", printed: "25-11-2026" });
		await page.locator(".offline-strip", { hasText: "Có số mới, ngày 25-11-2026" }).waitFor();
		await page.evaluate("window.before = true");
		await page.getByRole("button", { name: "Mở số mới" }).click();
		await page.waitForFunction(() => !("before" in window));
		assert.deepEqual(faults, []);
	});
	await withPage(browser, async ({ page }) => {
		await fakeWorker(page, { visit: { ...STANDING, newer: true } });
		await page.goto(site.address);
		await page.locator(".offline-strip", { hasText: "Có số mới, ngày 24-11-2026" }).waitFor();
	});
});

const RUNNING = {
	pack: "edition",
	state: "running",
	articles: 1,
	ofArticles: 2,
	bytes: 1,
	ofBytes: 2,
} as const;

for (const width of [320, 360, 1280])
	for (const size of ["2", "4"])
		test(`neither the strip nor the button moves a line of the story: ${width} pixels wide, letters of size ${size}`, async () => {
			await withPage(
				whole,
				async ({ page, faults }) => {
					await page.addInitScript(
						`localStorage.setItem("cach-doc", '{"size":"${size}"}');
						speechSynthesis.getVoices = () => [{ name: "vi", lang: "vi-VN", localService: true }];`,
					);
					const worker = await fakeWorker(page, {});
					await page.goto(site.address);
					await page.locator(".listen-start").waitFor();
					await page.evaluate(() => document.fonts.ready);
					const places = () =>
						page
							.locator("h1, .lede, .body > *, .imprint, .imprint li")
							.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
					const before = await places();
					const { sum } = await jumps(page);
					await worker.answer("visit", { ...STANDING, offline: true });
					await page.locator(".tool--save").waitFor();
					await page.locator(".offline-strip [role=status]:not(:empty)").waitFor();
					assert.deepEqual(await places(), before);
					const after = await jumps(page);
					// The tools themselves may draw closer together where letters are large.
					if (size === "2" && width > 320) assert.equal(after.sum, sum, after.what.join("\n"));
					assert.deepEqual(faults, []);
				},
				{ viewport: { width, height: 740 } },
			);
		});

test("at the end of a page the strip covers nothing", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await fakeWorker(page, { visit: { ...STANDING, offline: true } });
			await page.goto(site.address);
			await page.locator(".offline-strip").waitFor();
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
			const strip = await page.locator(".offline-strip").boundingBox();
			const last = await page.locator(".imprint li").last().boundingBox();
			assert.ok(strip && last && last.y + last.height <= strip.y, JSON.stringify([strip, last]));
		},
		PHONE,
	);
});
