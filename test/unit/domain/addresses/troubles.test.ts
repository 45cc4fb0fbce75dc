import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../../../_includes/domain/addresses/claim.ts";
import { isTroubleAt, troublesAt, troublesOf } from "../../../../_includes/domain/addresses/troubles.ts";
import { fileProblem } from "../../../../_includes/domain/problem/problem.ts";

const FOLDERS = { content: "content", articles: "content/articles" };
const START = { line: 1, column: 1 };
const broken = (file: string) => fileProblem("error", file, "Hỏng.", "Sửa.");

for (const [file, path, expected] of [
	["content/articles/2022/05/ben-pha.md", "/2022/05/26/ben-pha/", true],
	["content/articles/2022/05/ben-pha.md", "/2022/05/26/ben-pha-2/", false],
	["content/articles/2022/05/ben-pha.md", "/2022/06/26/ben-pha/", false],
	["content/articles/2022/05/ben-pha.md", "/2022/05/26/", false],
	["content/articles/2022/05/ben-pha.md", "/", false],
	["content/pages/gioi-thieu.md", "/gioi-thieu/", true],
	["content/pages/gioi-thieu.md", "/2022/05/26/gioi-thieu/", false],
	["content/threads/qua-song.md", "/dong-su-kien/qua-song/", true],
	["content/authors/anh-nguyet.md", "/tac-gia/anh-nguyet/", true],
	["content/front.yaml", "/", true],
	["content/front.yaml", "/2022/05/", false],
	["content/newspaper.yaml", "/2022/05/26/ben-pha/", true],
	["content/sections.yaml", "/", true],
	["content/addresses.yaml", "/khong-co/", true],
	["content/tags.yaml", "/", false],
	["content/media/2022/05/a.txt", "/", false],
	["content/constructor/a.md", "/a/", false],
	["elsewhere/newspaper.yaml", "/", false],
] as const)
	test(`a problem in ${file} is ${expected ? "" : "not "}told at ${path}`, () => {
		const [trouble] = troublesOf([broken(file)], [], FOLDERS);
		assert.ok(trouble);
		assert.equal(isTroubleAt(trouble, path), expected);
	});

test("an article whose address is understood is found there, whatever its file is called", () => {
	const file = "content/articles/2022/05/x.md";
	const claims = [
		claim("article", "/2022/05/26/ten-khac/", file, START),
		claim("alias", "/cu/", file, START),
		claim("article", "/2022/05/26/cua-tep-khac/", "content/articles/2022/05/y.md", START),
	];
	const [trouble] = troublesOf([broken(file)], claims, FOLDERS);
	assert.ok(trouble);
	assert.equal(isTroubleAt(trouble, "/2022/05/26/ten-khac/"), true);
	assert.equal(isTroubleAt(trouble, "/cu/"), false);
	assert.equal(isTroubleAt(trouble, "/2022/05/26/cua-tep-khac/"), false);
});

test("articles may lie elsewhere than the rest of the newsroom", () => {
	const [trouble] = troublesOf([broken("/bao/bai/2022/05/ben-pha.md")], [], {
		content: "content",
		articles: "/bao/bai",
	});
	assert.equal(trouble?.article?.path, "2022/05/ben-pha.md");
});

test("a page is told its own problems in full, and counts those of others", () => {
	const own = "content/articles/2022/05/ben-pha.md";
	const others = "content/articles/2022/05/bai-khac.md";
	const problems = [
		broken(own),
		fileProblem("warning", own, "Lạ.", "Xem lại."),
		broken(others),
		fileProblem("warning", others, "Lạ.", "Xem lại."),
		fileProblem("warning", "content/tags.yaml", "Lạ.", "Xem lại."),
	];
	const at = troublesAt(troublesOf(problems, [], FOLDERS), "/2022/05/26/ben-pha/");
	assert.deepEqual(
		at.own.map(({ file, problems }) => [file, problems.length]),
		[[own, 2]],
	);
	assert.deepEqual(at.others, { files: 2, errors: 1, warnings: 2 });
});
