import assert from "node:assert/strict";
import { test } from "node:test";
import { readClipboard } from "../../../../_includes/formats/from-html/clipboard/read-clipboard.ts";
import { CLIPBOARDS } from "../../../support/newsdesk/clipboards.ts";

const paste = (html: string, text = "") => readClipboard({ html, text }, "https://bao.vn/");

for (const { from, html, markdown, told = [] } of CLIPBOARDS)
	test(`what is copied from ${from} becomes clean Markdown`, () => {
		const pasted = paste(html);
		assert.equal(pasted.markdown, markdown);
		assert.deepEqual(pasted.told, told);
	});

for (const [what, html, markdown] of [
	["letters that only look otherwise", "<p>𝗖𝗛𝗨́ 𝗬́: 𝘮𝘶̛𝘢 ⓐ 🅱</p>", "CHÚ Ý: mưa a B"],
	[
		"blanks and signs that are not seen",
		"<p>Một\u00A0\u00A0hai\u200B ba\uFEFF t\u00ADư</p>",
		"Một hai ba tư",
	],
	[
		"addresses that follow the reader",
		'<a href="https://a.vn/?utm_source=z&x=1&zarsrc=30&fbclid=I">a</a>',
		"[a](https://a.vn/?x=1)",
	],
	["an address that is shown", "<p>Xem https://a.vn/x?fbclid=IwAR1 nhé</p>", "Xem https://a.vn/x nhé"],
	[
		"a link that Facebook wraps",
		'<a href="https://lm.facebook.com/l.php?u=https%3A%2F%2Fa.vn%2Fx%3Ffbclid%3DI&h=A">a</a>',
		"[a](https://a.vn/x)",
	],
	[
		"a link that Google wraps",
		'<a href="https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.vn%2F&usg=A">a</a>',
		"[a](https://a.vn/)",
	],
	[
		"a link that Outlook wraps",
		'<a href="https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.vn%2F&data=x">a</a>',
		"[a](https://a.vn/)",
	],
	[
		"a wrapped link that leads nowhere good",
		'<a href="https://l.facebook.com/l.php?u=javascript%3Aalert(1)">a</a>',
		"[a](https://l.facebook.com/l.php?u=javascript%3Aalert%281%29)",
	],
	[
		"a link to the own newspaper",
		'<a href="https://bao.vn/2022/05/26/x/?fbclid=1">a</a>',
		"[a](/2022/05/26/x/)",
	],
	[
		"signs of Markdown in the text",
		"<p>5 * 3 * 2 và **kêu** [x] # y</p>",
		"5 \\* 3 \\* 2 và \\*\\*kêu\\*\\* \\[x] # y",
	],
	[
		"fonts and colours",
		'<p><font face=".VnTime" color="red"><span style="color:red;font-size:20px">Chữ</span></font></p>',
		"Chữ",
	],
	[
		"scripts and what runs",
		'<script>alert(1)</script><p onclick="alert(1)">a</p><iframe srcdoc="x"></iframe><a href="javascript:alert(1)">b</a>',
		"a\n\nb",
	],
] as const)
	test(`${what} come out clean`, () => {
		assert.equal(paste(html).markdown, markdown);
	});

for (const [text, markdown] of [
	["Một\r\nHai\r\n", "Một\n\nHai"],
	["Một\nhai\n\nBa", "Một\nhai\n\nBa"],
	["• Một\n• Hai\nBa", "- Một\n- Hai\n\nBa"],
	["- Thưa ông?\n- Vâng.", "\\- Thưa ông?\n\n\\- Vâng."],
] as const)
	test(`plain text has passages and bullets, and a dash that opens a sentence: ${JSON.stringify(text)}`, () => {
		assert.equal(paste("", text).markdown, markdown);
	});

test("pictures of the clipboard are left out and told, the line under one stays", () => {
	const html =
		'<p>a</p><figure><img src="data:image/png;base64,AAAA" alt="A picture containing text"><figcaption>Bến phà. Ảnh: A</figcaption></figure><img src="file:///C:/a.png">';
	const { markdown, told } = paste(html);
	assert.equal(markdown, "a\n\n*Bến phà. Ảnh: A*");
	assert.match(told.join(), /^Không dán được 2 ảnh/);
});

test("a table that is wider than a phone is told", () => {
	const { told } = paste(
		`<table><tr>${"<th>a</th>".repeat(8)}</tr><tr>${"<td>1</td>".repeat(8)}</tr></table>`,
	);
	assert.match(told.join(), /^Bảng có 8 cột/);
});

for (const [name, text, meant] of [
	["TCVN3 (ABC)", "TØnh BÕn Tre võa tæ chøc héi nghÞ", "Tỉnh Bến Tre vừa tổ chức hội nghị"],
	["VNI Windows", "Tænh Beán Tre vöøa toå chöùc hoäi nghò", "Tỉnh Bến Tre vừa tổ chức hội nghị"],
] as const)
	test(`text in ${name} is pasted as it is, with what it means beside it`, () => {
		const { markdown, old } = paste(`<p class=MsoNormal style='font-family:".VnTime"'>${text}</p>`);
		assert.equal(markdown, text);
		assert.deepEqual([old?.name, old?.markdown], [name, meant]);
	});

test("what is set so richly that reading it would hold the page up comes as words alone, and that is told", () => {
	const rich = `<p><b>Mùa dừa</b>${"<span style='color:red'></span>".repeat(40_000)}</p>`;
	const { markdown, told } = paste(rich, "Mùa dừa\n\nđược giá");
	assert.equal(markdown, "Mùa dừa\n\nđược giá");
	assert.match(told.join(), /^Chữ dán vào nặng quá 1 triệu ký tự/);
	// Where the clipboard has no plain text, its beginning is read.
	const alone = paste(rich);
	assert.equal(alone.markdown, "**Mùa dừa**");
	assert.match(alone.told.join(), /phần sau bị bỏ/);
});

test("the bytes of pictures in the text count for nothing", () => {
	const html = `<p><b>Mùa dừa</b> <img src="data:image/png;base64,${"iVBORw0K".repeat(200_000)}"></p>`;
	const { markdown, told } = paste(html, "Mùa dừa");
	assert.equal(markdown, "**Mùa dừa**");
	assert.match(told.join(), /^Không dán được 1 ảnh/);
});

for (const [what, clipboard] of [
	["passages", { html: "<p>a".repeat(200_000), text: "" }],
	["cells", { html: `<table>${"<tr><td>a".repeat(100_000)}`, text: "" }],
	["items inside items", { html: "<ul><li>a".repeat(50_000), text: "" }],
	["lines", { html: "", text: "Dừa khô được giá.\n\n".repeat(200_000) }],
	["words in one passage", { html: "", text: "Dừa khô được giá. ".repeat(200_000) }],
	["signs of two halves", { html: "", text: "𠮷".repeat(200_000) }],
] as const)
	test(`of megabytes of ${what} the beginning is pasted, and that is told`, () => {
		const { markdown, told } = readClipboard(clipboard);
		assert.ok(markdown.length > 1000 && markdown.length < 200_000, `${markdown.length}`);
		assert.ok((markdown.match(/a|Dừa/g) ?? []).length <= 100_000);
		assert.ok(markdown.split("\n").length <= 4000);
		assert.doesNotMatch(markdown, /\p{Surrogate}|giá?$|Dừ$/u);
		assert.match(told.join(), /^Chữ dán vào dài quá mức một lần dán .*phần sau bị bỏ/);
	});

test("what is as long as a paste may be is pasted whole", () => {
	const text = Array.from({ length: 2000 }, (_, at) => `Đoạn ${at}.`).join("\n\n");
	assert.deepEqual(readClipboard({ html: "", text }), { markdown: text, told: [] });
});
