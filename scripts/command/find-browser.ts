import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"] as const;

type Variable = "CHROMIUM_PATH" | "CHROME_PATH" | "PATH" | (typeof windowsFolders)[number];
type Environment = { readonly [Name in Variable]?: string | undefined };

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Where the browser for the tests is: what `CHROMIUM_PATH` (or `CHROME_PATH`) names, else the system's Chromium or
 * Chrome, else the one that playwright has installed.
 *
 * @returns undefined where there is none
 * @throws Error where the variable names a file that cannot be run: another browser in its place would be a surprise
 */
export function findBrowser(environment: Environment = process.env): string | undefined {
	const named = environment.CHROMIUM_PATH || environment.CHROME_PATH;
	if (named && !canRun(named)) throw new Error(`CHROMIUM_PATH or CHROME_PATH names no program: “${named}”.`);
	if (named) return named;
	return [...systemBrowsers(environment), chromium.executablePath()].find(canRun);
}

function systemBrowsers(environment: Environment): string[] {
	const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	const windows = windowsFolders.flatMap((name) => {
		const folder = environment[name];
		return folder ? [join(folder, "Google", "Chrome", "Application", "chrome.exe")] : [];
	});
	return [
		...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		...windows,
	];
}

function canRun(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

/**
 * Installs a browser: as root on Debian from its own archive, with a font that has every Vietnamese letter; elsewhere,
 * or where that fails, playwright's own.
 *
 * @returns its path, or undefined where nothing helped
 */
export function installBrowser(): string | undefined {
	const isRoot = process.getuid?.() === 0;
	if (isRoot && isDebian()) {
		run("apt-get", ["update"]);
		run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"]);
		const browser = findBrowser();
		if (browser) return browser;
	}
	run(process.execPath, [
		"node_modules/playwright-core/cli.js",
		"install",
		"chromium",
		...(isRoot ? ["--with-deps"] : []),
	]);
	return findBrowser();
}

/** Debian itself: Ubuntu's package of that name only points to a snap, which containers cannot run. */
function isDebian(): boolean {
	return existsSync("/etc/os-release") && /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
}

function run(command: string, words: readonly string[]): void {
	spawnSync(command, words, {
		stdio: "inherit",
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
	});
}
