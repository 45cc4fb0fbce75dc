import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { sharedSite } from "../../support/site/shared-site.ts";

const BODY = `
Chợ họp từ bốn giờ.

::: anh Một buổi chợ
![Ghe bí](bi.svg "Ghe bí. Ảnh: Lâm"){20% 30%}
![Ghe khóm](khom.svg "Ghe khóm. Ảnh: Lâm"){ai: sửa}
![Ghe quýt](quyt.svg)
:::

::: truoc-sau Bờ kè
![Bờ lở](bi.svg "Tháng tám.")
![Bờ kè đá](quyt.svg "Tháng mười.")
:::
`;

const drawing = (colour: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="${colour}"/></svg>`;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser: Browser;
let server: RunningServer;
let address: string;

before(async () => {
	const { output } = await sharedSite(
		"gallery",
		{
			"2022/05/cho-noi.md": articleText({ title: "title: Chợ nổi" }, BODY),
			"../media/2022/05/bi.svg": drawing("#8a6"),
			"../media/2022/05/khom.svg": drawing("#ca4"),
			"../media/2022/05/quyt.svg": drawing("#e82"),
		},
		{ search: false },
	);
	[browser, server] = await Promise.all([openBrowser(), startServer({ site: output, port: 0 })]);
	address = `${server.url}/2022/05/26/cho-noi/`;
});
after(() => Promise.all([browser.close(), server.close()]));

/** Waits until the view stands at a picture, and its address with it. */
async function standsAt(page: Page, count: string): Promise<void> {
	await page.locator(".view-count", { hasText: count }).waitFor();
	await page.waitForURL(`${address}#anh-${count.split("/")[0]}`);
}
const isFocused = (page: Page, alt: string) =>
	page.waitForFunction((name) => document.activeElement?.querySelector("img")?.alt === name, alt);
const open = async (page: Page, alt: string) => {
	// Once the script is there.
	await page.locator(".compare-range").waitFor();
	await page.locator(`.gallery img[alt="${alt}"]`).click();
};

test("a picture opens over the page, keys turn it, Escape leads back to the picture that was seen last", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(address);
		await open(page, "Ghe khóm");
		await standsAt(page, "2/3");
		await page.keyboard.press("ArrowRight");
		await standsAt(page, "3/3");
		assert.ok(await page.getByRole("button", { name: "Ảnh sau", includeHidden: true }).isDisabled());
		await page.keyboard.press("Home");
		await standsAt(page, "1/3");
		await page.keyboard.press("End");
		await standsAt(page, "3/3");
		await page.keyboard.press("ArrowLeft");
		await standsAt(page, "2/3");
		const caption = page.locator(".view-slide:not([inert]) figcaption");
		assert.equal(await caption.textContent(), "Ghe khóm. Ảnh: Lâm · Ảnh có dùng AI chỉnh sửa");
		await page.keyboard.press("Escape");
		await page.waitForURL(address);
		await isFocused(page, "Ghe khóm");
		assert.equal(await page.locator(".view").isVisible(), false);
		assert.deepEqual(faults, []);
	});
});

test("the way back closes what was opened, and forth opens it again", async () => {
	await withPage(browser, async ({ page }) => {
		await page.goto(address);
		await open(page, "Ghe bí");
		await standsAt(page, "1/3");
		await page.goBack();
		await page.locator(".view").waitFor({ state: "hidden" });
		await isFocused(page, "Ghe bí");
		await page.goForward();
		await standsAt(page, "1/3");
	});
});

test("the address of one picture opens it, can be copied there, and leads to it on the page where no script runs", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.goto(`${address}#anh-3`);
			await standsAt(page, "3/3");
			await page.locator(".view").getByRole("button", { name: "Sao chép liên kết" }).click();
			await page.locator(".view-said", { hasText: "Đã sao chép" }).waitFor();
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			assert.match(copied, /^https:\/\/[^/]+\/2022\/05\/26\/cho-noi\/#anh-3$/);
			await page.getByRole("button", { name: "Đóng" }).click();
			await page.waitForURL(address);
			assert.deepEqual(faults, []);
		},
		{ permissions: ["clipboard-read", "clipboard-write"] },
	);
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(`${address}#anh-3`);
			const box = await page.locator("#anh-3 img").boundingBox();
			assert.ok(
				box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y < 844,
				JSON.stringify(box),
			);
			const link = await page.locator("#anh-3 a").getAttribute("href");
			assert.match(link ?? "", /^\/pictures\/.*\.jpeg$/);
		},
		{ ...PHONE, javaScriptEnabled: false },
	);
});

test("a finger swipes from one picture to the next, and may widen it", async () => {
	await withPage(
		browser,
		async ({ page }) => {
			await page.goto(address);
			await open(page, "Ghe bí");
			await standsAt(page, "1/3");
			const session = await page.context().newCDPSession(page);
			const finger = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
				session.send("Input.dispatchTouchEvent", {
					type,
					touchPoints: x === undefined ? [] : [{ x, y: 400 }],
				});
			await finger("touchStart", 330);
			for (let x = 320; x >= 40; x -= 20) await finger("touchMove", x);
			await finger("touchEnd");
			await standsAt(page, "2/3");
			const touch = await page
				.locator(".view-track")
				.evaluate((track) => getComputedStyle(track).touchAction);
			assert.equal(touch, "auto");
			const scale = await page.locator("meta[name=viewport]").getAttribute("content");
			assert.doesNotMatch(scale ?? "", /maximum-scale|user-scalable/);
		},
		PHONE,
	);
});

test("without scripts a gallery is a strip to swipe on a phone, rows of two on a desk, and two times stand side by side", async () => {
	const boxesOf = (page: Page, of: string) =>
		page.locator(`${of} .figure img`).evaluateAll((all) =>
			all.map((one) => {
				const { x, y, width } = one.getBoundingClientRect();
				return { x, y: Math.round(y), right: x + width };
			}),
		);
	const look = async (page: Page) => {
		await page.goto(address);
		return { gallery: await boxesOf(page, ".gallery"), compare: await boxesOf(page, ".compare") };
	};
	const phone = await withPage(browser, ({ page }) => look(page), { ...PHONE, javaScriptEnabled: false });
	assert.equal(new Set(phone.gallery.map(({ y }) => y)).size, 1);
	assert.ok((phone.gallery[1]?.x ?? 400) < 390 && (phone.gallery[1]?.right ?? 0) > 390, "the next one shows");
	assert.equal(new Set(phone.compare.map(({ y }) => y)).size, 1);
	const desk = await withPage(browser, ({ page }) => look(page), { javaScriptEnabled: false });
	assert.equal(new Set(desk.gallery.map(({ y }) => y)).size, 2);
	assert.equal(desk.gallery[1]?.y, desk.gallery[2]?.y);
	assert.equal(new Set(desk.compare.map(({ y }) => y)).size, 1);
});

test("before and after are parted where keys and fingers put the line", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await page.goto(address);
			const range = page.getByRole("slider", { name: "Kéo để so hai ảnh" });
			const seen = () =>
				page.locator(".compare-stage").evaluate((one) => one.style.getPropertyValue("--seen"));
			await range.focus();
			await page.keyboard.press("ArrowRight");
			assert.equal(await seen(), "51%");
			await page.keyboard.press("Home");
			assert.equal(await seen(), "0%");
			assert.equal(await range.getAttribute("aria-valuetext"), "0% ảnh trước, 100% ảnh sau");
			await page.locator(".compare-stage").scrollIntoViewIfNeeded();
			const box = await page.locator(".compare-stage").boundingBox();
			assert.ok(box);
			await page.touchscreen.tap(box.x + box.width * 0.75, box.y + box.height / 2);
			await page.waitForFunction(
				() => document.querySelector<HTMLInputElement>(".compare-range")?.value === "75",
			);
			assert.equal(await seen(), "75%");
			assert.deepEqual(faults, []);
		},
		PHONE,
	);
});

test("on paper before and after stand beside each other, each whole, without what slides", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await page.goto(address);
		await page.locator(".compare-range").waitFor();
		await page.emulateMedia({ media: "print" });
		const [before, behind] = await page.locator(".compare-stage img").evaluateAll((all) =>
			all.map((one) => {
				const { x, y, right } = one.getBoundingClientRect();
				return { x, y, right, clip: getComputedStyle(one).clipPath };
			}),
		);
		assert.ok(before && behind);
		assert.equal(before.y, behind.y);
		assert.ok(behind.x >= before.right);
		assert.deepEqual([before.clip, behind.clip], ["none", "none"]);
		const words = await page
			.locator(".compare-word")
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
		assert.deepEqual(words.map(Math.round), [before.x, behind.x].map(Math.round));
		for (const gone of [".compare-handle", ".compare-range"])
			assert.equal(await page.locator(gone).isVisible(), false);
		assert.deepEqual(faults, []);
	});
});

test("axe finds nothing in a gallery, on the page and over it, and nothing moves for who wants no motion", async () => {
	for (const options of [PHONE, { colorScheme: "dark", viewport: { width: 1280, height: 900 } }] as const)
		await withPage(
			browser,
			async ({ page }) => {
				await page.goto(address);
				await page.locator(".compare-range").waitFor();
				assert.deepEqual(await axeFaults(page), []);
				await open(page, "Ghe khóm");
				await standsAt(page, "2/3");
				assert.deepEqual(await axeFaults(page), []);
				const motion = await page
					.locator(".view-track")
					.evaluate((track) => getComputedStyle(track).scrollBehavior);
				assert.equal(motion, "auto");
			},
			{ ...options, reducedMotion: "reduce" },
		);
});
