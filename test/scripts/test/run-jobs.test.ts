import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { asTheyLie } from "../../../scripts/test/bundle-tests.ts";
import { runJobs } from "../../../scripts/test/run-jobs.ts";

const HEAD = 'import assert from "node:assert/strict"; import { test } from "node:test";';
const SOUND = `${HEAD} test("one holds", () => assert.ok(true));`;

/** A test that waits for ever, once it has done something that it does not wait for. */
const waiting = (unseen: string) =>
	`test("waits", async () => { ${unseen}; await new Promise(() => setInterval(() => {}, 1000)); });`;

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
			wordsFor: asTheyLie,
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

for (const [what, text, told] of [
	[
		"an assertion fails, with odd bytes in it",
		`test("odd", () => assert.equal("\\ud800\\x00", "\\x0fSUB"));`,
		/✖ odd/,
	],
	["it throws before its tests", `throw new Error("never ready");`, /never ready/],
	["it has no test", "", /\(0 tests/],
	[
		"an error comes that no test awaits",
		waiting('setTimeout(() => { throw new Error("unseen"); })'),
		/unseen/,
	],
	["a promise fails that no test awaits", waiting('Promise.reject(new Error("unseen"))'), /unseen/],
	["it ends in the midst", `test("cut", () => process.exit(3));`, /Ended by 3\./],
] as const)
	test(`a run fails where of one file ${what}, and says which`, async (t) => {
		const { passed, said } = await run(t, [[SOUND], [`${HEAD} ${text}`]]);
		assert.equal(passed, false);
		assert.match(said, told);
		assert.match(said, /^✖ .*1-0\.mjs$/m);
		assert.match(said, /^✔ .*0-0\.mjs \(1 tests, /m);
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
