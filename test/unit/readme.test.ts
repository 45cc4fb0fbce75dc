import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

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

test("what is proved on a clean checkout begins with the README's test line, and runs every kind of test", () => {
	const proof = readFileSync(".ci/run", "utf8");
	const line = /^(npm ci .*&& npm test)\s+#/m.exec(README)?.[1];
	assert.ok(line);
	assert.ok(proof.split("\n").includes(line), line);
	const kinds = Object.keys(scripts).filter((name) => name.startsWith("test:"));
	assert.ok(kinds.length > 0);
	for (const kind of kinds) assert.match(proof, new RegExp(`^npm run ${kind}$`, "m"));
});
