import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "../../../_includes/site/start/esbuild.mjs";
import { withPage } from "../browser/browser.ts";

/** As Sveltia names its colours, for a page without it. */
const COLOURS = `
:root { color-scheme: light dark; --paper: light-dark(#fff, #1b1b1b); --ink: light-dark(#222, #eee); --line: light-dark(#bbb, #555);
--sui-primary-border-color: var(--line); --sui-secondary-border-color: var(--line); --sui-secondary-background-color: light-dark(#f3f3f3, #2a2a2a);
--sui-highlight-foreground-color: var(--ink); --sui-secondary-foreground-color: light-dark(#555, #bbb); --sui-hover-background-color: light-dark(#e5e5e5, #3a3a3a);
--sui-selected-background-color: light-dark(#dfeee9, #24423a); --sui-primary-accent-color-text: light-dark(#00594a, #7fd4bf); --sui-primary-accent-color-light: #0a8; --sui-primary-accent-color: #00594a; --sui-primary-accent-color-inverted: #fff;
--sui-disabled-foreground-color: light-dark(#999, #777); --sui-textbox-background-color: var(--paper); --sui-content-background-color: var(--paper); --sui-font-size-small: 13px; --sui-font-size-default: 15px;
--sui-font-family-default: system-ui; --sui-error-foreground-color: light-dark(#a00, #f99); --sui-error-border-color: #c33; --sui-error-background-color: light-dark(#fdd, #511); --sui-warning-foreground-color: light-dark(#5d4300, #fd9); --sui-warning-border-color: #c90; --sui-warning-background-color: light-dark(#ffeebb, #443300); }
body { margin: 12px; background: var(--paper); color: var(--ink); font: 15px system-ui; }`;

let bundled: Promise<string> | undefined;

/** The control of the text with what it needs around, in one script. */
function harness(): Promise<string> {
	bundled ??= build({
		entryPoints: ["test/support/newsdesk/body-harness.tsx"],
		bundle: true,
		format: "iife",
		write: false,
		jsx: "automatic",
		jsxImportSource: "preact",
		target: "es2022",
		logLevel: "silent",
	}).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
	return bundled;
}

/** Opens the control of a text on a page of its own. */
export async function withBody<Result>(
	browser: Browser,
	text: string,
	use: (page: Page, faults: readonly string[]) => Promise<Result>,
	options: BrowserContextOptions = {},
): Promise<Result> {
	const styles = await Promise.all(
		["controls/controls.css", "body/body.css"].map((name) =>
			readFile(`assets/admin/newsdesk/${name}`, "utf8").catch(() => ""),
		),
	);
	return withPage(
		browser,
		async ({ page, faults }) => {
			await page.setContent(
				`<!doctype html><html lang="vi"><title>Nội dung</title><style>${COLOURS}${styles.join("")}</style><body><main><h1 id="noi-dung-label">Nội dung</h1><div id="root" class="bao-field"></div></main>`,
			);
			await page.addScriptTag({ content: await harness() });
			await page.evaluate((value) => {
				bodyPage.value = value;
				bodyPage.draw();
			}, text);
			return use(page, faults);
		},
		options,
	);
}

/** Pastes what a program has put on the clipboard. */
export function paste(page: Page, selector: string, data: Readonly<Record<string, string>>): Promise<void> {
	return page.locator(selector).evaluate((target, types) => {
		const clipboardData = new DataTransfer();
		for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value);
		target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	}, data);
}

/** The text that the form holds now. */
export const textOf = (page: Page): Promise<string> => page.evaluate(() => bodyPage.value);
