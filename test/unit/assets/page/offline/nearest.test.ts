import assert from "node:assert/strict";
import { test } from "node:test";
import type { StoredPack } from "../../../../../assets/offline/messages.ts";
import { nearestStories } from "../../../../../assets/page/offline/nearest.ts";

const story = (day: string, slug: string, title: string) => ({
	url: `/2026/11/${day}/${slug}/`,
	title,
	printed: `${day}/11/2026 - 07:00`,
});
const pack = (name: string, articles: StoredPack["articles"]): StoredPack => ({
	name,
	from: "",
	to: "",
	isIndexed: true,
	articles,
});

const PACKS = [
	pack("2026-w48", [story("24", "cua-hang-nuoc", "Cửa hàng nước ngọt"), null]),
	pack("2026-w47", [
		story("16", "ben-pha-moi", "Bến phà mới ở Rạch Gừa"),
		story("20", "ben-pha-dem", "Bến phà sáng đèn"),
		story("22", "trieu-cuong", "Triều cường rằm tháng mười"),
	]),
	// A month may hold an article that a week holds, too.
	pack("2026-11", [story("22", "trieu-cuong", "Triều cường rằm tháng mười")]),
];

const urls = (articles: readonly { readonly url: string }[]) => articles.map(({ url }) => url.slice(9, -1));

test("stories that share most words with the address asked for come first, then the newest of the others", () => {
	const { near, newest } = nearestStories("/2024/05/05/ben-pha-rach-gua/", PACKS, 10);
	assert.deepEqual(urls(near), ["16/ben-pha-moi"]);
	assert.deepEqual(urls(newest), ["24/cua-hang-nuoc", "22/trieu-cuong", "20/ben-pha-dem"]);
});

test("words in other spellings and in old file names are the same words", () => {
	assert.deepEqual(urls(nearestStories("/Bến-phà-Rạch-Gừa-a91542.html", PACKS, 10).near), ["16/ben-pha-moi"]);
});

for (const path of ["/", "/2026/11/", "/chuyen-muc/thoi-su/", "/ngoai-tuyen/chua-co/", "/2024/05/05/xe/"])
	test(`an address that speaks of no story has none near it: ${path}`, () => {
		const { near, newest } = nearestStories(path, PACKS, 2);
		assert.deepEqual(near, []);
		assert.deepEqual(urls(newest), ["24/cua-hang-nuoc", "22/trieu-cuong"]);
	});

test("where nothing is stored there is nothing to read", () => {
	assert.deepEqual(nearestStories("/2024/05/05/ben-pha/", [], 10), { near: [], newest: [] });
});
