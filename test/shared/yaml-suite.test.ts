import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ProblemLog } from "../../_includes/domain/problem-log.ts";
import { readYaml } from "../../_includes/domain/reader/strict-yaml.ts";
import { readText } from "../support/article-text.ts";
import { assertTold } from "../support/problem-cases.ts";

const SHARED = process.env["SHARED"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const FILE = join(SHARED, "hostile", "yaml-suite.jsonl");
const skip = existsSync(FILE)
	? false
	: `no hostile/yaml-suite.jsonl in ${SHARED} (SHARED names another place)`;

interface Payload {
	readonly id: string;
	readonly expect: string;
	readonly payload: string;
}

test("no YAML of the public suite crashes or hangs the reader, and what is not YAML is refused", {
	skip,
	timeout: 120_000,
}, () => {
	const lines = readFileSync(FILE, "utf8").trimEnd().split("\n");
	const payloads = lines.map((line) => JSON.parse(line) as Payload);
	assert.ok(payloads.length > 100);
	for (const { id, expect, payload } of payloads) {
		for (const root of ["map", "list"] as const) {
			const log = new ProblemLog(id, payload);
			const reading = readYaml(log, 0, payload.length, root);
			if (expect === "reject" || reading === undefined) assert.ok(log.errors > 0, id);
			for (const problem of log.problems) assertTold(problem);
		}
		const article = readText(`---\n${payload}${payload.endsWith("\n") ? "" : "\n"}---\n\nNội dung.\n`);
		assert.equal(article.article, undefined, id);
		assert.ok(article.problems.length > 0, id);
		for (const problem of article.problems) assertTold(problem);
	}
});
