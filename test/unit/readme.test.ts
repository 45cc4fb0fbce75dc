import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";

const README = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test("every command has its row in the README's table, and no row is of a command that is not there", () => {
	const rows = README.split("\n").filter((line) => line.startsWith("| `npm "));
	const told = rows.flatMap((row) =>
		[...(row.split(" | ")[0] ?? "").matchAll(/`npm (?:run )?([\w:]+)/g)].map(([, name = ""]) => name),
	);
	assert.ok(told.length > 10);
	assert.deepEqual([...new Set(told)].toSorted(), Object.keys(scripts).toSorted());
});

/** Folders beside those that the README tells of: what the git hosts read. */
const OF_HOSTS = [".ci", ".github"];

// A copy without its history has nothing to hand in.
const skip = !existsSync(".git");

test("the project's folders are those that the README tells of: none was left by a command", { skip }, () => {
	const told = [...README.matchAll(/^(\w+)\/ {2,}/gm)].map(([, name = ""]) => name);
	// A checkout may be another user's than who tests it.
	const words = ["-c", "safe.directory=*", "ls-files", "-z"];
	const kept = execFileSync("git", words, { encoding: "utf8", maxBuffer: 2 ** 26 }).split("\0");
	const folders = new Set(kept.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
	assert.deepEqual([...folders].toSorted(), [...told, ...OF_HOSTS].toSorted());
});

const linesOf = (file: string) =>
	readFileSync(file, "utf8")
		.split("\n")
		.map((line) => line.trim());
const PROOF = linesOf(".ci/run");
const NIGHT = linesOf(".ci/nightly");

test("what is proved on a clean checkout begins with the README's test line, and every kind of test is run there or by night", () => {
	const line = /^(npm ci .*&& npm test)\s+#/m.exec(README)?.[1];
	assert.ok(line);
	assert.ok(PROOF.includes(line), line);
	const kinds = Object.keys(scripts).filter((name) => name.startsWith("test:"));
	assert.ok(kinds.length > 0);
	for (const kind of kinds) assert.ok([...PROOF, ...NIGHT].includes(`npm run ${kind}`), kind);
});

test("workflows run every part of the proof for each change, and every part of what is for the night by night", () => {
	for (const [workflow, job, lines] of [
		["check", "prove", PROOF],
		["nightly", "nightly", NIGHT],
	] as const) {
		const [, all = ""] = /\$\{\*:-([\w ]*)\}/.exec(lines.join("\n")) ?? [];
		const parts = all.split(" ");
		assert.ok(parts.length > 1);
		const { jobs } = parse(readFileSync(`.github/workflows/${workflow}.yml`, "utf8"));
		const { matrix } = jobs[job].strategy;
		const run = [...matrix.part, ...(matrix.include ?? []).map((one: { part: string }) => one.part)];
		assert.deepEqual(run.toSorted(), parts.toSorted());
	}
});
