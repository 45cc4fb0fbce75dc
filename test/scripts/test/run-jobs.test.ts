import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { asTheyLie, type WordsFor } from "../../../scripts/test/bundle-tests.ts";
import { runJobs } from "../../../scripts/test/run-jobs.ts";

const HEAD = 'import assert from "node:assert/strict"; import { test } from "node:test";';
const SOUND = `${HEAD} test("one holds", () => assert.ok(true));`;

/** A test that waits for ever, once it has done something that it does not wait for. */
const waiting = (unseen: string) =>
	`test("waits", async () => { ${unseen}; await new Promise(() => setInterval(() => {}, 1000)); });`;

/** They are JavaScript: nothing need be read as anything else, save what imports several. */
const wordsFor: WordsFor = (job) => (job.length === 1 ? job : asTheyLie(job));

/** Runs files of these texts, those of a job in one process. */
async function run(
	t: import("node:test").TestContext,
	jobs: readonly (readonly string[])[],
	patience = 600_000,
) {
	const folder = await mkdtemp(path.join(tmpdir(), "run-jobs-"));
	try {
		const files = jobs.map((texts, at) => texts.map((_, place) => path.join(folder, `${at}-${place}.mjs`)));
		for (const [at, texts] of jobs.entries())
			for (const [place, text] of texts.entries()) await writeFile(files[at]?.[place] ?? "", text);
		const said: string[] = [];
		t.mock.method(console, "log", (line: string) => said.push(line));
		const passed = await runJobs(files, {
			together: 2,
			environment: {},
			words: [],
			wordsFor,
			whole: false,
			patience,
		});
		return { passed, said: said.join("\n") };
	} finally {
		t.mock.restoreAll();
		await rm(folder, { recursive: true });
	}
}

test("files that hold are counted, and what they print is left out", async (t) => {
	const { passed, said } = await run(t, [[SOUND, SOUND], [`console.log("chatter"); ${SOUND}`]]);
	assert.ok(passed, said);
	assert.match(said, /^ℹ tests 3$/m);
	assert.match(said, /^ℹ pass 3$/m);
	assert.doesNotMatch(said, /chatter|one holds/);
});

/** What a file may have in it that fails a run, and what is told of it. */
const BROKEN = [
	[
		"an assertion that fails, with odd bytes in it",
		`test("odd", () => assert.equal("\\ud800\\x00", "\\x0fSUB"));`,
		/✖ odd/,
	],
	["an error before its tests", `throw new Error("never ready");`, /never ready/],
	["no test", "", /\(0 tests/],
	["an error that no test awaits", waiting('setTimeout(() => { throw new Error("unseen"); })'), /unseen/],
	["a promise that no test awaits", waiting('Promise.reject(new Error("unseen"))'), /unseen/],
	["an end in the midst", `test("cut", () => process.exit(3));`, /Ended by 3\./],
] as const;

test("a run fails where a file fails in any way, and says which and how", async (t) => {
	const { passed, said } = await run(t, [[SOUND], ...BROKEN.map(([, text]) => [`${HEAD} ${text}`])]);
	assert.equal(passed, false);
	assert.match(said, /^✔ .*\/0-0\.mjs \(1 tests, /m);
	assert.doesNotMatch(said, /^✖ .*\/0-0\.mjs/m);
	const [, end = ""] = said.split(/^ℹ seconds .*$/m);
	for (const [at, [what, , told]] of BROKEN.entries()) {
		const file = new RegExp(`^✖ .*/${at + 1}-0\\.mjs`, "m");
		// What is told of a file stands between two lines that name it.
		const [, own = ""] = said.split(file);
		assert.match(own, told, what);
		assert.match(end, file, what);
	}
});

test("of files that share a process the one is told that ends it, and the one that has no test", async (t) => {
	const { passed, said } = await run(t, [[SOUND, `${HEAD} test("cut", () => process.exit(3));`, SOUND]]);
	assert.equal(passed, false);
	assert.match(said, /Ended by 3, in .*\/0-1\.mjs\./);
	assert.match(said, /^ +\d+\.\d s .*\/0-0\.mjs$/m);
	const idle = await run(t, [[SOUND, "", SOUND]]);
	assert.equal(idle.passed, false);
	assert.match(idle.said, /^ℹ tests 2$/m);
	assert.equal((await run(t, [[SOUND, SOUND]])).passed, true);
});

/** A file that prepares something which keeps its process alive, and that takes its time for all that it does. */
const PREPARED = `import assert from "node:assert/strict"; import { after, before, test } from "node:test";
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let timer;
before(() => { timer = setInterval(() => {}, 1000); });
after(async () => {
	clearInterval(timer);
	timer = undefined;
	await pause(100);
});
test("it is there", async () => {
	await pause(300);
	assert.ok(timer);
});`;

test("each of the files that share a process has what it prepares, and lets go of it", async (t) => {
	const { passed, said } = await run(t, [[PREPARED, PREPARED, PREPARED]], 60_000);
	assert.ok(passed, said);
	assert.match(said, /^ℹ tests 3$/m);
});

test("why a file failed is told once more at the end, after the counts", async (t) => {
	const failing = `${HEAD} test("two and three", () => assert.equal(2, 3, "two is not three"));`;
	const { said } = await run(t, [[SOUND], [failing]]);
	const [, end = ""] = said.split(/^ℹ seconds .*$/m);
	assert.match(end, /^✖ .*1-0\.mjs$/m);
	assert.match(end, /two is not three/);
	assert.doesNotMatch(end, /0-0\.mjs/);
});

test("a process that does not end is given up after some time, and that is a failure", async (t) => {
	const { passed, said } = await run(t, [["setInterval(() => {}, 1000);"]], 100);
	assert.equal(passed, false);
	assert.match(said, /Ended by SIGKILL/);
});
