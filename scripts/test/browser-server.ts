import { type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

/** Names the browser that tests share, by the address of its server. */
export const SHARED_BROWSER = "TIN_TINH_BROWSER";

/** It resolves no name: a page that reaches for another host shows a fault. */
export const BROWSER_OPTIONS = {
	args: [
		"--no-sandbox",
		"--disable-gpu",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-sync",
		"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
	],
} satisfies LaunchOptions;

/** Starts the one browser of a run of tests. Each file connects to it and has contexts of its own, which go with it. */
export function serveBrowser(executablePath: string): Promise<BrowserServer> {
	return chromium.launchServer({ ...BROWSER_OPTIONS, executablePath });
}
