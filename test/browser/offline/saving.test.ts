import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import type { SaveOutcome } from "../../../assets/offline/messages.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { fakeWorker } from "../../support/offline/fake-worker.ts";
import { htmlElements } from "../../support/pages/html.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

const STANDING = { offline: false, printed: "24-11-2026", newer: false, saved: false } as const;
const STORY = "/2022/05/26/ben-pha/";

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite({ search: true })]);
});
after(() => Promise.all([browser.close(), site.close()]));

test("a tap saves the story with what its page tells of it, and leads to the saved stories", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: STANDING });
		await page.goto(site.address);
		const save = page.locator(".tool--save");
		await page.getByRole("button", { name: "Lưu lại" }).click();
		await page.locator(".offline-strip", { hasText: "Đang lưu bài…" }).waitFor();
		// Impatience saves nothing twice.
		await save.click();
		await worker.answer("save", "saved");
		await page.locator(".offline-strip [role=status]", { hasText: /^Đã lưu\. / }).waitFor();
		assert.equal(await save.textContent(), "Đã lưu");
		assert.equal(await save.getAttribute("aria-pressed"), "true");
		assert.equal(await page.locator(".offline-strip a").getAttribute("href"), "/da-luu/");
		const saved = (await worker.asked()).filter(({ type }) => type === "save");
		assert.deepEqual(saved, [
			{
				type: "save",
				card: {
					url: STORY,
					title: "Bến phà sáng đèn",
					lede: "Bến có đèn. Khách vui.",
					date: "2022-05-26T18:56:00+07:00",
					printed: "26/05/2022 - 18:56",
					section: "Thời sự",
					picture: "",
					lists: [
						["/tac-gia/anh-nguyet/", "Ánh Nguyệt"],
						["/chuyen-muc/thoi-su/", "Thời sự"],
					],
				},
				pictures: [],
			},
		]);
		assert.deepEqual(faults, []);
	});
});

test("of the story's pictures the smallest of each set is saved, once, and the lede without its dateline", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const html = await (await fetch(site.address)).text();
		const picture = (name: string) =>
			`<picture><source type="image/avif" srcset="/pictures/${name}-240.avif 240w" sizes="100vw"/><source type="image/webp" srcset="/pictures/${name}-240.webp 240w, /pictures/${name}-1200.webp 1200w" sizes="100vw"/><img src="/pictures/${name}-1200.jpeg" alt=""/></picture>`;
		const pictured = html
			.replace('<p class="lede">', '<p class="lede"><span class="dateline">TT - </span>')
			.replace(
				'<div class="story-text">',
				`<figure class="figure cover">${picture("a")}</figure><div class="story-text">${picture("b")}${picture("a")}`,
			)
			.replace("</main>", `<aside>${picture("related")}</aside></main>`);
		assert.equal(htmlElements(pictured).filter(({ tag }) => tag === "source").length, 8);
		await page.route(site.address, (route) => route.fulfill({ body: pictured, contentType: "text/html" }));
		await page.route("**/pictures/*", (route) => route.fulfill({ body: "", contentType: "image/webp" }));
		const worker = await fakeWorker(page, { visit: STANDING, save: "saved" });
		await page.goto(site.address);
		await page.getByRole("button", { name: "Lưu lại" }).click();
		await page.getByRole("button", { name: "Đã lưu" }).waitFor();
		const [saved] = (await worker.asked()).filter((asked) => asked.type === "save");
		assert.ok(saved?.type === "save");
		assert.deepEqual(saved.pictures, ["/pictures/a-240.webp", "/pictures/b-240.webp"]);
		assert.equal(saved.card.picture, "/pictures/a-240.webp");
		assert.equal(saved.card.lede, "Bến có đèn. Khách vui.");
		assert.deepEqual(faults, []);
	});
});

const outcomes: Readonly<Record<Exclude<SaveOutcome, "saved">, RegExp>> = {
	offline: /^Mất mạng nên chưa lưu được\. .* bấm lại\.$/,
	full: /^Máy hết chỗ nên chưa lưu được\.$/,
	wrong: /^Chưa lưu được bài này\. .* thử lại/,
};

for (const [outcome, said] of Object.entries(outcomes) as [keyof typeof outcomes, RegExp][])
	test(`a story that could not be saved (${outcome}) is not shown as saved, and the reader is told why`, async () => {
		await withPage(browser, async ({ page, faults }) => {
			await fakeWorker(page, { visit: STANDING, save: outcome });
			await page.goto(site.address);
			await page.getByRole("button", { name: "Lưu lại" }).click();
			await page.locator(".offline-strip [role=status]", { hasText: said }).waitFor();
			assert.equal(await page.locator(".tool--save").getAttribute("aria-pressed"), "false");
			const ways = await page
				.locator(".offline-strip a")
				.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
			assert.deepEqual(ways, outcome === "full" ? ["/ngoai-tuyen/"] : []);
			assert.deepEqual(faults, []);
		});
	});

test("a worker that fails is told in plain words, and the next tap tries again", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: STANDING, save: { failed: "Error: broken" } });
		await page.goto(site.address);
		await page.getByRole("button", { name: "Lưu lại" }).click();
		await page.locator(".offline-strip [role=status]", { hasText: "Chưa lưu được bài này" }).waitFor();
		await worker.will("save", "saved");
		await page.getByRole("button", { name: "Lưu lại" }).click();
		await page.getByRole("button", { name: "Đã lưu" }).waitFor();
		assert.deepEqual(faults, []);
	});
});

test("a saved story says so when it is opened, and the same button gives it up, by the keyboard too", async () => {
	await withPage(browser, async ({ page, faults }) => {
		const worker = await fakeWorker(page, { visit: { ...STANDING, saved: true }, unsave: null });
		await page.goto(site.address);
		const save = page.getByRole("button", { name: "Đã lưu" });
		assert.equal(await save.getAttribute("aria-pressed"), "true");
		await save.focus();
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "Lưu lại", pressed: false }).waitFor();
		await page.locator(".offline-strip", { hasText: "Đã bỏ lưu bài này." }).waitFor();
		assert.deepEqual((await worker.asked()).at(-1), { type: "unsave", url: STORY });
		assert.equal(await page.locator(".tool--save:focus").count(), 1);
		assert.deepEqual(faults, []);
	});
});

for (const width of [360, 1280])
	test(`axe finds nothing on an article with its button and strip, ${width} pixels wide`, async () => {
		await withPage(
			browser,
			async ({ page }) => {
				await fakeWorker(page, { visit: STANDING, save: "saved" });
				await page.goto(site.address);
				await page.getByRole("button", { name: "Lưu lại" }).click();
				await page.locator(".offline-strip", { hasText: /Đã lưu/ }).waitFor();
				assert.deepEqual(await axeFaults(page), []);
				for (const target of await page.locator(".offline-strip :is(a, button), .tool").all()) {
					const box = await target.boundingBox();
					assert.ok(box && box.width >= 44 && box.height >= 44, JSON.stringify(box));
				}
			},
			{ viewport: { width, height: 740 } },
		);
	});

test("without JavaScript there is no button that would not work", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(site.address);
			assert.equal(await page.locator(".tool--save, main button:not([type=submit])").count(), 0);
		},
		{ javaScriptEnabled: false },
	);
});
