import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type PictureLook,
	pictureFaults,
} from "../../../../../_includes/domain/reader/article/picture-faults.ts";
import { assertTold } from "../../../../support/articles/problem-cases.ts";

const WHOLE = {
	kind: "picture",
	format: "JPEG",
	width: 1200,
	height: 800,
	alpha: false,
	pages: 1,
	bytes: 200_000,
} as const;

const told = (look: PictureLook, isCover = false) =>
	pictureFaults("content/media/2022/05/a.jpg", look, isCover).map((fault) => {
		assertTold({ file: "a.md", line: 1, column: 1, ...fault });
		assert.ok(fault.message.includes("content/media/2022/05/a.jpg"));
		return `${fault.severity} ${fault.message} ${fault.cure}`;
	});

test("a whole picture of any usual size has no fault, be it clear in part or a long drawing", () => {
	assert.deepEqual(told(WHOLE, true), []);
	assert.deepEqual(told({ ...WHOLE, format: "PNG", alpha: true }), []);
	assert.deepEqual(told({ ...WHOLE, width: 800, height: 8000 }), []);
	assert.deepEqual(told({ ...WHOLE, format: "SVG", width: 4000 }), []);
	assert.deepEqual(told({ ...WHOLE, width: 320, height: 240 }), []);
});

for (const [look, said] of [
	[{ kind: "foreign", format: "HEIC" }, /^error .*HEIC.*JPEG/],
	[{ kind: "foreign", format: "TIFF" }, /^error .*TIFF.*JPEG/],
	[{ kind: "broken", format: "JPEG" }, /^error .*cắt cụt \(JPEG\).*Chép lại/],
	[{ kind: "pointer" }, /^error .*git-lfs.*git lfs pull/],
	[{ kind: "unknown" }, /^error .*không đọc được/],
	[{ kind: "empty" }, /^error .*trống/],
	[{ kind: "heavy", bytes: 23_000_000, limit: 20 * 2 ** 20 }, /^error .*22 MB.*20 MB/],
	[{ kind: "vast", width: 20_000, height: 20_000 }, /^error .*20\.000.*100 triệu/],
	[{ kind: "slow" }, /^error .*1 giây/],
	[{ ...WHOLE, width: 1, height: 1 }, /^error .*1 × 1 điểm ảnh/],
	[{ ...WHOLE, width: 1200, height: 40 }, /^error .*1\.200 × 40/],
	[{ ...WHOLE, width: 600, height: 9000 }, /^error .*12 lần/],
	[{ ...WHOLE, hasPlace: true }, /^warning .*nơi chụp.*npm run photos -- content\/media\/2022\/05\/a\.jpg$/],
	[{ ...WHOLE, width: 4000, height: 3000 }, /^warning .*4\.000 × 3\.000.*npm run photos -- content/],
	[{ ...WHOLE, bytes: 5 * 2 ** 20 }, /^warning .*5 MB.*npm run photos -- content/],
	[{ ...WHOLE, format: "GIF", pages: 12, width: 3000 }, /^warning .*khung hình đầu/],
] as const)
	test(`told with its cure: ${JSON.stringify(look)}`, () => {
		const [fault = "", ...others] = told(look);
		assert.match(fault, said);
		assert.deepEqual(others, []);
	});

test("a small cover is a warning: whoever shares the article shows no picture", () => {
	assert.deepEqual(told({ ...WHOLE, width: 500, height: 400 }), []);
	assert.match(told({ ...WHOLE, width: 500, height: 400 }, true)[0] ?? "", /^warning .*chia sẻ/);
});
