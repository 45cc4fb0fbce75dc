import assert from "node:assert/strict";
import { test } from "node:test";
import { volumeOfPage } from "../../../../_includes/domain/volumes/volumes.ts";

test("a page belongs to the month that its address ends in or lies under, and else to the front", () => {
	const pages = {
		"2022/05/index.html": "2022-05",
		"2022/05/26/ben-pha/index.html": "2022-05",
		"chuyen-muc/thoi-su/2022/05/index.html": "2022-05",
		"tac-gia/anh-nguyet/2022/05/index.html": "2022-05",
		"2022/index.html": undefined,
		"index.html": undefined,
		"chuyen-muc/thoi-su/index.html": undefined,
		"the/2022/05/index.html": undefined,
		"dong-su-kien/2022/index.html": undefined,
	};
	for (const [page, volume] of Object.entries(pages)) assert.equal(volumeOfPage(page), volume, page);
});
