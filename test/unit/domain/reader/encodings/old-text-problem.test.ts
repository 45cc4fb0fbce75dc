import assert from "node:assert/strict";
import { test } from "node:test";
import type { Edit } from "../../../../../_includes/domain/problem/problem.ts";
import {
	findOldEncoding,
	lineEdits,
} from "../../../../../_includes/domain/reader/encodings/find-old-encoding.ts";
import { oldTextProblem } from "../../../../../_includes/domain/reader/encodings/old-text-problem.ts";
import { decodeViscii } from "../../../../../_includes/domain/reader/encodings/viscii.ts";
import { decodeVps } from "../../../../../_includes/domain/reader/encodings/vps.ts";
import {
	plainSigns,
	toMojibake,
	toTcvn3,
	toViscii,
	toVni,
	toVps,
	toWindows1258,
} from "../../../../support/articles/old-encodings.ts";
import { assertTold } from "../../../../support/articles/problem-cases.ts";

/** A text after its edits. */
function edited(text: string, edits: readonly Edit[]): string {
	return edits.reduceRight(
		(made, { from, to, text: put }) => made.slice(0, from) + put + made.slice(to),
		text,
	);
}

/** What `--fix` would make of a text; nothing where it is good as it is. */
function mended(text: string): string | undefined {
	const old = oldTextProblem("a.md", text);
	if (!old) return undefined;
	const { problem, meant } = old;
	assertTold(problem);
	assert.equal(problem.fix?.kind, "edits", problem.message);
	const whole = edited(text, problem.fix?.kind === "edits" ? problem.fix.edits : []);
	assert.equal(meant, whole);
	assert.equal(oldTextProblem("a.md", whole), undefined, "What was written is found good");
	return whole;
}

const ARTICLE = `---
title: "Đảng bộ huyện Giồng Trôm: mùa dừa"
date: 2022-05-26 18:56
author: Ánh Nguyệt
section: thoi-su
tags: [dừa, xuất khẩu, bé]
---

Ngày 26-5, đoàn kiểm tra của Ban Thường vụ Tỉnh ủy đã đến làm việc với xã.

> Bà con được giá – “trái dừa” về nhà máy.

| Giá | Tăng |
| --- | --- |
| dừa khô | 5.000 đồng |

TIN VẮN

Ở xã này có 35°C, 12 m², tiệm cà phê… 🥥
`;

const CONVERSIONS = [
	["TCVN3", toTcvn3],
	["VNI Windows", toVni],
	["windows-1258", toWindows1258],
	["UTF-8", toMojibake],
] as const;

for (const [name, spoil] of CONVERSIONS) {
	test(`an article in ${name} that was saved as UTF-8 is refused, and its fix gives the very text back`, () => {
		assert.equal(mended(spoil(ARTICLE)), ARTICLE);
		assert.ok(oldTextProblem("a.md", spoil(ARTICLE))?.problem.message.includes(name));
	});

	test(`one paragraph in ${name} is found in a good article, and nothing else of it is changed`, () => {
		const lines = ARTICLE.split("\n");
		const at = lines.findIndex((line) => line.startsWith("Ngày 26-5"));
		const spoilt = lines.map((line, index) => (index === at ? spoil(line) : line)).join("\n");
		assert.equal(oldTextProblem("a.md", spoilt)?.problem.line, at + 1);
		assert.equal(mended(spoilt), ARTICLE);
	});
}

const LETTERS = "aăâeêioôơuưy";
/** All letters of Vietnamese that are not ASCII, both cases. */
const VIETNAMESE = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
	.flatMap((tone) => [...LETTERS].map((letter) => `${letter}${tone}`.normalize("NFC")))
	.filter((letter) => letter > "z")
	.concat("đ")
	.flatMap((letter) => [letter, letter.toUpperCase()]);

for (const [name, spoil, decode] of [
	["VISCII", toViscii, decodeViscii],
	["VPS", toVps, decodeVps],
] as const) {
	test(`all 134 letters come back from ${name}, each from a byte of its own`, () => {
		assert.equal(VIETNAMESE.length, 134);
		const written = VIETNAMESE.map(spoil);
		assert.equal(new Set(written).size, 134);
		assert.deepEqual(written.map(decode), VIETNAMESE);
	});

	test(`an article in ${name} is told so, and its fix gives the text back with the signs of a typewriter`, () => {
		const written = ARTICLE.replace(/[°²🥥]/gu, "");
		assert.equal(mended(spoil(written)), plainSigns(written));
		assert.ok(oldTextProblem("a.md", spoil(written))?.problem.message.includes(name));
	});

	test(`a line in ${name} whose only letter beyond ASCII is a control character is read as the others`, () => {
		const written = "Đoàn kiểm tra đến làm việc với xã Giồng Trôm.\nNGỌC GIANG\nPHẠM THỊ";
		assert.equal(mended(spoil(written)), written);
	});
}

for (const text of [
	"Grüße aus München: süße Äpfel, größere Öfen, kühle Nächte.",
	"À l’été 2019, l’élève français a déjeuné à l’hôtel : crème brûlée, œufs, pâté.",
	"El niño pequeño soñó mañana: ¿qué pasó en España?",
	"Não há canções, corações e limões: a mãe põe o pão à mesa.",
	"På øen går små børn, og gæsterne spiser smørrebrød på Ærø.",
	"1 234,5 · 12 m² · 35°C · ±2 § 5 ¶ ½ × ÷ « » © ® ™ € £ ¥",
	"12.500 / 2019-05-26 (100%)",
])
	test(`${JSON.stringify(text.slice(0, 20))} is of no old encoding, saved as UTF-8 or not`, () => {
		assert.equal(findOldEncoding(text), undefined);
		assert.equal(
			findOldEncoding(text, () => true),
			undefined,
		);
	});

for (const [name, given, meant] of [
	["TCVN3 in a title", "title: §¶ng bé", "title: Đảng bộ"],
	["VNI in a title", "title: Muøa döøa", "title: Mùa dừa"],
	["UTF-8 read as windows-1252", "Tiáº¿ng Viá»‡t", "Tiếng Việt"],
	["UTF-8 read as windows-1258", "Tiáº¿ng Viá»‡t lĂ  cá»§a ta", "Tiếng Việt lĂ  của ta"],
	["UTF-8 read twice as windows-1252", toMojibake(toMojibake("Tiếng Việt của ta")), "Tiếng Việt của ta"],
	["windows-1258 read as windows-1252", "Tiêìng Viêòt", "Tiếng Việt"],
	[
		"TCVN3 read as windows-1258",
		"Nh©n d©n cÇn biÕt, că thÓ hái x· lµ n¬i nµo",
		"Nhân dân cần biết, có thể hỏi xã là nơi nào",
	],
	["VNI read as windows-1258", "Vieät Nam, Haø Nô\u0323i, ñöôøng phơ\u0301", undefined],
	["capitals in TCVN3", "HéI NGHÞ Ban ChÊp hµnh", "HỘI NGHỊ Ban Chấp hành"],
	["a line all in capitals in TCVN3", "§ÊT Vµ N¦íC", "ĐẤT VÀ NƯỚC"],
	["the beginning of a sentence in TCVN3", "¸nh s¸ng. ñy ban nh©n d©n x·", "Ánh sáng. Ủy ban nhân dân xã"],
	["an abbreviation in TCVN3", "Gi¶i v« ®Þch U18 §NA t¹i Myanmar", "Giải vô địch U18 ĐNA tại Myanmar"],
	["curly quotes alone", "Anh noi: â€œThoi nheâ€\u009D", "Anh noi: “Thoi nhe”"],
	[
		"names of both kinds on one line",
		"author: Nguyễn Ngọc Hằng, NguyÔn §øc ChÝnh",
		"author: Nguyễn Ngọc Hằng, Nguyễn Đức Chính",
	],
] as const)
	test(`old letters are found and given back: ${name}`, () => {
		if (meant) assert.equal(mended(given), meant);
	});

for (const [name, text] of [
	["Vietnamese", ARTICLE],
	["Vietnamese in NFD", ARTICLE.normalize("NFD")],
	["the new places of tones", "Hoà, thuỷ, khoẻ, xoà, quý; giò, xoong, oản, yêu, nguyên, chuyện, giòn."],
	["a good word beside signs", "Điều 5§, 35°C, 12m², ½ chén, 4×4, «Ánh», © Báo, Cola®, a·b, 10¼"],
	[
		"French",
		"Où est le château de Noël ? L'été, à la plage, François a goûté du maïs haï à l'hôtel où il naît.",
	],
	["German, Swedish, Danish", "Über Höhe für Tür. Så går vi på ön, där är det bra. På Færøerne, København."],
	["Spanish, Portuguese", "El niño y la señora Mª José. São Paulo, coração, irmãs, à noite."],
	["Czech, Turkish, Polish", "Škoda, Dvořák, Atatürk, İstanbul, Łódź"],
	["code", "Chữ `§¶ng bé` là mã TCVN3.\n\n```\nMuøa döøa\n```\n"],
	["signs alone", "· § ¶ ® « » ± µ ¬ × ÷"],
	["a quote that ends in a capital", "Ông nói: “CẢ XÃ”, rồi “ĐÔ”… Bà đáp: «Đúng là Ê»."],
	["capitals before a no-break space", "XÃ\u00A0HỘI ĐÃ\u00A0CÓ NGÃ\u00A0BA, Â\u00A0thanh"],
	["English", "The naïve café, résumé of Zoë Brontë, déjà vu."],
] as const)
	test(`good text is left alone: ${name}`, () => {
		assert.equal(findOldEncoding(text), undefined);
	});

test("where a text cannot be told whole, its problem has no fix and says so", () => {
	for (const text of [
		// Whether the word in the middle is “bé” or “bộ” nobody can tell.
		"Đảng viên Nguyễn Thế Hùng, bé, NguyÔn §øc, ChÊp hµnh",
		// A program has put spaces where no-break spaces were bytes of letters, or a sign where it knew no letter.
		"Tiáº¿ng Viá»‡t lÃ  cá»§a ta",
		"Tiáº¿ng Viá»\uFFFDt",
	]) {
		const old = oldTextProblem("a.md", text);
		assert.ok(old);
		assertTold(old.problem);
		assert.equal(old.problem.fix, undefined);
		assert.equal(old.meant, undefined);
	}
});

test("edits are of single lines, sorted, and as short as can be", () => {
	assert.deepEqual(lineEdits("a\nb xx c\n\nd", "a\nb yy c\n\ne"), [
		{ from: 4, to: 6, text: "yy" },
		{ from: 10, to: 11, text: "e" },
	]);
});

test("a text of a single line, of whatever letters, is judged in one pass", () => {
	for (const piece of [
		"ø",
		"aø",
		"Ã©",
		"Ã",
		"§¶ng bé ",
		"`ø",
		"B! ",
		"\u0301",
		"a\u0301",
		"XÃ\u00A0",
		"»",
		"É “",
	])
		findOldEncoding(piece.repeat(250_000 / piece.length));
});
