import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { axeFaults } from "../../support/browser/axe.ts";
import { settled, type WatchedPage, withPage } from "../../support/browser/browser.ts";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";
import { sidewaysFaults } from "../../support/browser/page-look.ts";

let starter: ServedStarter;
before(async () => {
	starter = await serveStarter();
});
after(() => starter.close());

/** A page of the newspaper, and what it fetched. */
function visit(
	address: string,
	look: (watched: WatchedPage & { readonly asked: readonly string[] }) => Promise<void>,
	options: BrowserContextOptions = {},
) {
	return withPage(
		starter.browser,
		async (watched) => {
			const asked: string[] = [];
			watched.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
			await watched.page.goto(starter.url + address);
			await look({ ...watched, asked });
		},
		options,
	);
}

const box = (page: Page) => page.locator("header input[name=q]");
const options = (page: Page) => page.getByRole("listbox", { name: "Gợi ý" }).getByRole("option");

test("the slash key opens the search box with suggestions, which nobody has paid for before", async () => {
	await visit("/", async ({ page, faults, asked }) => {
		const own = ["/assets/search-panel.js", "/assets/suggest.json"];
		await settled(page);
		assert.ok(!asked.some((file) => own.includes(file)));
		await page.keyboard.press("/");
		await options(page).first().waitFor();
		assert.ok(own.every((file) => asked.includes(file)));
		assert.equal(await box(page).inputValue(), "");
		// In a field it is a letter like others.
		await page.keyboard.type("26/5");
		assert.equal(await box(page).inputValue(), "26/5");
		assert.deepEqual(faults, []);
	});
});

test("suggestions are titles, tags, authors and sections, found without marks, and told by their number", async () => {
	await visit("/", async ({ page, faults }) => {
		await box(page).click();
		await options(page).first().waitFor();
		for (const [typed, name, kind] of [
			["dua", "dừa", "Thẻ"],
			["anh ngu", "Ánh Nguyệt", "Tác giả"],
			["kinh te", "Kinh tế", "Chuyên mục"],
			["sau rieng vao", "Sầu riêng vào vụ, giá tại vựa nhích dần", "Bài"],
		] as const) {
			await box(page).fill(typed);
			await options(page).filter({ hasText: name }).filter({ hasText: kind }).first().waitFor();
			const count = await options(page).count();
			assert.equal(
				await page.locator(".masthead-search [role=status]").textContent(),
				`${count} gợi ý. Dùng mũi tên lên xuống để chọn.`,
			);
		}
		await box(page).fill("zzzz");
		await page.getByText("Không có gợi ý.").waitFor({ state: "attached" });
		assert.equal(await box(page).getAttribute("aria-expanded"), "false");
		assert.deepEqual(faults, []);
	});
});

test("arrows choose, Escape closes and keeps what was typed, Enter opens what is chosen", async () => {
	await visit("/", async ({ page, faults }) => {
		await page.keyboard.press("/");
		await page.keyboard.type("kinh te");
		const first = options(page).first();
		await first.filter({ hasText: "Kinh tế" }).waitFor();
		assert.equal(await box(page).getAttribute("role"), "combobox");
		assert.equal(await box(page).getAttribute("aria-activedescendant"), null);

		await page.keyboard.press("ArrowDown");
		assert.equal(await box(page).getAttribute("aria-activedescendant"), await first.getAttribute("id"));
		assert.equal(await first.getAttribute("aria-selected"), "true");
		await page.keyboard.press("ArrowUp");
		assert.equal(await box(page).getAttribute("aria-activedescendant"), null);
		await page.keyboard.press("ArrowUp");
		assert.equal(await options(page).last().getAttribute("aria-selected"), "true");

		await page.keyboard.press("Escape");
		assert.equal(await box(page).getAttribute("aria-expanded"), "false");
		assert.equal(await page.locator(".panel").isVisible(), false);
		assert.equal(await box(page).inputValue(), "kinh te");

		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await page.waitForURL("**/chuyen-muc/kinh-te/");
		assert.deepEqual(faults, []);
	});
});

test("Enter with nothing chosen searches for what was typed", async () => {
	await visit("/", async ({ page }) => {
		await page.keyboard.press("/");
		await page.keyboard.type("dua");
		await options(page).first().waitFor();
		await page.keyboard.press("Enter");
		await page.waitForURL("**/tim-kiem/?q=dua");
	});
});

test("a tap on a suggestion opens it, and a tap elsewhere closes the panel", async () => {
	await visit(
		"/",
		async ({ page, faults }) => {
			await box(page).tap();
			await options(page).first().waitFor();
			assert.deepEqual(await sidewaysFaults(page), []);
			const low = await options(page).evaluateAll((all) =>
				all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
			);
			assert.deepEqual(low, []);
			await page
				.locator(".masthead-name")
				.evaluate((name) => (name as HTMLElement).querySelector("a")?.focus());
			assert.equal(await page.locator(".panel").isVisible(), false);
			await box(page).tap();
			await box(page).fill("sau rieng vao");
			await options(page).filter({ hasText: "Sầu riêng vào vụ" }).tap();
			await page.waitForURL("**/sau-rieng-vao-vu-gia-tai-vua-nhich-dan/");
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 360, height: 740 }, hasTouch: true },
	);
});

test("when the suggestions do not come the box searches all the same", async () => {
	await visit("/", async ({ page }) => {
		await page.route("**/assets/suggest.json", (route) => route.fulfill({ status: 404, body: "" }));
		await page.keyboard.press("/");
		await page.keyboard.type("dua");
		await page.keyboard.press("Enter");
		await page.waitForURL("**/tim-kiem/?q=dua");
	});
});

for (const viewport of [
	{ width: 360, height: 740 },
	{ width: 1280, height: 900 },
])
	test(`axe finds nothing with the panel open ${viewport.width} pixels wide`, async () => {
		await visit(
			"/chuyen-muc/kinh-te/",
			async ({ page }) => {
				await page.keyboard.press("/");
				await page.keyboard.type("dua");
				await options(page).first().waitFor();
				await page.keyboard.press("ArrowDown");
				assert.deepEqual(await axeFaults(page), []);
			},
			{ viewport },
		);
	});
