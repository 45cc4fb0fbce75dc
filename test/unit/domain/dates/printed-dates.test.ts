import assert from "node:assert/strict";
import { test } from "node:test";
import { readPrintedDates } from "../../../../_includes/domain/dates/printed-dates.ts";

for (const [line, iso, more = {}] of [
	["26/05/2022 - 18:56", "2022-05-26T18:56"],
	["2/9/2023 - 6:05", "2023-09-02T06:05"],
	["26/05/2022 | 18:56", "2022-05-26T18:56"],
	["18:56 26/05/2022", "2022-05-26T18:56"],
	["18:56:07, 26.5.2022", "2022-05-26T18:56"],
	["26-05-2022 06:56 PM", "2022-05-26T18:56"],
	["26-05-2022 12:05 AM", "2022-05-26T00:05"],
	["Thứ Năm, 26/05/2022 18:56 (GMT+7)", "2022-05-26T18:56"],
	["Thứ năm, ngày 26/5/2022 - 18:56", "2022-05-26T18:56"],
	["Thứ 5, 26/05/2022, 18:56 GMT+07:00", "2022-05-26T18:56"],
	["Chủ nhật, 29/05/2022 | 06:00", "2022-05-29T06:00"],
	["T5, 26/05/2022 | 18:56", "2022-05-26T18:56"],
	["Thursday", undefined],
	["18h56 ngày 26/5/2022", "2022-05-26T18:56"],
	["6h chiều, 26/5/2022", "2022-05-26T18:00"],
	["Ngày 26 tháng 5 năm 2022, 18 giờ 56 phút", "2022-05-26T18:56"],
	["26 tháng 5, 2022 18:56", "2022-05-26T18:56"],
	["2022-05-26 18:56:00 +0700", "2022-05-26T18:56"],
	["2022-05-26T11:56:00Z", "2022-05-26T18:56"],
	["Đăng lúc: 18:56 - 26/05/2022", "2022-05-26T18:56"],
	["Ngày đăng: 26/05/2022 18:56", "2022-05-26T18:56"],
	["26/02/2017", "2017-02-26T00:00", { dayOnly: true }],
	[
		"Tiểu Lam - Thể thao Việt Nam | 11:02 06/02/2017",
		"2017-02-06T11:02",
		{ left: "Tiểu Lam - Thể thao Việt Nam" },
	],
	["Thể Thao Việt Nam | 09:05 07/02/2017", "2017-02-07T09:05", { left: "Thể Thao Việt Nam" }],
	["Cập nhật lúc 18:56 26/05/2022", "2022-05-26T18:56", { onlyUpdated: true }],
	["Cập nhật lần cuối: Thứ Năm, 26/05/2022 18:56", "2022-05-26T18:56", { onlyUpdated: true }],
	["26/05/2022 18:56 - Cập nhật lúc 08:00 27/05/2022", "2022-05-26T18:56", { updated: "2022-05-27T08:00" }],
	["26/05/2022 18:56 (cập nhật 27/05/2022 08:00)", "2022-05-26T18:56", { updated: "2022-05-27T08:00" }],
	["Ngày 26-5-2022, Đoàn kiểm tra 374 của Tỉnh ủy có buổi làm việc", undefined],
	["Kết quả xổ số điện toán Vietlott ngày 6/2/2017", undefined],
	["Thời tiết hôm nay 7/2/2017: Nam Bộ", undefined],
	["12 giờ tối 26/05/2022", undefined],
	["2 giờ trước", undefined],
	["6 - 7/5/2017", undefined],
	["Phóng viên 24h | 11:02 06/02/2017", undefined],
	["", undefined],
] as const)
	test(`the line "${line}" of a page ${iso ? `is of ${iso}` : "is no date"}`, () => {
		const found = readPrintedDates(line);
		if (iso === undefined) return assert.equal(found, undefined);
		assert.ok(found?.ok);
		const { date, updated, ...rest } = found;
		assert.equal(date.iso, `${iso}:00+07:00`);
		assert.deepEqual(
			{ ...rest, ...(updated && { updated: updated.iso.slice(0, 16) }) },
			{ ok: true, onlyUpdated: false, dayOnly: false, left: "", ...more },
		);
	});

test("a date that no calendar has is told as such", () => {
	const found = readPrintedDates("30/02/2022 - 18:56");
	assert.ok(found && !found.ok);
	assert.match(found.message, /Không có ngày 30 tháng 2/);
});

test("a line costs time linear in its length", () => {
	for (const line of ["thứ ".repeat(40), `26/05/2022 ${"- ,".repeat(45)}x`, "1".repeat(160)])
		assert.equal(readPrintedDates(line), undefined);
});
