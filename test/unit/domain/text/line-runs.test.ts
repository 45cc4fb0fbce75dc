import assert from "node:assert/strict";
import { test } from "node:test";
import { lineRuns } from "../../../../_includes/domain/text/line-runs.ts";

/** What must stand on one line is in brackets. */
const CASES = [
	{ name: "a number with its unit", marked: "cách bến [12 km] về phía đông" },
	{ name: "a number with its multiple and what is counted", marked: "vay [1,6 tỷ đồng] trong năm" },
	{ name: "a share", marked: "tăng [7,5 %] so với [2,3 %]" },
	{ name: "a share that is written without a space", marked: "tăng 7,5% rồi giảm" },
	{ name: "a range of numbers", marked: "giá [8.000-10.000 đồng] một trái" },
	{ name: "a day", marked: "diễn ra [ngày 26/5] tại đình" },
	{ name: "a whole date", marked: "từ [ngày 26/5/2022] đến nay" },
	{ name: "a date in words, which may break before the month", marked: "[ngày 26] [tháng 5] [năm 2022]" },
	{ name: "a day that is written with a hyphen", marked: "lễ [3-3] âm lịch, [lớp 1-12]" },
	{ name: "an hour and its minutes", marked: "lúc [7 giờ 30 phút] sáng, [18 giờ]" },
	{ name: "codes of papers", marked: "theo [QĐ-UBND] và [12/2022/QĐ-UBND] của tỉnh" },
	{ name: "a code in brackets and before a stop", marked: "Nghị định [(NĐ-CP),] bệnh [COVID-19.]" },
	{ name: "a city's title with its name", marked: "về [TP. Bến] Tre, [TX. Gò] Công" },
	{ name: "a scholar's title with the name", marked: "theo [TS Nguyễn] Văn Ba và [ThS. Lê] Thị Tư" },
	{ name: "a term in Roman figures", marked: "[khóa XV] họp" },
	{ name: "a telephone number", marked: "gọi [0275 000 0000] ngay" },
	{ name: "words with a hyphen may break", marked: "Covid-mini và a-b" },
	{ name: "a sign that ends a clause parts", marked: "có 5, tỷ lệ" },
	{ name: "an opening quote parts", marked: "số [“17 giờ”]" },
	{ name: "an ordinary word after a number does not belong to it", marked: "5 chàng trai" },
	{ name: "a long code may break", marked: "QCVN-01-1:2018/BYT-2019" },
	{ name: "spaces as they were typed", marked: "  hai  khoảng  trắng " },
	{ name: "nothing", marked: "" },
] as const;

for (const { name, marked } of CASES)
	test(`on one line: ${name}`, () => {
		const text = marked.replace(/[[\]]/g, "");
		const runs = lineRuns(text);
		assert.equal(runs.map((run) => (run.whole ? `[${run.text}]` : run.text)).join(""), marked);
		// Nothing is added and nothing lost: what is copied is the text.
		assert.equal(runs.map((run) => run.text).join(""), text);
	});

test("a text of half a million signs costs a pass over it", () => {
	for (const piece of ["1 ", "ngày ", "1,6 tỷ ", "A-", "9", "“"]) {
		const text = piece.repeat(Math.ceil(500_000 / piece.length));
		assert.equal(
			lineRuns(text)
				.map((run) => run.text)
				.join("").length,
			text.length,
		);
	}
});
