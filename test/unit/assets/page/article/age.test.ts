import assert from "node:assert/strict";
import { test } from "node:test";
import { ageNotice } from "../../../../../assets/page/article/age.ts";

const PUBLISHED = "2022-05-26T18:56:00+07:00";

for (const [now, notice] of [
	["2022-05-26T19:00:00+07:00", undefined],
	["2023-05-26T18:55:59+07:00", undefined],
	["2023-05-26T18:56:00+07:00", "Bài đăng cách đây 1 năm"],
	["2025-05-26T11:55:59Z", "Bài đăng cách đây 2 năm"],
	["2025-05-26T11:56:00Z", "Bài đăng cách đây 3 năm"],
	["2025-12-31T23:59:00+07:00", "Bài đăng cách đây 3 năm"],
	["2026-01-01T00:00:00+07:00", "Bài đăng cách đây 3 năm"],
	["2020-01-01T00:00:00Z", undefined],
] as const)
	test(`seen at ${now}, an article says ${notice ?? "nothing"} of its age`, () => {
		assert.equal(ageNotice(PUBLISHED, Date.parse(now)), notice);
	});

test("an article of 29 February is a year old on 1 March", () => {
	const published = "2024-02-29T08:00:00+07:00";
	assert.equal(ageNotice(published, Date.parse("2025-02-28T23:00:00+07:00")), undefined);
	assert.equal(ageNotice(published, Date.parse("2025-03-01T00:00:00+07:00")), "Bài đăng cách đây 1 năm");
});
