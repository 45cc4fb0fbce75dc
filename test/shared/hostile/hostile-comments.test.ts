import assert from "node:assert/strict";
import { test } from "node:test";
import { readComments } from "../../../_includes/domain/reader/comments/read-comments.ts";
import { assertTold } from "../../support/articles/problem-cases.ts";
import { hostileStrings, noHostileStrings } from "./hostile-strings.ts";
import { testComments } from "./test-comments.ts";

// Each in every field by night.
testComments(3);

test("no hostile string in a file of comments keeps it from being told what is wrong", {
	skip: noHostileStrings,
}, () => {
	const rest = "\n  date: 2022-05-27 08:15\n  text: Hay.\n  approved: {by: Khoa, when: 2022-05-27 09:00}\n";
	for (const { payload } of ["naughty-strings.jsonl", "xss.jsonl", "yaml-suite.jsonl"].flatMap(
		hostileStrings,
	))
		for (const text of [`- id: k3v7qa2mxe\n  name: ${payload}${rest}`, payload]) {
			const { value, problems } = readComments("a.yaml", "a.yaml", text);
			for (const problem of problems) assertTold(problem);
			assert.ok(value || problems.length > 0, payload);
		}
});
