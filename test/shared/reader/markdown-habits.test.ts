import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../_includes/formats/inspect/inspect-body.ts";
import { articleWith } from "../../support/articles/bodies.ts";
import { corpusArticles, noCorpus } from "../corpus.ts";

/** What the inspection says of habits that print raw or lose a word. */
const HABITS =
	/Dấu \*\* sẽ in ra|Thiếu dấu cách sau “#|chưa thành bảng|Dòng gạch có|sẽ mất\.|vì có dấu cách giữa|đổi chỗ cho nhau|không được khép lại/;

test("of 3,756 real articles none is told of a Markdown habit that it has not", { skip: noCorpus }, () => {
	const bodies = corpusArticles().map(({ body }) => body);
	assert.ok(bodies.length > 3_700);
	const forms = bodies.flatMap((body) => [body, body.replaceAll("\n", "\n\n")]);
	const told = forms.flatMap((body) =>
		inspectBody(articleWith({ body }))
			.problems.filter(({ message }) => HABITS.test(message))
			.map(({ line, message }) => `${line} ${message}`),
	);
	assert.deepEqual(told, []);
});
