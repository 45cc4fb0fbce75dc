import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanText } from "../../../../_includes/domain/letters/clean-writing.ts";
import { doubtsOf } from "../../../../_includes/domain/letters/doubts.ts";
import { judgeWriting } from "../../../../_includes/domain/letters/judge-writing.ts";
import { letterFault } from "../../../../_includes/domain/letters/letter-faults.ts";
import { EMPTY_WRITING, readUrlEncoded, readWriting } from "../../../../_includes/domain/letters/writing.ts";

const comment = (changed: Readonly<Record<string, string>> = {}) =>
	judgeWriting("comment", { ...EMPTY_WRITING, name: "Lê Thị Út", text: "Bà con mừng lắm.", ...changed });
const report = (changed: Readonly<Record<string, string>> = {}) =>
	judgeWriting("report", { ...EMPTY_WRITING, text: "Phải là 4 giờ.", mistake: "figures", ...changed });

for (const [what, given, text, lost] of [
	["plain", "Bà con mừng lắm.", "Bà con mừng lắm."],
	["letters in parts", "Ba\u0300 con mu\u031b\u0300ng la\u0306\u0301m", "Bà con mừng lắm"],
	["line ends of a browser", "một\r\nhai\r\n\r\n\r\n\r\nba\r", "một\nhai\n\nba"],
	["odd spaces and tabs", "\u00a0 một\u3000hai\tba \n", "một hai ba"],
	["what is left of copying", "Bến\u00adTre\u200b nay\ufeff\u2060", "BếnTre nay"],
	["emoji of several parts", "👨‍👩‍👧‍👦 ❤️", "👨‍👩‍👧‍👦 ❤️"],
	["turned text", "số \u202e0984\u202c gọi", "số 0984 gọi", "unseen"],
	["marks of direction", "\u200fxin\u200e \u061cchào", "xin chào", "unseen"],
	["control characters", "a\0b\u0007c\u001b[31m", "abc[31m", "unseen"],
	["a letter and its mark that were apart", "e\0\u0301", "é", "unseen"],
	["separators of lines", "một\u2028hai", "một\nhai"],
	["lost letters and private ones", "a\ufffdb\ue000c\ufffe", "abc", "unseen"],
	["tags that are not seen", "a\u{e0041}\u{e0042}b", "ab", "unseen"],
	["a heap of marks", `z${"\u0334".repeat(40)}algo`, `z${"\u0334".repeat(3)}algo`, "marks"],
	["a heap that comes together", "e\u0301\u0301\u0301\0\u0302\u0302", "é\u0301\u0301\u0302", "marks"],
] as const)
	test(`a text is tidied: ${what}`, () => {
		const cleaned = cleanText(given);
		assert.deepEqual(cleaned, { text, ...(lost && { lost }) });
		assert.deepEqual(cleanText(text), { text });
	});

test("nothing that is tidied is refused for its signs when it is printed", () => {
	let texts = 0;
	for (let code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 97) {
		const { text } = cleanText(`a${String.fromCodePoint(code)}b`);
		assert.equal(letterFault(text, "text"), undefined, code.toString(16));
		texts += 1;
	}
	assert.ok(texts > 20_000);
});

test("marks in heaps of any height are tidied in a time that grows with their number", () => {
	const heap = "\u0316\u0301".repeat(30_000);
	assert.equal(cleanText(`a${heap}`).lost, "marks");
	assert.ok(cleanText(`a${heap}`).text.length < 5);
});

for (const [what, changed, faults] of [
	["nothing", {}, []],
	["no name", { name: " \u200b " }, ["name"]],
	["a name without letters", { name: "12.34" }, ["name"]],
	["a name of 10,000 letters", { name: "Út".repeat(5000) }, ["name"]],
	["a name that leads away", { name: "http://ban-hang.vn" }, ["name"]],
	["a name that is turned", { name: "\u202eÚt" }, ["name"]],
	["no text", { text: "\n \t\n" }, ["text"]],
	["a text of emoji", { text: "👍" }, []],
	["a text that is too long", { text: "a ".repeat(1501) }, ["text"]],
	["two links", { text: "https://a.vn và www.b.vn" }, []],
	["three links", { text: "https://a.vn HTTP://b.vn www.c.vn" }, ["text"]],
	["no address at which to answer", { contact: "" }, []],
	["an address of mail", { contact: "ut@thu.example.vn" }, []],
	["a telephone number", { contact: "+84 (912) 345-678" }, []],
	["an address that is none", { contact: "nhà bên sông" }, ["contact"]],
	["an address with a header behind it", { contact: "a@b.vn\r\nBcc: c@d.vn" }, ["contact"]],
	["a reply to a path", { replyTo: "../../etc" }, ["replyTo"]],
	["a reply to a comment", { replyTo: "ab2cd3ef4g" }, []],
	["the field that people do not see", { website: "x" }, ["website"]],
	["all at once", { name: "", text: "", contact: "x", website: "x" }, ["contact", "name", "text", "website"]],
] as const)
	test(`what is wrong with a comment: ${what}`, () => {
		assert.deepEqual(Object.keys(comment(changed).faults).sort(), faults);
	});

for (const [what, changed, faults] of [
	["nothing", {}, []],
	["no name is asked for", { name: "" }, []],
	["no kind of mistake", { mistake: "" }, ["mistake"]],
	["a kind that is none", { mistake: "toString" }, ["mistake"]],
	["no text", { text: "" }, ["text"]],
	["a sentence that is too long", { sentence: "a".repeat(1001) }, ["sentence"]],
] as const)
	test(`what is wrong with a report: ${what}`, () => {
		assert.deepEqual(Object.keys(report(changed).faults).sort(), faults);
	});

test("what is shown again is what was written, without what was wrong with its signs", () => {
	const { writing } = comment({
		name: "  Lê\r\nÚt ",
		text: "số \u202e09",
		contact: " a@b.vn ",
		website: "x",
		time: "t",
	});
	assert.deepEqual(writing, {
		...EMPTY_WRITING,
		...{ name: "Lê Út", text: "số 09", contact: "a@b.vn", time: "t" },
	});
});

for (const [what, text, name, doubts] of [
	["nothing", "Bà con mừng lắm, cảm ơn đội phà.", "Út", 0],
	["a link", "Xem https://a.vn", "Út", 1],
	["something for sale, without marks too", "VAY TIỀN nhanh", "Út", 1],
	["capitals", "BÀ CON MỪNG LẮM CẢM ƠN ĐỘI PHÀ", "Út", 1],
	["few capitals", "UBND TP", "Út", 0],
	["a telephone number", "gọi 0912 345 678", "Út", 1],
	["a price", "giá 12.500.000 đồng", "Út", 0],
	["two scripts in a word", "Тin vui", "Út", 1],
	["one sign many times", "hay quáaaaaaaaaaaaa", "Út", 1],
	["who speaks for the newsroom", "Xin chào", "Tòa Soạn", 1],
] as const)
	test(`what an editor is told: ${what}`, () => {
		assert.equal(doubtsOf({ name, text }).length, doubts);
	});

for (const [body, pairs] of [
	[
		"name=L%C3%AA+%C3%9At&text=a%3Db=c",
		[
			["name", "Lê Út"],
			["text", "a=b=c"],
		],
	],
	["", []],
	["name", [["name", ""]]],
	["name=%", undefined],
	["name=%zz", undefined],
	["name=%C3%28", undefined],
	["name=%ED%A0%80", undefined],
] as const)
	test(`a form is read: ${JSON.stringify(body)}`, () => {
		assert.deepEqual(readUrlEncoded(body), pairs);
	});

for (const [what, pairs] of [
	[
		"a field twice",
		[
			["name", "a"],
			["name", "b"],
		],
	],
	["a field that no form has", [["admin", "1"]]],
	["a field of every object", [["__proto__", "1"]]],
	["a file", [["text", new Uint8Array(2)]]],
] as const)
	test(`no form of ours: ${what}`, () => {
		assert.equal(readWriting(pairs), undefined);
	});
