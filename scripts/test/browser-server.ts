import { type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

/** Names the whole browser that tests share, by the address of its server. */
export const SHARED_BROWSER = "TIN_TINH_BROWSER";

/** The same of the headless shell. It is not set where there is none. */
export const SHARED_SHELL = "TIN_TINH_HEADLESS_SHELL";

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

/** The shell is told to set letters as the whole browser does: else it rounds their widths to pixels. */
export const SHELL_OPTIONS = {
	...BROWSER_OPTIONS,
	args: [...BROWSER_OPTIONS.args, "--font-render-hinting=none"],
} satisfies LaunchOptions;

/** The browsers that a run of tests has: the whole one, and the shell for what needs no more. */
export interface Browsers {
	readonly whole: string;
	readonly shell: string | undefined;
}

/** Browsers that are started, and the variables that name them to tests. */
export interface ServedBrowsers {
	readonly environment: Readonly<Record<string, string>>;
	close(): Promise<void>;
}

/**
 * Starts the browsers of a run of tests. Each file connects to one and has contexts of its own, which go with it. A browser
 * that nobody asks costs next to nothing: half a second of a processor.
 */
export async function serveBrowsers({ whole, shell }: Browsers): Promise<ServedBrowsers> {
	const servers = await Promise.all([
		serve(SHARED_BROWSER, { ...BROWSER_OPTIONS, executablePath: whole }),
		...(shell ? [serve(SHARED_SHELL, { ...SHELL_OPTIONS, executablePath: shell })] : []),
	]);
	return {
		environment: Object.fromEntries(servers.map(({ name, server }) => [name, server.wsEndpoint()])),
		async close() {
			await Promise.all(servers.map(({ server }) => server.close()));
		},
	};
}

async function serve(name: string, options: LaunchOptions): Promise<{ name: string; server: BrowserServer }> {
	return { name, server: await chromium.launchServer(options) };
}
