import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContextOptions } from "playwright-core";
import { SEARCH } from "../../../_includes/domain/addresses/paths/pages.ts";
import { faintControls } from "../../support/browser/control-colours.ts";
import type { ServedStarter } from "../../support/browser/every-kind.ts";

/** How a reader may look at the newspaper. */
export type View = Required<Pick<BrowserContextOptions, "viewport" | "colorScheme">>;

export interface ControlLook {
	/** What the tests have opened by then. */
	readonly starter: () => ServedStarter;
	/** Whether a kind of control is looked at on every page that has it, not on the first one. */
	readonly onEach: boolean;
}

/** The test of the controls of every kind of page, seen so. */
export function testControlColours({ viewport, colorScheme }: View, { starter, onEach }: ControlLook): void {
	test(`every control stands off its ground in every state, ${viewport?.width} pixels wide, ${colorScheme}`, async () => {
		const known = new Set<string>();
		const found = await starter().onEveryKind({ viewport, colorScheme }, async (page, address) => {
			await page.goto(address.endsWith(SEARCH) ? `${address}?q=ben+pha` : address);
			if (address.endsWith(SEARCH)) await page.locator(".search-results .card-title").first().waitFor();
			// Suggestions and their panel are controls, too.
			await page.locator(".masthead-search input").fill("ben pha");
			await page.locator("[role=option]").first().waitFor();
			return faintControls(page, onEach ? new Set() : known);
		});
		assert.deepEqual(found, []);
		assert.ok(onEach || known.size > 200, String(known.size));
	});
}
