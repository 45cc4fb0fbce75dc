import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { fold } from "../../../../../../_includes/domain/text/fold.ts";
import { toSearchLetters } from "../../../../../../_includes/domain/text/search-letters.ts";
import { ZONES } from "../../../../../../_includes/domain/text/search-zones.ts";
import { searchRecord } from "../../../../../../_includes/formats/search/search-record.ts";
import { formOf, positionOf, zoneOf } from "../../../../../../assets/search/core/index/word.ts";
import { chunkOf, readMeta } from "../../../../../../assets/search/core/pagefind/read-meta.ts";
import { readWords, unpackWord } from "../../../../../../assets/search/core/pagefind/read-words.ts";
import { unpack } from "../../../../../../assets/search/core/pagefind/unpack.ts";
import { seededRandom } from "../../../../../../scripts/bench/archive/random.ts";
import { articleWith } from "../../../../../support/articles/bodies.ts";

const SECTION = { slug: "thoi-su", name: "Thời sự", description: "" };
const ONSETS = ["b", "c", "đ", "gi", "h", "kh", "l", "ng", "nh", "ph", "qu", "th", "tr", "v", "x"];
const RIMES = [
	"a",
	"à",
	"án",
	"ương",
	"ường",
	"ê",
	"ễn",
	"ong",
	"ông",
	"ộng",
	"ữ",
	"ưu",
	"yên",
	"uyền",
	"oai",
];

/** Articles of made-up syllables, enough for several chunks. */
function madeTexts() {
	const random = seededRandom(17);
	const word = () =>
		(ONSETS[Math.floor(random() ** 2 * ONSETS.length)] ?? "") +
		(RIMES[Math.floor(random() ** 2 * RIMES.length)] ?? "");
	const words = (count: number) => Array.from({ length: count }, word).join(" ");
	return Array.from({ length: 120 }, () => ({ title: words(9), lede: words(30), body: words(900) }));
}

test("every word of every article is read from Pagefind's files, where it stands and as it is written", async () => {
	const texts = madeTexts();
	const { index } = await createIndex({ forceLanguage: "vi" });
	assert.ok(index);
	for (const [number, text] of texts.entries()) {
		const article = articleWith({ ...text, url: `/${number}/`, credit: { printed: "", people: [] } });
		await index.addHTMLFile({ url: article.url, content: searchRecord(article, SECTION).html });
	}
	const { files } = await index.getFiles();
	await close();
	const file = async (name: RegExp) => {
		const found = files.find((one) => name.test(one.path));
		assert.ok(found, String(name));
		return unpack(new Response(new Uint8Array(found.content)));
	};
	const meta = readMeta(await file(/\.pf_meta$/));
	assert.equal(meta.fragments.length, texts.length);
	assert.ok(meta.chunks.length > 3, `${meta.chunks.length} chunks`);

	const expected = new Map<string, string[]>();
	for (const [page, fragment] of meta.fragments.entries()) {
		const packed = files.find((one) => one.path === `fragment/${fragment}.pf_fragment`);
		assert.ok(packed);
		const { url, content } = JSON.parse(gunzipSync(packed.content).subarray(12).toString());
		const text = texts[Number(url.slice(1, -1))];
		assert.ok(text);
		const titleWords = text.title.split(" ").length;
		const ledeEnd = titleWords + text.lede.split(" ").length;
		for (const [position, written] of (content as string).split(/\s+/).entries()) {
			const word = written.replace(/\.$/, "");
			const zone = position < titleWords ? "title" : position < ledeEnd ? "lede" : "body";
			const folded = fold(word.replaceAll("ḏ", "đ"));
			const places = expected.get(folded) ?? [];
			expected.set(folded, places);
			places.push(`${page} ${position} ${zone} ${word}`);
		}
	}
	for (const [folded, places] of expected) {
		const chunk = chunkOf(meta, folded);
		assert.ok(chunk, folded);
		const packed = readWords(await file(new RegExp(`${chunk.file}\\.pf_index$`))).get(folded);
		assert.ok(packed, folded);
		const word = unpackWord(packed);
		const found = [...word.places].flatMap(([page, own]) =>
			own.map((place) => {
				const form = toSearchLetters(word.forms[formOf(place)] ?? "");
				return `${page} ${positionOf(place)} ${ZONES[zoneOf(place)]} ${form}`;
			}),
		);
		assert.deepEqual(found.sort(), places.sort(), folded);
	}
});

test("an index of another Pagefind is refused", () => {
	// ["1.7.0", [], []]
	const other = Uint8Array.from([0x83, 0x65, ...new TextEncoder().encode("1.7.0"), 0x80, 0x80]);
	assert.throws(() => readMeta(other), /Expected an index of Pagefind 1\.6\.0, found "1\.7\.0"/);
});
