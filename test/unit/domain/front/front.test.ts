import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { type FrontFile, frontAt } from "../../../../_includes/domain/front/front.ts";
import { FIRST, HOUR } from "../../../support/articles/made-site.ts";

const at = (hours: number) => newsroomTime(FIRST + hours * HOUR);
const place = { line: 1, column: 1 };
const FILE: FrontFile = {
	lead: { url: "/2022/05/26/a/", ...place },
	companions: [{ url: "/2022/05/26/b/", ...place }],
	pins: [
		{ url: "/2022/05/26/c/", ...place, until: at(2), untilAt: place },
		{ url: "/2022/05/26/d/", ...place, from: at(1), until: at(3), untilAt: place },
	],
	strip: { text: "Bão số 3", link: "/2022/05/26/a/", from: at(1), until: at(2), untilAt: place, ...place },
	blocks: [
		{
			picks: [{ url: "/2022/05/26/e/", ...place }],
			title: "Nên đọc",
			count: 1,
			layout: "titles",
			repeat: false,
			...place,
		},
	],
};

test("pins and the strip are there from their first moment until just before their last", () => {
	const there = (moment: number) => {
		const { pins, strip } = frontAt(FILE, moment);
		return [pins.map((url) => url.at(-2)).join(""), strip?.text];
	};
	assert.deepEqual(there(FIRST), ["c", undefined]);
	assert.deepEqual(there(FIRST + HOUR - 1), ["c", undefined]);
	assert.deepEqual(there(FIRST + HOUR), ["cd", "Bão số 3"]);
	assert.deepEqual(there(FIRST + 2 * HOUR - 1), ["cd", "Bão số 3"]);
	assert.deepEqual(there(FIRST + 2 * HOUR), ["d", undefined]);
	assert.deepEqual(there(FIRST + 3 * HOUR), ["", undefined]);
});

test("between two moments the front is the same to the letter, wherever its file's lines stand", () => {
	assert.deepEqual(frontAt(FILE, FIRST + HOUR), frontAt(FILE, FIRST + HOUR + 1));
	assert.ok(!JSON.stringify(frontAt(FILE, FIRST + HOUR)).includes("line"));
});
