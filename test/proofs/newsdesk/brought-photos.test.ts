import assert from "node:assert/strict";
import { test } from "node:test";
import { photo } from "../../support/articles/photos.ts";
import { bringCover } from "../../support/newsdesk/bring-cover.ts";

test("a photo that is brought to the desk fills its words, and goes into the repository without its place", async () => {
	const words = { caption: "Chuyến phà đầu tiên chở học trò", creators: ["Trần Quốc Lâm"], people: [] };
	const bytes = await photo({ width: 3200, height: 2400, place: true, orientation: 6, words });
	const { fields, file, facts, size, faults } = await bringCover("IMG_0001.JPG", bytes);
	assert.deepEqual(fields, { caption: words.caption, credit: "Trần Quốc Lâm" });
	assert.equal(file, "content/media/2026/11/chuyen-pha-dau-tien-cho-hoc-tro.jpg");
	assert.deepEqual(facts, { words, hasPlace: false, orientation: 1, icc: undefined });
	assert.deepEqual(size, [1920, 2560]);
	assert.deepEqual(faults, []);
});
