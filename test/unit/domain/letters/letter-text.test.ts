import assert from "node:assert/strict";
import { test } from "node:test";
import { openingWords, readLetterText } from "../../../../_includes/domain/letters/letter-text.ts";

test("an empty line parts paragraphs, a line end lines", () => {
	assert.deepEqual(readLetterText("một\nhai\n\n\n \n\nba"), [
		[[{ text: "một" }], [{ text: "hai" }]],
		[[{ text: "ba" }]],
	]);
});

for (const [text, hrefs] of [
	["xem https://tintinh.example/a?b=1&c=2#d nhé", ["https://tintinh.example/a?b=1&c=2#d"]],
	["(https://a.vn/b).", ["https://a.vn/b"]],
	["https://vi.example.org/wiki/Dừa_(cây)", ["https://vi.example.org/wiki/Dừa_(cây)"]],
	["HTTP://A.VN", ["HTTP://A.VN"]],
	["https://a.vn:8080/ và http://b.vn", ["https://a.vn:8080/", "http://b.vn"]],
	["javascript:alert(1) data:text/html,x ftp://a.vn", []],
	["https://báo.vn https://a@b.vn https://a.vn@b.vn/ https://localhost https://1.2.3.4/", []],
	['https://a.vn/"><script>', ["https://a.vn/"]],
	["a.vn www.a.vn https:// http://.", []],
] as const)
	test(`of ${JSON.stringify(text)} ${hrefs.length} leads somewhere, and no letter is lost`, () => {
		const runs = readLetterText(text).flat(2);
		assert.deepEqual(
			runs.flatMap(({ href }) => href ?? []),
			hrefs,
		);
		assert.equal(runs.map((run) => run.text).join(""), text);
	});

for (const [text, longest, words] of [
	["Bài hay", 20, "Bài hay"],
	["Bài\n\nhay", 20, "Bài hay"],
	["Bến phà sáng đèn, ai cũng mừng", 18, "Bến phà sáng đèn…"],
	["a".repeat(50), 10, `${"a".repeat(10)}…`],
	["\u{1F600}".repeat(30), 9, `${"\u{1F600}".repeat(4)}…`],
] as const)
	test(`${JSON.stringify(text.slice(0, 20))} is quoted as ${words}`, () => {
		assert.equal(openingWords(text, longest), words);
	});
