import type { Page } from "playwright-core";

/** Puts a query into the box that has the focus, key by key, with so many milliseconds from one to the next. */
export async function typeQuery(page: Page, query: string, pause: number): Promise<void> {
	for (const letter of query.normalize("NFC")) {
		// A letter with marks comes from an input method, without a key of its own.
		if (/[\w" ]/.test(letter)) await page.keyboard.press(letter);
		else await page.keyboard.insertText(letter);
		await page.waitForTimeout(pause);
	}
}
