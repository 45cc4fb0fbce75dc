import assert from "node:assert/strict";
import { test } from "node:test";
import { type Claim, claim } from "../../../../_includes/domain/addresses/claim.ts";
import { findTakenAddresses } from "../../../../_includes/domain/addresses/taken.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { DAY, FIRST, madeArticle } from "../../../support/articles/made-site.ts";
import { assertTold } from "../../../support/articles/problem-cases.ts";

const NOW = FIRST + DAY;
const SECTIONS = [{ slug: "thoi-su", name: "Thời sự", description: "Tin" }];
const at = (kind: Claim["kind"], address: string) => claim(kind, address, "a.md", { line: 7, column: 3 });
const taken = (claims: readonly Claim[], articles = [madeArticle({ thread: "qua-song" })]) =>
	findTakenAddresses(claims, { sections: SECTIONS, articles, now: NOW, indexNowKey: "khoa-12345" });

test("a redirect at an address that the build writes is refused where it is written, with what to do", () => {
	for (const kind of ["alias", "moved", "gone"] as const)
		for (const address of [
			"/",
			"/sw.js",
			"/rss.xml",
			"/assets/site.css",
			"/khoa-12345.txt",
			"/2022/",
			"/2022/05/26/",
			"/chuyen-muc/thoi-su/",
			"/chuyen-muc/thoi-su/rss.xml",
			"/chuyen-muc/thoi-su/2022/05/",
			"/tac-gia/anh-nguyet/",
			"/tac-gia/anh-nguyet/2022/05/",
			"/the/ben-pha/",
			"/dong-su-kien/qua-song/",
		]) {
			const [problem, ...others] = taken([at(kind, address)]);
			assert.ok(problem, `${kind} ${address}`);
			assertTold(problem);
			assert.deepEqual(
				[problem.severity, problem.file, problem.line, problem.column],
				["error", "a.md", 7, 3],
			);
			assert.match(problem.cure, new RegExp(`Xóa địa chỉ này khỏi ${kind === "alias" ? "aliases" : kind}`));
			assert.deepEqual(others, []);
		}
});

test("an address of an older site, of an article that moved or of a list that has no article is free", () => {
	const claims = [
		"/tin/123.html",
		"/2022/05/26/ten-cu/",
		"/2021/",
		"/the/dua/",
		"/tac-gia/nguoi-khac/",
		"/tac-gia/anh-nguyet/2022/06/",
		"/chuyen-muc/kinh-te/",
		"/khoa-khac.txt",
	].map((address) => at("moved", address));
	assert.deepEqual(taken(claims), []);
});

test("articles and pages themselves ask for no redirect", () => {
	assert.deepEqual(taken([at("article", "/2022/05/26/"), at("page", "/sw.js")]), []);
});

test("a list of drafts and expired articles is none yet; one of an article that waits for its hour is", () => {
	const claims = [at("moved", "/the/ben-pha/")];
	assert.deepEqual(taken(claims, [madeArticle({ draft: true })]), []);
	assert.deepEqual(taken(claims, [madeArticle({ expires: newsroomTime(NOW - 1) })]), []);
	assert.equal(taken(claims, [madeArticle({ embargo: newsroomTime(NOW + DAY) })]).length, 1);
});
