import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { correctQuery } from "../../../../../../assets/search/core/correct/correct-query.ts";
import { guessByTexts } from "../../../../../../assets/search/core/correct/guess-by-texts.ts";
import type { OpenBundle } from "../../../../../../assets/search/core/index/open-bundle.ts";
import type { Searchable } from "../../../../../../assets/search/core/index/searchable.ts";
import { packPlace, type Word } from "../../../../../../assets/search/core/index/word.ts";
import { parseQuery } from "../../../../../../assets/search/core/query/parse-query.ts";
import { MadeIndex, type Told } from "../../../../../support/search/search-index.ts";

const FILLER = "Trong khi đó nhiều hộ dân cho biết mùa mưa năm nay đến sớm hơn thường lệ khoảng nửa tháng.";

const ARTICLES: Readonly<Record<string, Told>> = {
	bridge: { title: "Thông xe cầu Rạch Miễu", body: "Ông Trần Văn Lãm cắt băng. Bà Tùy Vân dự lễ." },
	market: { title: "Chợ nổi", body: `Theo ông Trần Văn Lãm. ${FILLER} Anh Phan Hữu Duyên bán dừa.` },
	// A title that holds "đỏ lam", which a text holds less often than "đỏ lâm".
	sky: { title: "Hoàng hôn đỏ lam", body: "Trời đẹp." },
	...Object.fromEntries(
		["mot", "hai", "ba"].map((name): [string, Told] => [name, { body: `Cầu đỏ Lâm Vồ. ${name}` }]),
	),
	old: { date: "2024-03-01", body: "Ông Khashoggi viết cho báo Mõ Làng. Nhà văn Trần Hòa Bình." },
	// Fills the bundle of this month.
	...Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`tin-${at}`, { body: FILLER }])),
};

let made: MadeIndex;
before(async () => {
	made = await MadeIndex.make(ARTICLES, 3);
});
after(() => made.remove());

/** As a search does before it forgives: every bundle has been asked. */
async function correct(typed: string): Promise<string | undefined> {
	made.restart();
	const query = parseQuery(typed);
	for (const { name } of await made.index.bundles())
		await made.index.ask(name, (bundle) =>
			Promise.all(query.terms.map(({ folded }) => bundle.word(folded))).then(() => undefined),
		);
	made.asked.length = 0;
	return correctQuery(query, made.index);
}

for (const [typed, meant, why] of [
	["cầu rạch miểm", "cầu rạch miễu", "a title holds it"],
	["trần văn lãmm", "trần văn lãm", "texts hold it and no title does"],
	["Phan Hữu Duyn", "Phan Hữu duyên", "one text holds it"],
	["tran van lamm", "tran van lam", "no marks were typed, so none are put in"],
	["khashogi", "khashoggi", "it is one word of an old text"],
	["Trần Hoà Bìnn", "Trần Hoà bình", "an old text holds it, tones placed otherwise"],
	["đỏ lâmm", "đỏ lâm", "more texts hold it than titles hold another"],
	["trần văn duyênn", undefined, "nothing holds the words in this row"],
	["zzzz", undefined, "nothing is close to it"],
] as const)
	test(`"${typed}" is ${meant ? `taken for "${meant}"` : "not corrected"}: ${why}`, async () => {
		assert.equal(await correct(typed), meant);
	});

test("the files that came for the query are all that it takes where the word begins as typed", async () => {
	await correct("trần văn lãmm");
	assert.deepEqual(
		made.asked.filter((address) => address.endsWith(".pf_index")),
		[],
	);
});

test("other files are fetched for it three times at most, the newest bundle's first", async () => {
	const asked: string[] = [];
	const tuy: Word = { forms: ["tùy"], places: new Map([[0, [packPlace(4, 0, 0)]]]) };
	const bundle = (name: string) =>
		({
			articles: 1,
			// A file for each first letter.
			fileOf: (word: string) => word.slice(0, 1),
			wordsBeside: async () => ["xao", "xap"],
			async word(word: string) {
				asked.push(`${name} ${word}`);
				return word === "tuy" ? tuy : undefined;
			},
		}) as Partial<OpenBundle> as OpenBundle;
	const index: Pick<Searchable, "bundles" | "ask"> = {
		bundles: async () => ["new", "old"].map((name) => ({ name, from: "", to: "", articles: 1 })),
		ask: (name, question) => question(bundle(name)),
	};
	await guessByTexts(parseQuery("tuy xat"), index, ["bat", "xot", "cat", "dat", "hat", "tat", "xau"]);
	assert.deepEqual(
		asked.filter((one) => !/ (?:tuy|xat)$/.test(one)),
		[
			...["new xao", "new xap", "new xau", "new xot", "new bat", "new cat", "new dat", "new tat"],
			...["old xao", "old xap", "old xau", "old xot", "old tat"],
		],
	);
});

test("a bundle that cannot be read is passed over", async () => {
	made.restart();
	const newest = (await made.index.bundles()).find(({ name }) => name === "2026-11");
	made.missing.add(`/pagefind/2026-11/listing.${newest?.listing}.json`);
	try {
		assert.equal(await correctQuery(parseQuery("khashogi"), made.index), "khashoggi");
		assert.equal(await correctQuery(parseQuery("trần văn lãmm"), made.index), undefined);
	} finally {
		made.missing.clear();
	}
});

test("without the titles the texts are looked into all the same", async () => {
	made.restart();
	made.missing.add("/pagefind/title-index.json");
	try {
		assert.equal(await correctQuery(parseQuery("trần văn lãmm"), made.index), "trần văn lãm");
	} finally {
		made.missing.clear();
	}
});
