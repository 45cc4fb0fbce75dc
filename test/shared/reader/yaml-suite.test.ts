import assert from "node:assert/strict";
import { test } from "node:test";
import { ProblemLog } from "../../../_includes/domain/problem/problem-log.ts";
import { readYaml } from "../../../_includes/domain/reader/yaml/strict-yaml.ts";
import { readText } from "../../support/articles/article-text.ts";
import { assertTold } from "../../support/articles/problem-cases.ts";
import { hostileStrings, noHostileStrings } from "../hostile/hostile-strings.ts";

test("no YAML of the public suite crashes or hangs the reader, and what is not YAML is refused", {
	skip: noHostileStrings,
	timeout: 120_000,
}, () => {
	const strings = hostileStrings("yaml-suite.jsonl");
	assert.ok(strings.length > 100);
	for (const { slug, expect, payload } of strings) {
		for (const root of ["map", "list"] as const) {
			const log = new ProblemLog(slug, payload);
			const reading = readYaml(log, 0, payload.length, root);
			if (expect === "reject" || reading === undefined) assert.ok(log.errors > 0, slug);
			for (const problem of log.problems) assertTold(problem);
		}
		const article = readText(`---\n${payload}${payload.endsWith("\n") ? "" : "\n"}---\n\nNội dung.\n`);
		assert.equal(article.article, undefined, slug);
		assert.ok(article.problems.length > 0, slug);
		for (const problem of article.problems) assertTold(problem);
	}
});
