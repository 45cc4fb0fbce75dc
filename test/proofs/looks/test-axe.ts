import assert from "node:assert/strict";
import { test } from "node:test";
import type { ViewportSize } from "playwright-core";
import { axeFaults, type ColorScheme } from "../../support/browser/axe.ts";
import type { ServedStarter } from "../../support/browser/every-kind.ts";

/** The test of every kind of page by axe, so wide and in these colours. */
export function testByAxe(
	starter: () => ServedStarter,
	viewport: ViewportSize,
	colorSchemes: readonly ColorScheme[],
): void {
	test(`axe finds nothing on any kind of page ${viewport.width} pixels wide, ${colorSchemes.join(" and ")}`, async () => {
		const found = await starter().onEveryKind({ viewport }, async (page, address) => {
			await page.goto(address);
			return axeFaults(page, colorSchemes);
		});
		assert.deepEqual(found, []);
	});
}
