import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "../../../_includes/domain/article/credit/credit.ts";
import { contributor } from "../../../_includes/domain/article/credit/credit.ts";
import { countRoles } from "../../../_includes/domain/lists/month-lists.ts";
import { tellRoles } from "../../../_includes/layouts/tell-roles.ts";
import { madeArticle } from "../../support/articles/made-site.ts";

const by = (...roles: Role[]) =>
	madeArticle({
		credit: { printed: "", people: [contributor("Minh Anh", ["words"]), contributor("Ánh Nguyệt", roles)] },
	});

test("each role of an author is counted over the articles, and no other's", () => {
	const articles = [by("words", "photos"), by("photos"), by("video"), by("compiled"), by("words")];
	assert.equal(
		tellRoles(countRoles("anh-nguyet", articles)),
		"2 tin, bài · ảnh trong 2 bài · video trong 1 bài · tổng hợp 1 bài",
	);
	assert.equal(tellRoles(countRoles("khong-ai", articles)), "");
});
