import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import { readPictureSource } from "../../../../../_includes/domain/reader/article/picture-source.ts";

const DATE = newsroomTime(Date.parse("2022-05-26T18:56:00+07:00"));

test("a picture is named alone or in its month of content/media", () => {
	const cases = [
		["ben-pha.jpg", "/media/2022/05/ben-pha.jpg"],
		["media/2021/12/IMG_01.JPG", "/media/2021/12/IMG_01.JPG"],
		["/media/2021/12/a.b.webp", "/media/2021/12/a.b.webp"],
	] as const;
	for (const [written, src] of cases) assert.deepEqual(readPictureSource(written, DATE), { ok: true, src });
});

test("anything else is refused with what to write", () => {
	const cases = [
		["../ben-pha.jpg", "content/media/2022/05/"],
		["/media/2022/13/a.jpg", "content/media/2022/05/"],
		["/media/2022/05/../a.jpg", "content/media"],
		["/anh/a.jpg", "content/media"],
		["media\\2022\\05\\a.jpg", "content/media"],
		["https://example.com/a.jpg", "content/media"],
		["data:a.jpg", "content/media"],
		["", "content/media"],
		["a.tiff", "jpg, jpeg, png"],
		["a", "jpg, jpeg, png"],
		["Bến phà.jpg", "ben-pha.jpg"],
		[".jpg", "anh.jpg"],
		["a%2f.jpg", "a-2f.jpg"],
	] as const;
	for (const [written, cure] of cases) {
		const reading = readPictureSource(written, DATE);
		assert.ok(!reading.ok, written);
		assert.ok(reading.cure.includes(cure), `${written}: ${reading.cure}`);
	}
});
