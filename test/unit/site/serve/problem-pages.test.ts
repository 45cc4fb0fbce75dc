import assert from "node:assert/strict";
import { test } from "node:test";
import { troublesOf } from "../../../../_includes/domain/addresses/troubles.ts";
import { fileProblem, type Severity } from "../../../../_includes/domain/problem/problem.ts";
import { ProblemPages } from "../../../../_includes/site/serve/problem-pages.ts";

const STORY = "/2022/05/26/ben-pha/";
const FILE = "content/articles/2022/05/ben-pha.md";
const HTML =
	'<!doctype html><html><head><title>Tin</title></head><body class="page"><p>Bài</p></body></html>';

function pagesFor(severity: Severity, file = FILE, message = "Hỏng.") {
	const pages = new ProblemPages();
	const problems = [fileProblem(severity, file, message, "Sửa.")];
	pages.set(troublesOf(problems, [], { content: "content", articles: "content/articles" }));
	return pages;
}

test("a page without a problem is left as it is, and so is every page of a sound newsroom", () => {
	assert.equal(new ProblemPages().withStrip(HTML, STORY), HTML);
	assert.equal(pagesFor("warning").withStrip(HTML, "/"), HTML, "a warning of another file calls for nothing");
});

test("the strip stands first in the body, with its style in the head", () => {
	const html = pagesFor("error").withStrip(HTML, STORY);
	assert.match(html, /problems\.css"><\/head><body class="page"><div class="problem-strip" role="status">/);
	assert.match(html, /Hỏng\.[\s\S]*Sửa\./);
	assert.match(pagesFor("error").withStrip(HTML, "/"), /Có 1 lỗi ở 1 tệp khác/);
});

test("an absent page is told of the error that keeps it away, and of no warning", () => {
	assert.match(pagesFor("error").insteadOf(STORY) ?? "", /Trang này chưa dựng được[\s\S]*Hỏng\./);
	assert.equal(pagesFor("error").insteadOf("/2022/05/26/khong-co/"), undefined);
	assert.equal(pagesFor("warning").insteadOf(STORY), undefined);
});

test("names of files and what they say come as text, and turn no text around", () => {
	const hostile = 'content/articles/2022/05/<img src=x onerror="a()">\u202e.md';
	const pages = pagesFor("error", hostile, "</p><script>a()</script>\u001b[31m");
	for (const html of [
		pages.list(),
		pages.strip("/"),
		pages.insteadOf('/2022/05/26/<img src=x onerror="a()">\u202e/') ?? "",
	]) {
		assert.notEqual(html, "");
		assert.doesNotMatch(html, /<script|<img|\p{Cf}/u);
		assert.equal(html.includes("\u001b"), false);
	}
	assert.match(pages.list(), /&lt;script>a\(\)/);
});

test("a page has no strip any more once its problems are mended", () => {
	const pages = pagesFor("error");
	assert.notEqual(pages.strip(STORY), "");
	pages.set([]);
	assert.equal(pages.strip(STORY), "");
});
