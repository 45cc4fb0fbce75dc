import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import sharp from "sharp";
import { drawCard } from "../../../../../_includes/site/media/pictures/draw-card.ts";
import { cardsOf, readColours } from "../../../../../_includes/site/media/pictures/social-cards.ts";
import { madeSite } from "../../../../support/articles/made-site.ts";

const COLOURS = readColours(await readFile("assets/styles/base/tokens.css", "utf8"));

/** A card of one heading, and the pieces of it that the font has no letters for. */
async function draw(heading: string) {
	const missing: string[] = [];
	const bytes = await drawCard({ heading, name: "Tĩnh", site: "a.example" }, COLOURS, (text) =>
		missing.push(text),
	);
	return { bytes, missing };
}

/** Every letter of Vietnamese: each vowel plain and with its five tones, and đ, in both cases. */
const LETTERS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
	.flatMap((vowel) => ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].map((tone) => vowel + tone))
	.concat("đ")
	.flatMap((letter) => [letter, letter.toUpperCase()])
	.map((letter) => letter.normalize("NFC"));

test("the font of the cards has every letter of Vietnamese", async () => {
	assert.equal(LETTERS.length, 146);
	const { missing } = await draw(LETTERS.join(""));
	assert.deepEqual(missing, []);
});

test("a letter that the font lacks is told", async () => {
	assert.deepEqual((await draw("Chữ 漢")).missing, ["漢"]);
});

for (const [marked, plain] of [
	["đ", "d"],
	["ư", "u"],
	["ơ", "o"],
	["ạ", "a"],
	["Ể", "Ê"],
] as const) {
	test(`"${marked}" is drawn, and not as "${plain}" or as nothing`, async () => {
		const [own, other, nothing] = await Promise.all([draw(marked), draw(plain), draw("漢")]);
		assert.ok(!own.bytes.equals(other.bytes));
		assert.ok(!own.bytes.equals(nothing.bytes));
		assert.ok((await inkOf(own.bytes)) > (await inkOf(other.bytes)));
	});
}

/** How much of a card is not of its paper. */
async function inkOf(bytes: Buffer): Promise<number> {
	const pixels = await sharp(bytes).greyscale().raw().toBuffer();
	return pixels.filter((pixel) => pixel !== pixels[0]).length;
}

test("a card is 1200 by 630 pixels, and the same content gives the same bytes", async () => {
	const [one, other] = [await draw("Thời sự"), await draw("Thời sự")];
	const { format, width, height } = await sharp(one.bytes).metadata();
	assert.deepEqual({ format, width, height }, { format: "png", width: 1200, height: 630 });
	assert.ok(one.bytes.equals(other.bytes));
});

test("a heading of any length leaves the foot of the card free", async () => {
	const foot = async (heading: string) =>
		sharp((await draw(heading)).bytes)
			.extract({ left: 0, top: 512, width: 1200, height: 118 })
			.greyscale()
			.raw()
			.toBuffer();
	const [short, long] = await Promise.all([foot("Thời sự"), foot("Chuyện của ĐẤT CÙ LAO ".repeat(40))]);
	assert.ok(short.equals(long));
});

test("the newspaper and each section have a card", () => {
	const { view } = madeSite([]);
	assert.deepEqual(
		[...cardsOf(view)].map(([url, { heading }]) => [url, heading]),
		[
			["/cards/bao.png", "Chuyện đôi bờ"],
			["/cards/chuyen-muc/thoi-su.png", "Thời sự"],
			["/cards/chuyen-muc/kinh-te.png", "Kinh tế"],
		],
	);
});

test("tokens without the newspaper's colour stop the build with the name of the colour", () => {
	assert.throws(() => readColours(":root { --leaf: green }"), /Expected --leaf: light-dark/);
});
