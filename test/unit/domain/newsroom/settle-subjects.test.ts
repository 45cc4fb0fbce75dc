import assert from "node:assert/strict";
import { test } from "node:test";
import { type NamedProblem, subjectSettler } from "../../../../_includes/domain/newsroom/settle-subjects.ts";
import type { Thread } from "../../../../_includes/domain/newsroom/thread.ts";
import { madeArticle } from "../../../support/articles/made-site.ts";

const THREAD: Thread = { slug: "nuoc-ngot", title: "Giữ nước ngọt", order: "oldest", introduction: "" };
const settle = subjectSettler({
	tags: new Map([
		["han-man", { slug: "han-man", name: "hạn mặn", synonyms: [{ name: "nước mặn", slug: "nuoc-man" }] }],
	]),
	threads: new Map([[THREAD.slug, THREAD]]),
});
const tag = (name: string, slug: string) => ({ name, slug });

test("a synonym is filed under its tag with a warning, and never twice", () => {
	const problems: NamedProblem[] = [];
	const tags = [tag("Nước mặn", "nuoc-man"), tag("hạn mặn", "han-man"), tag("triều", "trieu")];
	assert.deepEqual(settle(madeArticle({ tags }), problems).tags, [
		tag("hạn mặn", "han-man"),
		tag("triều", "trieu"),
	]);
	assert.deepEqual(
		problems.map(({ severity, key, name, cure }) => [severity, key, name, cure]),
		[["warning", "tags", "Nước mặn", "Viết “hạn mặn”."]],
	);
});

test("tags that nobody has agreed on stay as they are", () => {
	const { tags } = madeArticle();
	assert.equal(settle(madeArticle({ tags }), []).tags, tags);
});

test("a running story may be named by its slug or its title; one without a file is an error with the nearest", () => {
	const problems: NamedProblem[] = [];
	assert.equal(settle(madeArticle({ thread: "nuoc-ngot" }), problems).thread, "nuoc-ngot");
	assert.equal(settle(madeArticle({ thread: "giu-nuoc-ngot" }), problems).thread, "nuoc-ngot");
	assert.equal(settle(madeArticle(), problems).thread, undefined);
	assert.equal(problems.length, 0);
	settle(madeArticle({ thread: "nuoc-ngo" }), problems);
	assert.deepEqual(
		problems.map(({ severity, key }) => [severity, key]),
		[["error", "thread"]],
	);
	assert.match(problems.map(({ cure }) => cure).join(), /“nuoc-ngot”.*content\/threads\/nuoc-ngo\.md/);
});
