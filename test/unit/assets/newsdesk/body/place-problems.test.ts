import assert from "node:assert/strict";
import { test } from "node:test";
import { fileProblem } from "../../../../../_includes/domain/problem/problem.ts";
import { placeProblems } from "../../../../../assets/admin/newsdesk/body/place-problems.ts";

const draft = { kind: "article", path: "", values: { body: "Một.\n\nHai.\nBa." } } as const;
const at = (line: number) => () => [{ ...fileProblem("error", "bai.md", "Thừa dấu.", "Xóa dấu."), line }];

for (const [line, words] of [
	[7, "Một."],
	[9, "Hai."],
	[10, "Ba."],
	[2, "Một."],
	[99, ""],
] as const)
	test(`a problem of line ${line} of the file stands at its line of the form's text`, () => {
		const text = "---\ntitle: A\ndate: B\n---\n\n\nMột.\n\nHai.\nBa.\n";
		const [placed] = placeProblems({ draft, text, at: at(line) } as never);
		assert.equal(draft.values.body.slice(placed?.place).split("\n")[0], words);
	});

test("before a draft was judged nothing is wrong anywhere", () => {
	assert.deepEqual(placeProblems({ draft: undefined, at: at(1) } as never), []);
});
