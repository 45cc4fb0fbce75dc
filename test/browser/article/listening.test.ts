import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser, withPage } from "../../support/browser/browser.ts";
import { type ReadingSite, readingSite } from "../../support/site/reading-site.ts";

let browser: Browser;
let site: ReadingSite;

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), readingSite()]);
});
after(() => Promise.all([browser.close(), site.close()]));

/** A speech engine that says nothing: a test gives it voices by `voices`, and ends a sentence by `finish()`. */
const ENGINE = `
	window.voices = [];
	window.said = [];
	const engine = new EventTarget();
	Object.assign(engine, {
		getVoices: () => window.voices,
		speak(utterance) { window.current = utterance; window.said.push(utterance.text + "@" + utterance.rate); },
		cancel() { const dropped = window.current; window.current = undefined; dropped?.onend?.(); },
	});
	Object.defineProperty(window, "speechSynthesis", { value: engine });
	window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; this.rate = 1; } };
	window.finish = () => { const done = window.current; window.current = undefined; done.onend(); };
	window.marked = () => [...(CSS.highlights.get("spoken") ?? [])].map(String);
`;
const VOICES = `[
	{ lang: "en-US", localService: true },
	{ lang: "vi-VN", localService: false, name: "far" },
	{ lang: "vi_VN", localService: true, name: "near" },
]`;

const SENTENCES = [
	"Bến phà sáng đèn",
	"Bến có đèn.",
	"Khách vui.",
	"Phà chạy lại từ 4 giờ.",
	"Bến có đèn mới và mái che!",
	"Ai cần cứ gọi.",
	"Cần biết",
	"Giá vé giữ nguyên.",
];

async function open(page: Page, more = "") {
	await page.addInitScript(ENGINE + more);
	await page.goto(site.address);
	await page.locator(".settings").waitFor();
}
const said = (page: Page) => page.evaluate("window.said") as Promise<string[]>;
const marked = (page: Page) => page.evaluate("window.marked()") as Promise<string[]>;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("without a Vietnamese voice nothing is offered, and it is once the voice has come", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await open(page, "window.voices = [{ lang: 'en-US' }, { lang: 'vip' }];");
		assert.equal(await page.locator(".listen").count(), 0);
		await page.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))");
		assert.equal(await page.locator(".listen").count(), 0);
		await page.evaluate(
			`window.voices = ${VOICES}; speechSynthesis.dispatchEvent(new Event("voiceschanged"))`,
		);
		await page.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))");
		assert.equal(await page.getByRole("button", { name: "Nghe bài viết" }).count(), 1);
		assert.deepEqual(faults, []);
	});
});

test("title, lede and text are read sentence by sentence, each marked while it is said, by the device's own voice", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await open(page, `window.voices = ${VOICES};`);
		await press(page, "Nghe bài viết");
		const heard: string[] = [];
		for (const _ of SENTENCES) {
			heard.push(...(await marked(page)));
			assert.equal(await page.evaluate("window.current.voice.name"), "near");
			await page.evaluate("window.finish()");
		}
		assert.deepEqual(
			heard.map((text) => text.replace("mới[1]", "mới")),
			SENTENCES,
		);
		assert.deepEqual(
			await said(page),
			SENTENCES.map((sentence) => `${sentence}@1`),
		);
		assert.deepEqual(await marked(page), []);
		assert.equal(await page.locator(".listen-toggle").textContent(), "Nghe tiếp");
		assert.deepEqual(faults, []);
	});
});

test("a reading pauses and goes on with the same sentence, and its speed can be changed in the midst of it", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await open(page, `window.voices = ${VOICES};`);
		await press(page, "Nghe bài viết");
		await page.evaluate("window.finish()");
		await press(page, "Tạm dừng");
		assert.equal(await page.evaluate("window.current"), undefined);
		assert.deepEqual(await marked(page), []);
		await press(page, "Nghe tiếp");
		await press(page, "Tốc độ 1×");
		await press(page, "Tốc độ 1,25×");
		assert.deepEqual(await said(page), [
			`${SENTENCES[0]}@1`,
			`${SENTENCES[1]}@1`,
			`${SENTENCES[1]}@1`,
			`${SENTENCES[1]}@1.25`,
			`${SENTENCES[1]}@1.5`,
		]);
		await press(page, "Dừng");
		assert.equal(await page.locator(".listen-bar").isVisible(), false);
		assert.equal(await page.locator(".listen-start:focus").count(), 1);
		await press(page, "Nghe bài viết");
		assert.equal((await said(page)).at(-1), `${SENTENCES[0]}@1.5`);
		assert.deepEqual(faults, []);
	});
});

test("a browser without highlights marks the paragraph", async () => {
	await withPage(browser, async ({ page, faults }) => {
		await open(page, `delete CSS.highlights; window.voices = ${VOICES};`);
		await press(page, "Nghe bài viết");
		assert.equal(await page.locator(".spoken").textContent(), SENTENCES[0]);
		await page.evaluate("window.finish()");
		assert.equal(await page.locator(".spoken").getAttribute("class"), "lede spoken");
		assert.deepEqual(faults, []);
	});
});

test("the bar lies over no text that cannot be scrolled to, and its buttons are 44 pixels", async () => {
	await withPage(
		browser,
		async ({ page, faults }) => {
			await open(page, `window.voices = ${VOICES};`);
			await press(page, "Nghe bài viết");
			const buttons = await page.locator(".listen-bar button").all();
			assert.equal(buttons.length, 3);
			for (const one of buttons) {
				const box = await one.boundingBox();
				assert.ok(box && box.width >= 44 && box.height >= 44 && box.x >= 0 && box.x + box.width <= 320);
			}
			assert.deepEqual(faults, []);
		},
		{ viewport: { width: 320, height: 640 } },
	);
});
