import assert from "node:assert/strict";
import { test } from "node:test";
import { printBytes } from "../../../../../assets/page/offline/amounts.ts";
import { roomLeft } from "../../../../../assets/page/offline/desk/room-part.ts";

for (const [bytes, printed] of [
	[0, "0 MB"],
	[1, "dưới 0,1 MB"],
	[99_999, "dưới 0,1 MB"],
	[420_000, "0,4 MB"],
	[8_400_000, "8,4 MB"],
	[12_400_000, "12 MB"],
	[999_000_000, "999 MB"],
	[1_240_000_000, "1,2 GB"],
] as const)
	test(`${bytes} bytes are ${printed}`, () => {
		assert.equal(printBytes(bytes), printed);
	});

for (const [estimate, said] of [
	[{ quota: 1_300_000_000, usage: 60_000_000 }, "Trình duyệt còn dành cho báo khoảng 1,2 GB."],
	[{ quota: 90_000_000, usage: 60_000_000 }, "Sắp hết chỗ: trình duyệt chỉ còn dành cho báo khoảng 30 MB."],
	[{ quota: 60, usage: 90 }, "Sắp hết chỗ: trình duyệt chỉ còn dành cho báo khoảng 0 MB."],
	[{}, "Trình duyệt này không cho biết còn bao nhiêu chỗ."],
	[undefined, "Trình duyệt này không cho biết còn bao nhiêu chỗ."],
] as const)
	test(`room left is told in words: ${said}`, () => {
		assert.equal(roomLeft(estimate), said);
	});
