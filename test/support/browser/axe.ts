import assert from "node:assert/strict";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** WCAG 2.2 AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export type ColorScheme = "light" | "dark";

/**
 * What axe finds on the open page in light and dark, or in those of them that are named, one line for each element:
 * `dark color-contrast main > a: ...`.
 */
export async function axeFaults(
	page: Page,
	colorSchemes: readonly ColorScheme[] = ["light", "dark"],
): Promise<string[]> {
	await page.evaluate(axe.source);
	const lines: string[] = [];
	for (const colorScheme of colorSchemes) {
		await page.emulateMedia({ colorScheme });
		const { violations, passes } = await page.evaluate(async (tags) => {
			const { axe } = window as unknown as { readonly axe: typeof import("axe-core") };
			const { violations, passes } = await axe.run(document, { runOnly: [...tags] });
			return { violations, passes: passes.length };
		}, TAGS);
		assert.ok(passes > 5);
		for (const { id, nodes } of violations)
			for (const { target, failureSummary } of nodes)
				lines.push(`${colorScheme} ${id} ${target.join(" ")}: ${failureSummary}`);
	}
	return lines;
}
