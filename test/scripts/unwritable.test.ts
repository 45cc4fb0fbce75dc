import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { findBundle } from "../../_includes/site/start/kept-bundle.mjs";
import { makeBundle } from "../../_includes/site/start/make-bundle.mjs";
import { articleText } from "../support/articles/article-text.ts";
import { furnish } from "../support/site/furnish.ts";

let folder: string;
/** Where anyone may write. */
let open: string;
const ARTICLE = "content/articles/2022/05/ben-pha.md";

/** A newsroom that whoever runs the commands may read and not write. Root may write anywhere: it becomes nobody. */
const ROOT = process.getuid?.() === 0;
/** What `git config user.name` says. */
const AUTHOR = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "user.name", GIT_CONFIG_VALUE_0: "Ánh Nguyệt" };
const NOBODY = ["--reuid=65534", "--regid=65534", "--clear-groups"];

/** Lets nobody write to what is below a folder, or to itself. */
async function forbid(top: string) {
	for (const entry of await readdir(top, { recursive: true, withFileTypes: true }))
		await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
	await chmod(top, 0o555);
}

async function allow(top: string) {
	for (const entry of await readdir(top, { recursive: true, withFileTypes: true }))
		if (entry.isDirectory()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
	await chmod(top, 0o755);
}

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "unwritable-"));
	await cp("content", path.join(folder, "content"), { recursive: true });
	await mkdir(path.dirname(path.join(folder, ARTICLE)), { recursive: true });
	await writeFile(path.join(folder, ARTICLE), articleText());
	await writeFile(
		path.join(folder, "saved.txt"),
		await readFile("test/fixtures/saved-pages/doan-kiem-tra.txt", "utf8"),
	);
	await writeFile(path.join(folder, "site.journal"), "");
	await forbid(folder);
	open = await mkdtemp(path.join(tmpdir(), "writable-"));
	await chmod(open, 0o777);
});

after(async () => {
	await allow(folder);
	await rm(folder, { recursive: true });
	await rm(open, { recursive: true });
});

/** Runs a command as its npm script does: by its bundle, which those may read that may not write one. */
async function run(script: string, words: readonly string[]) {
	const entry = `scripts/${script}.ts`;
	if (!findBundle(entry)) await makeBundle(entry);
	const command = [process.execPath, "_includes/site/start/run.mjs", entry, ...words];
	const [program = "", ...rest] = ROOT ? ["setpriv", ...NOBODY, ...command] : command;
	const env = { ...process.env, TSX_DISABLE_CACHE: "1", ...AUTHOR };
	return new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>(
		(resolve) => {
			execFile(program, rest, { env, timeout: 120_000 }, (error, stdout, stderr) =>
				resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
			);
		},
	);
}

const newsroom = () => ["--content", path.join(folder, "content")];
const article = () => path.join(folder, ARTICLE);

for (const [script, words, place] of [
	["new", () => ["Tít mới", ...newsroom()], "content/articles"],
	// What tells an import that was killed from one that is at work comes before anything is written.
	["import", () => [path.join(folder, "saved.txt"), ...newsroom()], path.resolve(".cache/import")],
	["move", () => [article(), "--slug", "ten-khac", ...newsroom()], "content"],
	["withdraw", () => ["/2022/05/26/khong-con/", ...newsroom()], "content"],
	["build", () => [...newsroom(), "--output", path.join(folder, "new-site")], ""],
	[
		"build",
		() => [...newsroom(), "--output", path.join(open, "site"), "--cache", path.join(folder, "cache")],
		"",
	],
	["start", () => [...newsroom(), "--cache", path.join(folder, "cache")], ""],
	["announce", () => [...newsroom(), "--site", path.join(folder, "site")], ""],
	["serve", () => ["--site", path.join(folder, "site")], ""],
] as const)
	test(`“${script}” names the folder that may not be written to, and the cure, and exits 1`, async () => {
		const { code, stderr } = await run(script, words());
		assert.match(stderr, /Không ghi được “[^”]*”: không có quyền\.\nCấp quyền ghi ở đó .*: chmod u\+w "/);
		const named = /Không ghi được “([^”]*)”/.exec(stderr)?.[1] ?? "";
		assert.ok(path.resolve(named).startsWith(path.resolve(folder, place)), named);
		assert.ok(!/\.part|\.tmp|\.\d+$/.test(named), named);
		assert.doesNotMatch(stderr, /^\s+at /m);
		assert.equal(code, 1);
	});

test("“check --fix” tells, also in JSON, what it could not write and how to let it, leaves every file as it is, and exits 1", async () => {
	const content = path.join(open, "content");
	const file = path.join(open, ARTICLE);
	const colon = articleText({ title: "title: Phà: một" });
	await furnish(content);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, colon);
	await forbid(content);
	try {
		const { code, stdout, stderr } = await run("check", ["--fix", "--content", content]);
		assert.equal(stderr, "");
		const folder = path.dirname(file);
		const said = `Để nguyên ${file}: không ghi được “${folder}”: không có quyền.\nCấp quyền ghi ở đó cho`;
		assert.ok(stdout.includes(said), stdout);
		assert.ok(stdout.includes(`chmod u+w "${folder}"\n`), stdout);
		assert.match(stdout, /^Chưa sửa được chỗ nào\.$/m);
		assert.equal(code, 1);
		const json = await run("check", ["--fix", "--json", "--content", content]);
		const { mended, left } = JSON.parse(json.stdout);
		assert.deepEqual(mended, []);
		assert.deepEqual(Object.keys(left[0]), ["file", "reason"]);
		assert.equal(left[0].file, file);
		assert.ok(left[0].reason.startsWith(`không ghi được “${folder}”: không có quyền.`), left[0].reason);
		assert.equal(await readFile(file, "utf8"), colon);
		assert.deepEqual(await readdir(folder), [path.basename(file)]);
	} finally {
		await allow(content);
	}
});
