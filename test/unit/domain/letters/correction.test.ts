import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import {
	lineOfCorrection,
	readCorrectionText,
	titleIn,
	withCorrection,
} from "../../../../_includes/domain/letters/correction.ts";
import { Undecided } from "../../../../_includes/domain/letters/undecided.ts";
import { readArticle } from "../../../../_includes/domain/reader/article/read-article.ts";

const HEAD = `---
title: "Bến phà: đèn sáng"
date: 2022-05-26 18:56
author: Ánh Nguyệt
section: thoi-su
`;
const BODY = "---\n\nĐèn sáng.\n\n---\n";
const EARLIER = "  - date: 2022-05-27 08:00\n    text: Bản trước ghi sai tên xã.\n";
const correction = (text = "Số đúng là 12: tòa soạn “xin lỗi”.", report = "k3v7qa2mxe") => ({
	date: newsroomTime(Date.parse("2022-06-01T09:30:20+07:00")),
	text,
	report,
});
const ITEM = `  # Theo thư k3v7qa2mxe của bạn đọc
  - date: 2022-06-01 09:30
    text: "Số đúng là 12: tòa soạn “xin lỗi”."
`;

/** As the newsroom's own reader takes it. */
function read(text: string) {
	const { article, problems } = readArticle(
		{ file: "a.md", path: "2022/05/a.md", text: text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n") },
		{ sections: [{ slug: "thoi-su", name: "Thời sự", description: "" }] },
	);
	return { corrections: article?.corrections.map(({ date, text }) => [date.iso, text]), problems };
}

for (const [what, before, after] of [
	["an article without any", "", `corrections:\n${ITEM}`],
	["an empty list", "corrections: []\n", `corrections:\n${ITEM}`],
	["a key with nothing behind it", "corrections:\n", `corrections:\n${ITEM}`],
	["a list with one", `corrections:\n${EARLIER}`, `corrections:\n${EARLIER}${ITEM}`],
	[
		"a list in the midst of the front matter",
		`corrections:\n${EARLIER}\n# thẻ\ntags: [phà]\n`,
		`corrections:\n${EARLIER}${ITEM}\n# thẻ\ntags: [phà]\n`,
	],
	[
		"a list that is not indented",
		`corrections:\n${EARLIER.replaceAll(/^ {2}/gm, "")}tags: [phà]\n`,
		`corrections:\n${EARLIER.replaceAll(/^ {2}/gm, "")}${ITEM.replaceAll(/^ {2}/gm, "")}tags: [phà]\n`,
	],
] as const)
	for (const end of ["\n", "\r\n"])
		test(`a correction is written into ${what}, and every other byte stays (${JSON.stringify(end)})`, () => {
			const raw = (text: string) => `\uFEFF${(HEAD + text + BODY).replaceAll("\n", end)}`;
			const written = withCorrection(raw(before), correction());
			assert.equal(written, raw(after));
			const { corrections, problems } = read(written);
			assert.deepEqual(problems, []);
			assert.deepEqual(corrections?.at(-1), ["2022-06-01T09:30:00+07:00", correction().text]);
			assert.equal(withCorrection(written, correction()), written);
			assert.equal(
				written.split(end)[(lineOfCorrection(written, "k3v7qa2mxe") ?? 0) - 1]?.trim(),
				ITEM.split("\n")[2]?.trim(),
			);
		});

test("a correction that is not written yet keeps the article from being built until it is", () => {
	const written = withCorrection(HEAD + BODY, correction(""));
	const { problems } = read(written);
	assert.equal(problems.length, 1, JSON.stringify(problems));
	assert.equal(problems[0]?.severity, "error");
	assert.equal(problems[0]?.line, lineOfCorrection(written, "k3v7qa2mxe"));
});

for (const [what, raw] of [
	["no front matter", "Đèn sáng.\n"],
	["front matter that is none", `---\ntitle: "a\n${BODY}`],
	["corrections in brackets", `${HEAD}corrections: [{date: 2022-05-27 08:00, text: Sai.}]\n${BODY}`],
] as const)
	test(`into an article with ${what} nothing is written`, () => {
		assert.throws(() => withCorrection(raw, correction()), Undecided);
	});

test("a title is read from the front matter", () => {
	assert.equal(titleIn(HEAD + BODY), "Bến phà: đèn sáng");
});

test("what a correction says is one line, and not too long", () => {
	assert.equal(readCorrectionText("  một\n hai  "), "một hai");
	assert.throws(() => readCorrectionText("a".repeat(2001)), Undecided);
	assert.throws(() => readCorrectionText("a\u202Eb"), Undecided);
});
