import assert from "node:assert/strict";
import { test } from "node:test";
import { readXml } from "../../../../scripts/import/xml/read-xml.ts";
import { ownText } from "../../../../scripts/import/xml/xml-element.ts";
import { temporaryFile } from "../../../support/import/temporary-source.ts";

/** The texts of the records, and what is wrong. */
async function read(text: string | Uint8Array) {
	const records: string[] = [];
	const problems: string[] = [];
	for await (const one of readXml(temporaryFile(text))) {
		if ("element" in one) records.push(`${one.element.name}: ${ownText(one.element)}`);
		else
			problems.push(
				`${one.problem.line} ${one.ends ? "ends" : one.problem.severity}: ${one.problem.message}`,
			);
	}
	return { records, problems };
}

const rss = (inside: string) => `<rss><channel>\n${inside}\n</channel></rss>`;

for (const [behaviour, text, records] of [
	["items of a channel are records", rss("<item>a</item><item>b</item>"), ["item: a", "item: b"]],
	["entries of a feed are", "<feed><entry>a</entry></feed>", ["entry: a"]],
	["pieces of CDATA are one text", rss("<item><![CDATA[a]]]]><![CDATA[>b]]> c</item>"), ["item: a]]>b c"]],
	["blank lines before the declaration do no harm", `\n\n<?xml version="1.0"?>${rss("<item/>")}`, ["item: "]],
	[
		"a byte order mark is none of the text",
		`\uFEFF<?xml version="1.0"?>${rss("<item>đ</item>")}`,
		["item: đ"],
	],
	[
		"a doctype that names another file is not followed",
		`<!DOCTYPE rss PUBLIC "x" "http://127.0.0.1:9/x.dtd">${rss("<item>a</item>")}`,
		["item: a"],
	],
	["prefixes that nothing explains do no harm", rss("<item>a<media:x>b</media:x></item>"), ["item: a"]],
] as const)
	test(`XML: ${behaviour}`, async () => {
		assert.deepEqual(await read(text), { records, problems: [] });
	});

for (const [encoding, text, bytes] of [
	["UTF-16", "đường", Buffer.from(`\uFEFF${rss("<item>đường</item>")}`, "utf16le")],
	[
		"windows-1252",
		"café",
		Buffer.from(`<?xml version="1.0" encoding="windows-1252"?>${rss("<item>café</item>")}`, "latin1"),
	],
] as const)
	test(`XML in ${encoding} is read`, async () => {
		assert.deepEqual(await read(bytes), { records: [`item: ${text}`], problems: [] });
	});

const LAUGHS = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${"&a;".repeat(10)}">`).join("")}]>`;

for (const [behaviour, text, records, problems] of [
	[
		"entities of its own are refused unread",
		LAUGHS + rss("<item>&a8;</item>"),
		[],
		["1 ends: Tệp tự khai báo thực thể trong DOCTYPE; loại tệp này không bao giờ cần."],
	],
	[
		"an entity of another file is refused",
		`<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss("<item>&x;</item>")}`,
		[],
		["1 ends: Tệp tự khai báo thực thể trong DOCTYPE; loại tệp này không bao giờ cần."],
	],
	[
		"a name that XML does not know is told",
		rss("<item>&foo;</item>"),
		[],
		["2 ends: Có một tên &…; mà XML không biết."],
	],
	[
		"an early end is told with what was open",
		"<rss><channel>\n<item>a</item>\n<item>\n\nb",
		["item: a"],
		["5 ends: Tệp bị cắt giữa chừng khi đang đọc <item> mở ở dòng 3."],
	],
	[
		"CDATA that closed early is told",
		rss("<item><![CDATA[a]]> b]]></item>"),
		[],
		["2 ends: Dấu ]]> đứng giữa văn bản: một đoạn CDATA đã đóng sớm."],
	],
	[
		"ends that do not match are told",
		rss("<item><b></item>"),
		[],
		["2 ends: Có thẻ đóng không khớp với thẻ mở khi đang đọc <item> mở ở dòng 2."],
	],
	[
		"control characters are left out and told",
		rss("<item>a\0b\x08c</item>"),
		["item: abc"],
		[
			"2 warning: Ký tự U+0000 không được có trong XML: đã bỏ.",
			"2 warning: Ký tự U+0008 không được có trong XML: đã bỏ.",
		],
	],
	[
		"elements inside one another are counted",
		rss(`<item>${"<b>".repeat(300)}`),
		[],
		["2 ends: Thẻ lồng nhau nhiều quá 200."],
	],
	[
		"attributes are counted",
		rss(`<item ${Array.from({ length: 600 }, (_, at) => `a${at}=""`).join(" ")}/>`),
		[],
		["2 ends: Thuộc tính của một thẻ nhiều quá 500."],
	],
	["nothing is no file", "", [], ["1 ends: Tệp không có gì bên trong."]],
] as const)
	test(`XML: ${behaviour}`, async () => {
		assert.deepEqual(await read(text), { records, problems });
	});

test("XML: a byte that is not of its encoding is told with its line", async () => {
	const bytes = Buffer.concat([
		Buffer.from("<rss><channel>\n<item>đ\n"),
		Buffer.from([0xe1]),
		Buffer.from("</item></channel></rss>"),
	]);
	assert.deepEqual(await read(bytes), { records: [], problems: ["3 ends: Có byte không phải UTF-8."] });
});

test("XML: a record of too many elements is told in its place, and the next one is read", async () => {
	const { records, problems } = await read(rss(`<item>${"<b/>".repeat(200_001)}</item>\n<item>a</item>`));
	assert.deepEqual(problems, ["2 error: Thẻ trong <item> nhiều quá 200.000."]);
	assert.deepEqual(records, ["item: a"]);
});
