import assert from "node:assert/strict";
import { test } from "node:test";
import { fileKind } from "../../../../../assets/admin/newsdesk/controls/file-kind.ts";
import { asTable, asTexts, moved } from "../../../../../assets/admin/newsdesk/controls/inputs/lists.ts";
import {
	dayAt,
	fromPicker,
	momentText,
	sayMoment,
	toPicker,
	usualMoments,
} from "../../../../../assets/admin/newsdesk/controls/inputs/moments.ts";

/** Twenty to midnight in the newsroom, while it is still afternoon in Greenwich. */
const NOW = Date.parse("2026-11-30T23:40:00+07:00");

test("this moment and tomorrow are those of the newsroom, whatever the clock of the machine", () => {
	assert.equal(momentText(NOW), "2026-11-30 23:40");
	assert.equal(dayAt(NOW, 1, "05:00"), "2026-12-01 05:00");
	assert.equal(dayAt(Date.parse("2026-12-01T00:10:00+07:00"), 1, "05:00"), "2026-12-02 05:00");
});

test("what is offered is what is meant in such a field", () => {
	const labels = (field: string) => usualMoments(field, NOW).map(({ label }) => label);
	assert.deepEqual(labels("date"), ["Lúc này", "Ngày mai 05:00"]);
	assert.deepEqual(labels("embargo"), ["Ngày mai 05:00"]);
	assert.deepEqual(labels("updated"), ["Lúc này"]);
	assert.deepEqual(labels("expires"), ["Ngày mai 05:00", "Sau bảy ngày"]);
});

for (const [written, said] of [
	["2026-11-30 23:00", "Thứ Hai, 30/11/2026 - 23:00"],
	["2026-12-01 00:10", "Thứ Ba, 01/12/2026 - 00:10, còn 30 phút nữa"],
	["2026-12-01 05:00", "Thứ Ba, 01/12/2026 - 05:00, còn 5 giờ nữa"],
	["2026-12-07 00:00", "Thứ Hai, 07/12/2026 - 00:00, còn 6 ngày nữa"],
	["2026-02-30 00:00", undefined],
	["30/11/2026 - 23:00", undefined],
	["", undefined],
] as const)
	test(`"${written}" is said as ${said ?? "nothing"}`, () => {
		assert.equal(sayMoment(written, NOW), said);
	});

test("the picker of days and the file know the same moment", () => {
	assert.equal(toPicker("2026-11-30 23:40"), "2026-11-30T23:40");
	assert.equal(toPicker("2026-11-30T16:40:00Z"), "2026-11-30T23:40");
	assert.equal(toPicker("hôm nay"), "");
	assert.equal(fromPicker("2026-11-30T23:40"), "2026-11-30 23:40");
});

test("lists and tables are taken from whatever a file holds in their place", () => {
	assert.deepEqual(
		[asTexts(["a", 1, "b"]), asTexts("a"), asTexts(""), asTexts(undefined)],
		[["a", "b"], ["a"], [], []],
	);
	assert.deepEqual([asTable("TTXVN"), asTable(null), asTable(["a"])], [{ name: "TTXVN" }, {}, {}]);
	assert.deepEqual(moved(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
	assert.deepEqual(moved(["a", "b"], 1, 1), ["a", "b"]);
});

for (const [path, collection, kind] of [
	["content/articles/2022/05/mua-dua.md", "articles", "article"],
	["", "articles", "article"],
	["content/authors/minh-khoi.md", "authors", "author"],
	["toa-soan/pages/gioi-thieu.md", "pages", "page"],
	["", "threads", "thread"],
	["content/front.yaml", "_singletons", "front"],
	["content/khac.yaml", "_singletons", undefined],
	["", "tags", "tags"],
] as const)
	test(`${path || "a new file"} of ${collection} is ${kind ?? "of no kind that is known"}`, () => {
		assert.equal(fileKind(path, collection), kind);
	});
