import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
	cp,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	stat,
	symlink,
	utimes,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, beforeEach, test } from "node:test";

const START = "_includes/site/start/run.mjs";
const BUNDLE = ".cache/code/scripts/tell.ts.mjs";

/** A command of three files and a worker. `late.ts` is reached by an import that waits. */
const SOURCES = {
	"scripts/tell.ts": [
		'import { fork } from "node:child_process";',
		'import { word } from "./word.ts";',
		'const { late } = await import("./late.ts");',
		"console.log(word, late(), ...process.argv.slice(2));",
		'if (process.argv[2] === "fork") fork(process.env["START"] ?? "", ["scripts/work.ts"]).send({});',
		"",
	],
	"scripts/word.ts": ['export const word: string = "early";', ""],
	"scripts/late.ts": [
		"interface Said {\n\treadonly said: string;\n}",
		"export function late(): string {",
		'\tif (process.argv[2] === "fail") throw new Error("It fails");',
		'\treturn ({ said: "late" } satisfies Said).said;',
		"}",
		"",
	],
	"scripts/work.ts": [
		'import { late } from "./late.ts";',
		'process.argv[2] = "fail";',
		"process.on(",
		'\t"message", () => {',
		"\tprocess.disconnect();",
		"\tlate();",
		"});",
		"",
	],
};

let folder: string;
const made: string[] = [];

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "start-"));
	made.push(folder);
	for (const file of [
		"_includes/site/start",
		"_includes/site/start/typescript.mjs",
		"_includes/site/start/load-typescript.mjs",
		"package-lock.json",
		"tsconfig.json",
	])
		await cp(file, path.join(folder, file), { recursive: true });
	await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	await mkdir(path.join(folder, "scripts"));
	for (const [file, lines] of Object.entries(SOURCES))
		await writeFile(path.join(folder, file), lines.join("\n"));
});

after(async () => {
	for (const one of made) await rm(one, { recursive: true });
});

function start(...words: readonly string[]) {
	return new Promise<{ readonly stdout: string; readonly stderr: string }>((resolve) => {
		const options = { cwd: folder, env: { ...process.env, START: path.join(folder, START) } };
		execFile(process.execPath, [START, "scripts/tell.ts", ...words], options, (_, stdout, stderr) =>
			resolve({ stdout, stderr }),
		);
	});
}

/** What a start prints that finds no package: it has bundled nothing. */
async function startUnbundled() {
	await rm(path.join(folder, "node_modules"));
	const said = await start();
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	return said;
}

const PRINTED = { stdout: "early late\n", stderr: "" };

async function change(file: string, from: string, to: string) {
	const place = path.join(folder, file);
	const text = await readFile(place, "utf8");
	assert.ok(text.includes(from));
	await writeFile(place, text.replace(from, to));
}

test("a file of the project runs with the words that it was given", async () => {
	assert.deepEqual(await start("one", "--two"), { stdout: "early late one --two\n", stderr: "" });
});

test("where no source has changed nothing is bundled anew, also where each was written again", async () => {
	await start();
	assert.deepEqual(await startUnbundled(), PRINTED);
	for (const [file, lines] of Object.entries(SOURCES))
		await writeFile(path.join(folder, file), lines.join("\n"));
	assert.deepEqual(await startUnbundled(), PRINTED);
});

test("a change of any source is seen by the next start, though its length and its time are what they were", async () => {
	assert.deepEqual(await start(), PRINTED);
	for (const [file, from, to, printed] of [
		["scripts/tell.ts", "word, late()", "late(), word", "late early\n"],
		["scripts/word.ts", '"early"', '"other"', "late other\n"],
		["scripts/late.ts", 'said: "late"', 'said: "slow"', "slow other\n"],
	] as const) {
		const place = path.join(folder, file);
		const { atime, mtime, size } = await stat(place);
		await change(file, from, to);
		await utimes(place, atime, mtime);
		assert.equal((await stat(place)).size, size);
		assert.deepEqual(await start(), { stdout: printed, stderr: "" });
	}
});

test("a source that is gone, or is no TypeScript, is told with its file, and the bundle of before does not run", async () => {
	await start();
	await change("scripts/late.ts", "interface", "interface (");
	const broken = await start();
	assert.match(broken.stderr, /scripts\/late\.ts:1:\d+: ERROR/);
	await rm(path.join(folder, "scripts/late.ts"));
	const gone = await start();
	assert.match(gone.stderr, /scripts\/tell\.ts:3:\d+: ERROR: Could not resolve "\.\/late\.ts"/);
	assert.equal(broken.stdout + gone.stdout, "");
});

test("a kept bundle that is not to the last byte what was kept does not run: it is made anew", async () => {
	await start();
	const kept = await readFile(path.join(folder, BUNDLE));
	for (const [damage, spoilt] of [
		["has other code", Buffer.from(kept.toString().replace('"early"', '"evil!"'))],
		["names other sources", Buffer.from(kept.toString().replace("word.ts", "late.ts"))],
		["has lost its end", kept.subarray(0, -1)],
		["is empty", Buffer.alloc(0)],
		["has lost its seal", kept.subarray(kept.indexOf("\n") + 1)],
	] as const) {
		assert.notDeepEqual(spoilt, kept, damage);
		await writeFile(path.join(folder, BUNDLE), spoilt);
		assert.deepEqual(await start(), PRINTED, damage);
		assert.ok(!(await readFile(path.join(folder, BUNDLE))).equals(spoilt), damage);
	}
	assert.deepEqual(await startUnbundled(), PRINTED);
});

test("the bundle of another command does not run in its place", async () => {
	await start();
	await writeFile(path.join(folder, "scripts/other.ts"), 'console.log("other");\n');
	await new Promise((resolve) =>
		execFile(process.execPath, [START, "scripts/other.ts"], { cwd: folder }, resolve),
	);
	await cp(path.join(folder, ".cache/code/scripts/other.ts.mjs"), path.join(folder, BUNDLE));
	assert.deepEqual(await start(), PRINTED);
});

test("starts at once make one bundle, and leave nothing unfinished", async () => {
	const said = await Promise.all([start(), start(), start()]);
	assert.deepEqual(said, [PRINTED, PRINTED, PRINTED]);
	assert.deepEqual((await readdir(path.join(folder, ".cache/code/scripts"))).sort(), [
		"tell.ts.mjs",
		"tell.ts.mjs.map",
	]);
	assert.deepEqual(await startUnbundled(), PRINTED);
});

test("the bundles of files that are gone are dropped when another is made", async () => {
	await mkdir(path.join(folder, ".cache/code/scripts"), { recursive: true });
	for (const name of ["gone.ts.mjs", "gone.ts.mjs.map"])
		await writeFile(path.join(folder, ".cache/code/scripts", name), "");
	await start();
	assert.deepEqual((await readdir(path.join(folder, ".cache/code/scripts"))).sort(), [
		"tell.ts.mjs",
		"tell.ts.mjs.map",
	]);
});

for (const [where, obstruct] of [
	["is a file", (cache: string) => writeFile(cache, "")],
	[
		"is a link to elsewhere",
		async (cache: string) => {
			const elsewhere = await mkdtemp(path.join(tmpdir(), "start-"));
			made.push(elsewhere);
			await symlink(elsewhere, cache);
		},
	],
] as const)
	test(`where .cache ${where} the file runs all the same, and it is said once that it starts more slowly`, async () => {
		await obstruct(path.join(folder, ".cache"));
		const { stdout, stderr } = await start("fork");
		assert.equal(stdout, "early late fork\n");
		assert.equal(
			stderr.match(/Lệnh này khởi động chậm hơn mọi khi: [^\n]*“[^”]*code”[^\n]*\.\n/g)?.length,
			1,
			stderr,
		);
	});

/** A command that prints a page by Eleventy, and tells whether that would look at each module that is loaded. */
async function writePrinter() {
	await mkdir(path.join(folder, "_includes/site/eleventy"));
	await cp("_includes/site/eleventy/eleventy.mjs", path.join(folder, "_includes/site/eleventy/eleventy.mjs"));
	const lines = [
		'import module from "node:module";',
		'import { importBundled } from "../_includes/site/start/open-bundle.mjs";',
		'for (const way of ["register", "registerHooks"]) module[way] = () => console.log(way);',
		'const { default: Eleventy } = await importBundled("_includes/site/eleventy/eleventy.mjs");',
		'const eleventy = new Eleventy(undefined, "unwritten", {',
		'\tconfigPath: "", quietMode: true,',
		'\tconfig: (own: any) => own.addTemplate("page.11ty.js", { render: () => "printed" }),',
		"});",
		"eleventy.disableLogger();",
		"const [page] = await eleventy.toJSON();",
		"console.log(page.content);",
	];
	await writeFile(path.join(folder, "scripts/tell.ts"), lines.join("\n"));
}

test("Eleventy is one bundle: its packages are looked for once", async () => {
	await writePrinter();
	assert.deepEqual(await start(), { stdout: "printed\n", stderr: "" });
	assert.deepEqual(await startUnbundled(), { stdout: "printed\n", stderr: "" });
});

test("where no bundle can be kept Eleventy is loaded as it lies there", async () => {
	await writePrinter();
	await writeFile(path.join(folder, ".cache"), "");
	const { stdout, stderr } = await start();
	assert.equal(stdout, "printed\n");
	assert.equal(stderr.match(/chậm hơn/g)?.length, 1, stderr);
});

for (const word of ["fail", "fork"])
	test(`an error names the file and line of the source (${word})`, async () => {
		const { stderr } = await start(word);
		assert.ok(
			stderr.split("\n").every((line) => line.length < 400),
			"no line of the bundle is longer than anybody reads",
		);
		const [first = "", second = ""] = stderr.match(/^ {4}at .*/gm) ?? [];
		assert.match(stderr, /^Error: It fails$/m);
		assert.match(first, /at late \(file:.*\/scripts\/late\.ts:5:\d+\)$/);
		assert.match(second, word === "fork" ? /\/scripts\/work\.ts:6:2\)?$/ : /\/scripts\/tell\.ts:4:\d+\)?$/);
	});
