import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"] as const;

type Variable =
	| "CHROMIUM_PATH"
	| "CHROME_PATH"
	| "HEADLESS_SHELL_PATH"
	| "PATH"
	| (typeof windowsFolders)[number];
type Environment = { readonly [Name in Variable]?: string | undefined };

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const shells = ["chromium-headless-shell", "chrome-headless-shell"];

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

/**
 * Where Chromium's headless shell is, which has no windows, no profiles and nothing of an application, and shows a page
 * for half of what the whole browser takes: what `HEADLESS_SHELL_PATH` names, else the system's. A browser that is named
 * is the one for all tests; beside it only a shell that is named, too, is used.
 *
 * @returns undefined where there is none: the whole browser can do all that it can
 * @throws Error where the variable names a file that cannot be run
 */
export function findShell(environment: Environment = process.env): string | undefined {
	const named = environment.HEADLESS_SHELL_PATH;
	if (named && !canRun(named)) throw new Error(`HEADLESS_SHELL_PATH names no program: “${named}”.`);
	if (named) return named;
	if (environment.CHROMIUM_PATH || environment.CHROME_PATH) return undefined;
	return onPath(shells, environment).find(canRun);
}

function systemBrowsers(environment: Environment): string[] {
	const windows = windowsFolders.flatMap((name) => {
		const folder = environment[name];
		return folder ? [join(folder, "Google", "Chrome", "Application", "chrome.exe")] : [];
	});
	return [
		...onPath(commands, environment),
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		...windows,
	];
}

/** Where these commands may lie, each in every folder before the next. */
function onPath(names: readonly string[], environment: Environment): string[] {
	const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
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
 * Installs a browser: as root on Debian from its own archive, with a font that has every Vietnamese letter, and with the
 * headless shell where the archive has it; elsewhere, or where that fails, playwright's own.
 *
 * @returns the browser's path, or undefined where nothing helped
 */
export function installBrowser(): string | undefined {
	const isRoot = process.getuid?.() === 0;
	if (isRoot && isDebian()) {
		run("apt-get", ["update"]);
		run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"]);
		const browser = findBrowser();
		if (browser) {
			run("apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell"]);
			return browser;
		}
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
