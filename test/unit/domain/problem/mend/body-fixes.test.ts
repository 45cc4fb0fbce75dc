import assert from "node:assert/strict";
import { test } from "node:test";
import { placeBodyFixes } from "../../../../../_includes/domain/problem/mend/body-fixes.ts";
import type { Problem } from "../../../../../_includes/domain/problem/problem.ts";

/** A problem at a word of a body as it is inspected: in NFC, under empty lines. */
function problemAt(word: string, inspected: string): Problem {
	const from = inspected.indexOf(word);
	const fix = { kind: "edits", edits: [{ from, to: from + word.length, text: "" }] } as const;
	return { severity: "error", file: "a.md", line: 1, column: 1, message: "", cure: "", fix };
}

for (const [name, body] of [
	["in NFC", "Bến phà &#8238; cũ\nmở"],
	["in another form", "Bến phà &#8238; cũ\nmở".normalize("NFD")],
	["in mixed forms", `Bến ${"phà".normalize("NFD")} &#8238; cũ`],
] as const)
	test(`the fix of a body ${name} finds its place in the file`, () => {
		const text = `---\ntitle: Một\n---\n\n${body}`;
		const inspected = `\n\n\n\n${body.normalize("NFC")}`;
		const [placed] = placeBodyFixes([problemAt("&#8238;", inspected)], { text, bodyLine: 5 });
		assert.equal(placed?.fix?.kind, "edits");
		const [edit] = placed?.fix?.kind === "edits" ? placed.fix.edits : [];
		assert.equal(text.slice(edit?.from, edit?.to), "&#8238;");
	});

test("an edit inside of a letter that the file writes in parts is dropped", () => {
	const text = "o\u0302";
	const fix = { kind: "edits", edits: [{ from: 0, to: 2, text: "" }] } as const;
	const problem = { severity: "error", file: "a", line: 1, column: 1, message: "", cure: "", fix } as const;
	assert.equal(placeBodyFixes([problem], { text, bodyLine: 1 })[0]?.fix, undefined);
});
