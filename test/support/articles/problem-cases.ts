import assert from "node:assert/strict";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";

/** `error 2:8`, for comparing where problems were found. */
export function place({ severity, line, column }: Problem): string {
	return `${severity} ${line}:${column}`;
}

/** Phrases of the YAML parser's and the schema library's own English messages. */
const ENGLISH =
	/\b(?:implicit (?:keys|map)|nested mappings|unexpected \w+|must (?:be|not|start|end)|not allowed|cannot (?:be|start)|missing \w+|unresolved tag|plain value|invalid (?:input|escape|string)|too (?:big|small)|unrecognized|at line)\b/i;

/** Holds that a problem can be shown to a journalist: in Vietnamese, with something to do. Quoted values do not count. */
export function assertTold(problem: Problem): void {
	for (const text of [problem.message, problem.cure]) {
		const own = text.replace(/“[^”]*”/g, "").replace(/"[^"]*"|'[^']*'/g, "");
		assert.match(own, /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i, text);
		assert.doesNotMatch(own, ENGLISH, text);
	}
	assert.ok(problem.line >= 1 && problem.column >= 1);
}

/** Finds the problem that a case is about: at its place, naming what was found, with the cure. */
export function assertFound(
	problems: readonly Problem[],
	where: string,
	{ found, cure }: { readonly found: string; readonly cure: string },
): void {
	for (const problem of problems) assertTold(problem);
	const here = problems.filter((problem) => place(problem) === where);
	const listing = problems
		.map((problem) => `${place(problem)} ${problem.message} ${problem.cure}`)
		.join("\n");
	assert.ok(
		here.some((problem) => problem.message.includes(found) && problem.cure.includes(cure)),
		`Expected ${where} “${found}” with cure “${cure}”, found:\n${listing}`,
	);
}
