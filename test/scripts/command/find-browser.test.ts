import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { findBrowser, findShell } from "../../../scripts/command/find-browser.ts";

let folder: string;
let first: string;
let second: string;
let mine: string;
let shell: string;

async function program(...names: string[]): Promise<string> {
	const file = join(folder, ...names);
	await mkdir(join(file, ".."), { recursive: true });
	await writeFile(file, "", { mode: 0o755 });
	return file;
}

before(async () => {
	folder = await mkdtemp(join(tmpdir(), "find-browser-"));
	first = await program("a", "google-chrome");
	second = await program("b", "chromium");
	mine = await program("mine", "browser");
	shell = await program("b", "chromium-headless-shell");
	await writeFile(join(folder, "a", "chromium"), "no program", { mode: 0o644 });
	await mkdir(join(folder, "a", "chromium-browser"));
});

after(() => rm(folder, { recursive: true }));

const path = () => [join(folder, "a"), "", join(folder, "b")].join(delimiter);

test("the named browser comes first, CHROMIUM_PATH before CHROME_PATH", () => {
	assert.equal(findBrowser({ CHROMIUM_PATH: mine, CHROME_PATH: first, PATH: path() }), mine);
	assert.equal(findBrowser({ CHROME_PATH: mine, PATH: path() }), mine);
	assert.equal(findBrowser({ CHROMIUM_PATH: "", CHROME_PATH: mine, PATH: path() }), mine);
});

test("a named browser that cannot be run is an error, not replaced", () => {
	for (const wrong of [join(folder, "nowhere"), folder, join(folder, "a", "chromium")])
		assert.throws(() => findBrowser({ CHROMIUM_PATH: wrong, PATH: path() }), /names no program/);
});

test("on the PATH Chromium comes before Chrome; folders and plain files are passed over", () => {
	assert.equal(findBrowser({ PATH: path() }), second);
	assert.equal(findBrowser({ PATH: join(folder, "a") }), first);
});

test("a browser that stands nowhere is not made up", () => {
	const found = findBrowser({ PATH: join(folder, "mine") });
	assert.ok(found === undefined || !found.startsWith(folder));
});

test("the headless shell is the one that is named, else one on the PATH", () => {
	assert.equal(findShell({ PATH: path() }), shell);
	assert.equal(findShell({ HEADLESS_SHELL_PATH: "", PATH: path() }), shell);
	assert.equal(findShell({ HEADLESS_SHELL_PATH: mine, PATH: path() }), mine);
	assert.equal(findShell({ PATH: join(folder, "a") }), undefined);
});

test("a named browser is the one for all tests, unless a shell is named beside it", () => {
	assert.equal(findShell({ CHROMIUM_PATH: mine, PATH: path() }), undefined);
	assert.equal(findShell({ CHROME_PATH: mine, PATH: path() }), undefined);
	assert.equal(findShell({ CHROMIUM_PATH: mine, HEADLESS_SHELL_PATH: shell, PATH: path() }), shell);
});

test("a named shell that cannot be run is an error, not replaced", () => {
	for (const wrong of [join(folder, "nowhere"), folder])
		assert.throws(
			() => findShell({ HEADLESS_SHELL_PATH: wrong, PATH: path() }),
			/HEADLESS_SHELL_PATH names no program/,
		);
});
