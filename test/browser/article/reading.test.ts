import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { openBrowser, settled, withPage } from "../../support/browser/browser.ts";
import { jumps, laidOut } from "../../support/browser/page-look.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

const style = (page: Page, selector: string, property: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property);
const choose = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const WIDE = { viewport: { width: 1280, height: 900 } };

test("the script that runs before the first paint has at most 500 bytes, and no other script blocks", async () => {
	const first = await readFile(path.join(site.output, "assets/reading.js"));
	assert.ok(first.length > 100);
	assert.ok(first.length <= 500, `${first.length} bytes`);
	const page = await (await fetch(site.address)).text();
	const scripts = [...page.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag);
	assert.deepEqual(scripts, [
		'<script src="/assets/reading.js">',
		'<script type="module" src="/assets/masthead.js">',
		'<script type="module" src="/assets/article.js">',
	]);
});

test("a view of an article loads three scripts, of at most 9 kB together", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const asked = new Set<string>();
		page.on("request", (request) => {
			if (request.resourceType() === "script") asked.add(new URL(request.url()).pathname);
		});
		await page.goto(site.address);
		await page.waitForLoadState("networkidle");
		assert.deepEqual([...asked].sort(), ["/assets/article.js", "/assets/masthead.js", "/assets/reading.js"]);
		let bytes = 0;
		for (const script of asked)
			bytes += brotliCompressSync(await readFile(path.join(site.output, script))).length;
		assert.ok(bytes <= 9_000, `${bytes} bytes`);
		assert.deepEqual(faults, []);
	});
});

test("text size has four steps, which are remembered and there before the scripts of the page run", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(site.address);
		await page.locator(".settings summary").click();
		const sizes: number[] = [];
		for (const name of ["Nhỏ", "Vừa", "Lớn", "Rất lớn"]) {
			await choose(page, name);
			assert.equal(
				await page.getByRole("button", { name, exact: true }).getAttribute("aria-pressed"),
				"true",
			);
			assert.equal(await page.locator(".choices--size [aria-pressed=true]").count(), 1);
			sizes.push(Number.parseFloat(await style(page, ".body", "font-size")));
		}
		assert.deepEqual(
			sizes,
			[...new Set(sizes)].sort((one, other) => one - other),
		);
		await page.route("**/assets/article.js", (route) =>
			route.fulfill({ body: "", contentType: "text/javascript" }),
		);
		await page.reload();
		assert.equal(Number.parseFloat(await style(page, ".body", "font-size")), sizes[3]);
		// Every page of the newspaper keeps to it.
		await page.goto(site.origin);
		assert.equal(await style(page, "html", "font-size"), "21.6px");
		assert.deepEqual(faults, []);
	});
});

for (const scheme of ["light", "dark"] as const) {
	test(`on a ${scheme} device the reader may have light, dark, or what the device has`, async () => {
		await withPage(
			browser,
			async ({ page, faults }) => {
				await page.goto(site.address);
				const system = await style(page, "html", "background-color");
				const papers = { Sáng: "rgb(255, 255, 255)", Tối: "rgb(14, 21, 19)", "Theo máy": system } as const;
				assert.equal(system, papers[scheme === "light" ? "Sáng" : "Tối"]);
				for (const [name, paper] of Object.entries(papers)) {
					await page.locator(".settings:not([open]) summary").click();
					await choose(page, name);
					await page.reload();
					assert.equal(await style(page, "html", "background-color"), paper, name);
					const frame = await page.evaluate(
						(dark) =>
							document.querySelector<HTMLMetaElement>(`meta[name=theme-color][media*=${dark}]`)?.content,
						scheme,
					);
					const number = [...paper.matchAll(/\d+/g)].map(([part]) =>
						Number(part).toString(16).padStart(2, "0"),
					);
					assert.equal(frame, `#${number.join("")}`, name);
				}
				await page.locator(".settings summary").click();
				await choose(page, "Tối");
				await page.emulateMedia({ media: "print" });
				assert.equal(await style(page, "body", "color"), "rgb(18, 32, 28)");
				assert.deepEqual(faults, []);
			},
			{ colorScheme: scheme },
		);
	});
}

test("the column may be wide on a wide screen, and a narrow one is not asked", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.goto(site.address);
			const width = () => page.locator(".story-text").evaluate((text) => text.getBoundingClientRect().width);
			const narrow = await width();
			await page.locator(".settings summary").click();
			await choose(page, "Rộng");
			assert.ok((await width()) > narrow * 1.15);
			await page.reload();
			assert.ok((await width()) > narrow * 1.15);
			await page.locator(".settings summary").click();
			await choose(page, "Hẹp");
			assert.equal(await width(), narrow);
			await page.setViewportSize({ width: 390, height: 844 });
			assert.equal(await page.getByRole("button", { name: "Rộng" }).isVisible(), false);
			assert.deepEqual(faults, []);
		},
		WIDE,
	);
});

test("the panel works by the keyboard alone, and every target in it is 44 pixels", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.goto(site.address);
			await page.locator(".settings summary").focus();
			await page.keyboard.press("Enter");
			await page.keyboard.press("Tab");
			await page.keyboard.press("Space");
			assert.equal(await page.evaluate(() => document.documentElement.dataset["size"]), "1");
			for (const target of await page.locator(".tool, .choice:visible, .share-way").all()) {
				const box = await target.boundingBox();
				assert.ok(box && box.width >= 44 && box.height >= 44, JSON.stringify(box));
			}
			await page.keyboard.press("Escape");
			assert.equal(await page.locator(".settings").getAttribute("open"), null);
			assert.equal(await page.locator(".settings summary:focus").count(), 1);
			await page.keyboard.press("Enter");
			await page.locator(".credit").click({ position: { x: 1, y: 1 } });
			assert.equal(await page.locator(".settings").getAttribute("open"), null);
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 390, height: 844 } },
	);
});

test("where storage is closed the settings last for the page, and nothing breaks", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.addInitScript(
			"Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError'); } });",
		);
		await page.goto(site.address);
		await page.locator(".settings summary").click();
		await choose(page, "Tối");
		assert.equal(await style(page, "html", "background-color"), "rgb(14, 21, 19)");
		assert.deepEqual(faults, []);
	});
});

for (const stored of ["", "null", "7", '"x"', "{", '{"size":"9","theme":7,"a b":1}', "[1]"])
	test(`what else may be in storage does no harm: ${stored}`, async () => {
		await withPage(browser, async ({ page, faults }) => {
			await page.addInitScript(`localStorage.setItem("cach-doc", ${JSON.stringify(stored)})`);
			await page.goto(site.address);
			await page.locator(".settings summary").click();
			assert.equal(await page.locator("[aria-pressed=true]").count(), 3);
			assert.equal(await style(page, "html", "font-size"), "16px");
			assert.deepEqual(faults, []);
		});
	});

for (const [now, notice] of [
	["2023-05-20T08:00:00+07:00", ""],
	["2025-05-27T08:00:00+07:00", "Bài đăng cách đây 3 năm"],
] as const)
	test(`the browser says of an article how old it is: ${notice || "nothing in its first year"}`, async () => {
		await withPage(browser, async ({ page, faults }) => {
			await page.clock.setFixedTime(now);
			await page.goto(site.address);
			await page.locator(".settings").waitFor();
			assert.equal(await page.locator(".story-age").textContent(), notice);
			assert.deepEqual(faults, []);
		});
	});

for (const width of [360, 1280])
	test(`nothing moves while the scripts add to a page of ${width} pixels`, async () => {
		await withPage(
			browser,
			async ({ page, faults }) => {
				// The scripts come late: the page is painted without them first, in its own fonts.
				let release = () => {};
				const held = new Promise<void>((done) => {
					release = done;
				});
				await page.route("**/assets/article.js", async (route) => {
					await held;
					await route.continue();
				});
				await page.goto(site.address, { waitUntil: "commit" });
				await page.locator(".imprint").waitFor();
				await laidOut(page);
				const before = await jumps(page);
				release();
				await page.locator(".settings").waitFor();
				await page.locator(".story-age", { hasText: "năm" }).waitFor();
				await settled(page);
				assert.deepEqual((await jumps(page)).what.slice(before.what.length), []);
				assert.deepEqual(faults, []);
			},
			{ viewport: { width, height: 4000 } },
		);
	});

test("without JavaScript the page is whole and offers nothing that would not work", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(site.address);
			assert.equal(await page.locator("main button:not([type=submit]), .settings, .listen").count(), 0);
			assert.equal(await page.locator(".share a").count(), 5);
			await page.getByRole("link", { name: "Chia sẻ", exact: true }).click();
			await page.waitForURL("**#chia-se");
		},
		{ javaScriptEnabled: false },
	);
});
