import assert from "node:assert/strict";
import { test } from "node:test";
import { foreignTime } from "../../../../scripts/import/kinds/foreign-time.ts";

for (const [written, expected] of [
	["2022-05-26T18:56:00.000+07:00", { epoch: Date.UTC(2022, 4, 26, 11, 56) }],
	["2022-05-26T11:56:00.123Z", { epoch: Date.UTC(2022, 4, 26, 11, 56) }],
	["2022-11-30 08:08:08 +0700", { epoch: Date.UTC(2022, 10, 30, 1, 8, 8) }],
	["Thu, 26 May 2022 18:56:00 +0700", { epoch: Date.UTC(2022, 4, 26, 11, 56) }],
	["2022-05-26 11:56:00 GMT", { epoch: Date.UTC(2022, 4, 26, 11, 56) }],
	["2022-05-26T18:56", { wall: "2022-05-26 18:56" }],
	["2022-05-26 18:56:30", { wall: "2022-05-26 18:56:30" }],
	["2022-1-19", { wall: "2022-01-19" }],
	["2022/1/9 8:05", { wall: "2022-01-09 08:05" }],
	["26-05-2022", { wall: "2022-05-26" }],
	["26/5/2022 18:56", { wall: "2022-05-26 18:56" }],
	["May 26, 2022", { wall: "2022-05-26" }],
	["26 May 2022", { wall: "2022-05-26" }],
	["2022-02-30", { raw: "2022-02-30" }],
	["05/26/2022", { raw: "05/26/2022" }],
	["hôm qua", { raw: "hôm qua" }],
	["26 Foo 2022", { raw: "26 Foo 2022" }],
	["2022-05-26 25:00", { raw: "2022-05-26 25:00" }],
	[`2022-05-26 ${" ".repeat(90)}x`.repeat(9), { raw: `2022-05-26 ${" ".repeat(90)}x`.repeat(9) }],
] as const)
	test(`${JSON.stringify(written).slice(0, 60)} is read as ${JSON.stringify(expected).slice(0, 60)}`, () => {
		assert.deepEqual(foreignTime(written), expected);
	});
