import assert from "node:assert/strict";
import { test } from "node:test";
import { readValues } from "../../../../../_includes/domain/newsdesk/reading/read-values.ts";
import { judgeOf } from "../../../../../assets/admin/newsdesk/controls/judge-draft.ts";
import { articleText } from "../../../../support/articles/article-text.ts";
import { NEWSROOM_FACTS } from "../../../../support/newsdesk/newsroom-facts.ts";

const PATH = "content/articles/2026/11/mua-dua.md";
const judge = judgeOf(NEWSROOM_FACTS);

/** The draft of a file of November whose date is changed at the desk. */
function dated(date: string, path = PATH) {
	const values = readValues("article", articleText({ date: "date: 2026-11-30 18:00" }));
	const draft = { kind: "article" as const, path, values: { ...values, date }, hasFile: () => true };
	const judgement = judge(draft);
	return { ...judgement, told: judgement.at("date") };
}

test("a story that is put off to the next month keeps its date, and is held by the button beside it", () => {
	const { told, mended, ofNone } = dated("2026-12-01 05:00");
	assert.equal(told.length, 1);
	assert.deepEqual(ofNone, []);
	const [problem] = told;
	assert.ok(problem);
	assert.equal(problem.severity, "error");
	assert.match(problem.message, /^Tệp nằm trong thư mục 2026\/11, nhưng ngày đăng thuộc tháng 2026\/12\.$/);
	assert.match(problem.cure, /^Bài giữ tháng 11\/2026, .*Sửa giúp.*Hẹn giờ/);
	assert.deepEqual(mended(problem), { date: "2026-11-30 18:00", embargo: "2026-12-01 05:00" });
});

test("a date before the month of the file has no button: nobody waits for what is over", () => {
	const [problem] = dated("2026-10-31 05:00").told;
	assert.match(problem?.cure ?? "", /Chọn ngày trong tháng ấy/);
	assert.equal(problem?.fix, undefined);
});

test("a date of the file's own month, and any date of a new file, is no fault", () => {
	assert.deepEqual(dated("2026-11-01 05:00").told, []);
	assert.deepEqual(dated("2026-12-01 05:00", "").told, []);
});
