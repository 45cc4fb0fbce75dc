import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	type Page,
} from "playwright-core";
import { findBrowser, findShell } from "../../../scripts/command/find-browser.ts";
import {
	BROWSER_OPTIONS,
	SHARED_BROWSER,
	SHARED_SHELL,
	SHELL_OPTIONS,
} from "../../../scripts/test/browser-server.ts";

/** A page in a context of its own, and everything that went wrong in it so far. */
export interface WatchedPage {
	readonly page: Page;
	/**
	 * One line for each console error or warning (a violation of the Content-Security-Policy is one), exception and
	 * dialog: `console: Refused to ...`, `exception: ...`, `dialog: 1`. Assert that it is empty, or what it holds.
	 */
	readonly faults: readonly string[];
}

/** Milliseconds, after which a page is given up: two minutes, which no machine needs that is only slow. */
const PATIENCE = 120_000;

/** A reader of ours. No service worker is set up, so that a test sees what the server sends, unless it allows them. */
const READER = { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", serviceWorkers: "block" } as const;

/** What Playwright says where it sets up no service worker. */
const BLOCKED = "Service Worker registration blocked by Playwright";

export interface BrowserOptions {
	/** Whether the test is about what the whole browser alone has, or does as readers' browsers do. */
	readonly whole?: boolean;
}

/**
 * The browser of the tests: the one that `npm test` shares among all files, or one of its own for a file that is run
 * alone. To close it closes what this file has opened, and no more. It is the headless shell where there is one: a test
 * asks for the whole browser if it is about what only that has.
 */
export async function openBrowser({ whole = false }: BrowserOptions = {}): Promise<Browser> {
	const sharedShell = whole ? undefined : process.env[SHARED_SHELL];
	if (sharedShell) return toldOfRest(await chromium.connect(sharedShell));
	const shared = process.env[SHARED_BROWSER];
	if (shared) return chromium.connect(shared);
	const executablePath = whole ? undefined : findShell();
	if (executablePath) return toldOfRest(await chromium.launch({ ...SHELL_OPTIONS, executablePath }));
	return chromium.launch(ownBrowser());
}

/** After so many milliseconds a page in the shell is told that it rests. */
const REST = 500;

/**
 * The shell tells a page that it rests after it has drawn something, and never where nothing is left to draw. Whoever
 * waits for it would wait for ever; they are told after a while, as the page could have asked itself.
 */
function toldOfRest(shell: Browser): Browser {
	const open = shell.newContext.bind(shell);
	shell.newContext = async (options) => {
		const context = await open(options);
		await context.addInitScript((timeout) => {
			const rest = window.requestIdleCallback.bind(window);
			window.requestIdleCallback = (act, asked) => rest(act, { timeout, ...asked });
		}, REST);
		return context;
	};
	return shell;
}

function ownBrowser() {
	const executablePath = findBrowser();
	if (!executablePath) throw new Error("No browser: run npm test, which installs one, or set CHROMIUM_PATH.");
	return { ...BROWSER_OPTIONS, executablePath };
}

/**
 * Opens a fresh page, with its own storage and cache, lets `use` work on it, and closes it whatever happens.
 *
 * @param options of the browser context: `javaScriptEnabled`, `serviceWorkers`, `viewport`, `colorScheme`, ...
 */
export function withPage<Result>(
	browser: Browser,
	use: (watched: WatchedPage) => Promise<Result>,
	options: BrowserContextOptions = {},
): Promise<Result> {
	return withPages(browser, async (open) => use(await open()), options);
}

/** The same for several pages that share storage and cache: as many as `use` opens. */
export async function withPages<Result>(
	browser: Browser,
	use: (open: () => Promise<WatchedPage>) => Promise<Result>,
	options: BrowserContextOptions = {},
): Promise<Result> {
	return inContext(await browser.newContext({ ...READER, ...options }), use);
}

/**
 * The same in a browser that somebody has used before and will use again: with a profile of its own, in which it keeps
 * what it has compiled, which it does for no page of the others.
 */
export async function withProfile(use: (open: () => Promise<WatchedPage>) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "profile-"));
	try {
		await inContext(await chromium.launchPersistentContext(folder, { ...ownBrowser(), ...READER }), use);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function inContext<Result>(
	context: BrowserContext,
	use: (open: () => Promise<WatchedPage>) => Promise<Result>,
): Promise<Result> {
	context.setDefaultTimeout(PATIENCE);
	try {
		return await use(async () => watch(await context.newPage()));
	} finally {
		await context.close();
	}
}

function watch(page: Page): WatchedPage {
	const faults: string[] = [];
	page.on("console", (message) => {
		if (message.text() === BLOCKED) return;
		if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
	});
	page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
	page.on("dialog", async (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		await dialog.dismiss();
	});
	return { page, faults };
}

/**
 * Comes back when a page has asked for all that it asks for by itself: it is loaded and painted, nothing waits in its
 * queue, and a request that was made after all others is answered.
 */
export async function settled(page: Page): Promise<void> {
	await page.waitForLoadState("load");
	await page.evaluate(async () => {
		await new Promise((done) => requestIdleCallback(done));
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		await (await fetch("/robots.txt", { cache: "no-store" })).text();
	});
}
