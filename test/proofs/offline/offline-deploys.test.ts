import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { articleText } from "../../support/articles/article-text.ts";
import {
	editionStored,
	type OfflineSite,
	serveOfflineSite,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";
import { stampEdition } from "../../support/offline/stamp-edition.ts";
import { searchFor } from "../../support/search/search-site.ts";

const story = (date: string, title: string, body: string) =>
	articleText({ date: `date: ${date}`, title: `title: ${title}` }, `\n${body}\n`);

const WORDS = ["kênh", "rạch", "vườn", "chợ", "đò", "lúa", "tôm", "cầu", "trường", "đình", "bến"];

let site: OfflineSite;

before(async () => {
	site = await serveOfflineSite(
		Object.fromEntries(
			WORDS.map((word, at) => [
				`2026/11/bai-${at}.md`,
				story(
					`2026-11-${String(at + 2).padStart(2, "0")} 07:00`,
					`Chuyện ${word} xưa`,
					`Người xóm ${word} kể về ${word} bên sông.`,
				),
			]),
		),
		{ bundleLimits: { whole: 3, most: 50 } },
	);
	await stampEdition(site.output, "1");
});
after(() => site.close());

/** The deploys whose scripts and style a tab has loaded: one, if its edition is not mixed. */
async function stampsOf(page: Page): Promise<string[]> {
	const loaded = await page.evaluate(() => [
		...((globalThis as unknown as { stamps?: string[] }).stamps ?? []),
		getComputedStyle(document.documentElement).getPropertyValue("--stamp").trim(),
	]);
	return [...new Set(loaded)];
}

/** Waits until the scripts of the masthead have come, which every page has. */
async function openedWhole(page: Page): Promise<string[]> {
	await until(
		async () =>
			(await stampsOf(page)).length > 0 && (await page.evaluate(() => document.readyState === "complete")),
		"the page",
	);
	return stampsOf(page);
}

test("ten deploys under three open tabs: no dead click, no mixed edition, no console error, the new edition within one navigation", async () => {
	await withReader(site, async ({ open, faults }) => {
		const idle = await open("/");
		await editionStored(idle);
		const reading = await open("/2026/11/05/bai-3/");
		const searching = await open("/tim-kiem/");
		assert.ok((await searchFor(searching, "chuyen kenh")).length > 0);

		for (let deploy = 2; deploy <= 11; deploy++) {
			const before = await openedWhole(reading);
			const title = `Tin ${deploy} mới về`;
			await site.write(
				`2026/11/tin-${deploy}.md`,
				story(`2026-11-23 ${String(deploy).padStart(2, "0")}:00`, title, `Nước lên lần ${deploy}.`),
			);
			await site.deploy();
			await stampEdition(site.output, String(deploy));

			// The story that was being read is still of its own edition, also in what it loads only now.
			await reading.locator(".masthead-search input").focus();
			await until(
				async () => (await reading.locator(".masthead-search input").getAttribute("role")) === "combobox",
				"the panel",
			);
			assert.deepEqual(await stampsOf(reading), before, `deploy ${deploy}, mid-article`);

			// The reader moves: the new edition, within one navigation.
			await reading.locator(".masthead-name a").click();
			await reading.locator("main a", { hasText: title }).first().waitFor();
			assert.deepEqual(
				await openedWhole(reading),
				[String(deploy)],
				`deploy ${deploy}, after the reader moved`,
			);
			await editionStored(reading);
			await reading.locator("main a", { hasText: title }).first().click();
			await reading.locator("h1", { hasText: title }).waitFor();
			assert.deepEqual(await openedWhole(reading), [String(deploy)], `deploy ${deploy}, the new story`);

			// The search goes on, and what it finds opens.
			const found = await searchFor(searching, `chuyen ${WORDS[deploy - 2]}`);
			assert.ok(found.length > 0, `deploy ${deploy}, mid-search`);
			for (const address of found.slice(0, 3))
				assert.equal(
					await searching.evaluate(async (url) => (await fetch(url)).status, address),
					200,
					address,
				);

			// The idle tab is told, and keeps what it has.
			await idle.locator(".offline-strip, .strip", { hasText: "Có số mới" }).first().waitFor();
			assert.deepEqual(await stampsOf(idle), ["1"], `deploy ${deploy}, idle`);
		}

		await idle
			.getByRole("button", { name: /số mới|Xem/ })
			.first()
			.click();
		await idle.locator("main a", { hasText: "Tin 11 mới về" }).first().waitFor();
		assert.deepEqual(await openedWhole(idle), ["11"]);
		assert.deepEqual(faults, []);
	});
});
