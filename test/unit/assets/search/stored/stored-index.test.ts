import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ZONES } from "../../../../../_includes/domain/text/search-zones.ts";
import type { SavedCard, StoredPack } from "../../../../../assets/offline/messages.ts";
import type { Searchable } from "../../../../../assets/search/core/index/searchable.ts";
import { formOf, positionOf, type Word, zoneOf } from "../../../../../assets/search/core/index/word.ts";
import { SavedBundle, type StoryText } from "../../../../../assets/search/stored/saved-bundle.ts";
import { StoredIndex } from "../../../../../assets/search/stored/stored-index.ts";
import { MadeIndex, searchWhole, type Told } from "../../../../support/search/search-index.ts";

const FILLER = "Nước lên rồi nước xuống, ghe qua rồi ghe lại, người đi người ở, ngày tháng cứ vậy mà trôi.";

/** Three packs: 2026-11, 2026-q3 and 2024. */
const ARTICLES: Readonly<Record<string, Told>> = {
	"cau-moi": { title: "Thông xe cầu Rạch Miễu", body: "Xe qua cầu từ sáng." },
	"gia-dua": { date: "2026-11-05", title: "Giá dừa giảm", body: "Thương lái mua dừa khô." },
	"ong-duong": { date: "2026-11-07", title: "Ông Dương về hưu", body: "Ông kể chuyện bến phà." },
	"cho-noi": { date: "2026-08-02", title: "Chợ nổi", lede: "Giá dừa ở chợ.", body: "Ghe ra chợ từ sáng." },
	"duong-pho": {
		date: "2026-08-05",
		title: "Mở rộng đường phố",
		body: `Cầu cũ. ${FILLER} Rạch cạn. Miễu xưa.`,
	},
	"rach-gua": { date: "2024-05-02", title: "Bến phà Rạch Gừa", body: "Phà thôi chạy.", thread: "qua-song" },
	"tp-hcm": { date: "2024-06-02", title: "Xe đi TP.HCM", body: "Bến xe đông, có 6.312 khách." },
};

let made: MadeIndex;
before(async () => {
	made = await MadeIndex.make(ARTICLES, 3);
});
after(() => made.remove());

const NONE: Pick<Searchable, "ask"> = { ask: () => Promise.reject(new Error("Nothing is stored")) };
const noPage = () => Promise.resolve(undefined);

/** What a search finds, best first, by the addresses of the stories. */
async function find(query: string, index: Searchable): Promise<string[]> {
	const { found } = await searchWhole(query, index);
	return Promise.all(found.map(async (one) => (await one.load()).url.replace(/^.*\/([^/]+)\/$/, "$1")));
}

for (const query of [
	"rạch miễu",
	"rach mieu",
	"cầu rạch miễu",
	"giá dừa",
	"gia dua",
	"đường",
	"dương",
	"duong",
	"bến phà",
	"bến phà -gừa",
	'"bến phà"',
	"tp hcm",
	"TP.HCM",
	"6312",
	"ddoongf",
	"bến phà rạch gưa",
	"giá đừa",
	"chợ ghe sầu riêng",
	"wxyz",
])
	test(`"${query}" finds in what is stored the same as in the same bundles of the archive, in the same order`, async () => {
		const stored = new StoredIndex({ packs: made.packs, saved: [] }, made.openPacks(), noPage);
		const [here, there] = [await searchWhole(query, stored), await searchWhole(query, made.index)];
		const told = ({ found, complete, meant, query: asked }: typeof here) => ({
			found: found.map(({ id, match, minute, subjects }) => ({ id, match, minute, subjects })),
			complete,
			meant,
			asked,
		});
		assert.deepEqual(told(here), told(there));
	});

test("the queries of the table find something, and not all the same", async () => {
	const stored = new StoredIndex({ packs: made.packs, saved: [] }, made.openPacks(), noPage);
	assert.deepEqual(await find("giá dừa", stored), ["gia-dua", "cho-noi"]);
	assert.deepEqual(await find("bến phà rạch gưa", stored), ["rach-gua"]);
});

test("what is stored tells how much it is, since which month, and of which months each pack is", async () => {
	const stored = new StoredIndex({ packs: made.packs, saved: [] }, made.openPacks(), noPage);
	assert.equal(stored.stories.length, 7);
	assert.equal(stored.since, "2024-05");
	assert.deepEqual(await stored.bundles(), [
		{ name: "2026-11", from: "2026-11", to: "2026-11", articles: 3 },
		{ name: "2026-q3", from: "2026-07", to: "2026-09", articles: 2 },
		{ name: "2024", from: "2024-01", to: "2024-12", articles: 2 },
	]);
});

test("a withdrawn story is found by no word of its title or its text, and the others keep their places", async () => {
	const packs = made.packs.map((pack) => ({
		...pack,
		articles: pack.articles.map((one) => (one?.url.includes("gia-dua") ? null : one)),
	}));
	const stored = new StoredIndex({ packs, saved: [] }, made.openPacks(), noPage);
	assert.deepEqual(await find("giá dừa", stored), ["cho-noi"]);
	assert.deepEqual((await find("thương lái", made.index))[0], "gia-dua");
	assert.ok(!(await find("thương lái", stored)).includes("gia-dua"));
	assert.deepEqual(await find("bến phà", stored), ["rach-gua", "ong-duong"]);
	const titles = await stored.titles();
	assert.equal(await titles.word("giam"), undefined);
	assert.ok(await titles.word("thong"));
	const listed = await stored.ask("2026-11", async (bundle) =>
		bundle.pages.map((page) => bundle.rowOf(page)),
	);
	assert.deepEqual(listed, [0, 2]);
	assert.equal(stored.stories.length, 6);
});

test("a story of two packs is found once, in the newer", async () => {
	const month = await MadeIndex.make({ "ong-duong": ARTICLES["ong-duong"] ?? {} });
	try {
		const [all] = month.packs;
		assert.ok(all);
		const week: StoredPack = { ...all, name: "2026-w45", from: "2026-11-02", to: "2026-11-08" };
		const [ofWeek, others] = [month.openPacks(), made.openPacks()];
		const stored = new StoredIndex(
			{ packs: [week, ...made.packs], saved: [] },
			{
				ask: (name, question) =>
					name === "2026-w45" ? ofWeek.ask("all", question) : others.ask(name, question),
			},
			noPage,
		);
		const { found } = await searchWhole("ông dương", stored);
		assert.deepEqual(
			found.map(({ id }) => id),
			["2026-w45/0"],
		);
		assert.equal(stored.stories.length, 7);
	} finally {
		await month.remove();
	}
});

test("a pack all of whose stories are in newer ones is not asked", async () => {
	const older = made.packs.map((pack) => ({ ...pack, name: `${pack.name}-again` }));
	const stored = new StoredIndex({ packs: [...made.packs, ...older], saved: [] }, made.openPacks(), noPage);
	assert.equal((await stored.bundles()).length, 3);
});

test("a bundle of another edition than its pack's list is passed over", async () => {
	const packs = made.packs.map((pack) =>
		pack.name === "2024" ? { ...pack, articles: pack.articles.slice(1) } : pack,
	);
	const { failed } = await searchWhole(
		"bến phà",
		new StoredIndex({ packs, saved: [] }, made.openPacks(), noPage),
	);
	assert.deepEqual(
		failed.map(({ name }) => name),
		["2024"],
	);

	const other = made.packs.map((pack) =>
		pack.name === "2024" ? { ...pack, articles: [...pack.articles].reverse() } : pack,
	);
	const { found } = await searchWhole(
		"phà thôi chạy",
		new StoredIndex({ packs: other, saved: [] }, made.openPacks(), noPage),
	);
	await assert.rejects(found[0]?.load() ?? Promise.resolve(), /rach-gua/);
});

const card = (url: string, title: string): SavedCard => ({
	...{ url, title, lede: "", section: "Thời sự", picture: "/pictures/a-480.webp" },
	...{ date: `${url.slice(1, 11).replaceAll("/", "-")}T07:00:00+07:00`, printed: "" },
});

const page = (told: Partial<StoryText>): StoryText => ({
	title: "",
	passages: [],
	subjects: { section: [{ slug: "thoi-su", name: "Thời sự" }], tag: [], author: [], thread: [] },
	date: "2022-05-26T18:56:00+07:00",
	printed: "26/05/2022 - 18:56",
	byline: "",
	...told,
});

test("saved stories of no pack are found beside the packs, by their text; one whose page is lost is not", async () => {
	const pages: Readonly<Record<string, StoryText>> = {
		"/2022/05/26/do-ngang/": page({
			title: "Đò ngang",
			passages: [{ zone: "body", text: "Bến phà đông khách" }],
			byline: "Ánh Nguyệt",
		}),
		"/2022/05/27/cho-noi/": page({ title: "Chợ nổi", passages: [{ zone: "body", text: "Bến phà" }] }),
	};
	const asked: string[] = [];
	const saved = [
		card("/2022/05/27/da-mat/", "Bến phà đã mất"),
		card("/2022/05/26/do-ngang/", "Đò ngang"),
		card("/2026/08/02/cho-noi/", "Chợ nổi"),
	];
	const stored = new StoredIndex({ packs: made.packs, saved }, made.openPacks(), async (url) => {
		asked.push(url);
		return pages[url];
	});
	const { found, failed } = await searchWhole("bến phà", stored);
	const urls = await Promise.all(found.map(async (one) => (await one.load()).url));
	assert.deepEqual(urls, ["/2024/05/02/rach-gua/", "/2026/11/07/ong-duong/", "/2022/05/26/do-ngang/"]);
	assert.deepEqual(failed, []);
	assert.deepEqual(asked, ["/2022/05/26/do-ngang/", "/2022/05/27/da-mat/"]);
	assert.equal(stored.since, "2024-05");
	const { words, meta } = (await found[2]?.load()) ?? { words: [], meta: {} };
	assert.deepEqual(words, ["Đò", "ngang.", "Bến", "phà", "đông", "khách."]);
	assert.deepEqual(meta, {
		title: "Đò ngang",
		date: "2022-05-26T18:56:00+07:00",
		printed: "26/05/2022 - 18:56",
		section: "Thời sự",
		byline: "Ánh Nguyệt",
		picture: "/pictures/a-480.webp",
	});
});

test("a pack whose bundle went with a withdrawn story is searched by the stored pages of its other stories", async () => {
	const packs = made.packs.map((pack) =>
		pack.name === "2024" ? { ...pack, isIndexed: false, articles: [...pack.articles, null] } : pack,
	);
	const stored = new StoredIndex({ packs, saved: [] }, made.openPacks(), async (url) =>
		page({ title: "Thông xe", passages: [{ zone: "body", text: `Bến phà ở ${url}` }] }),
	);
	const { found, failed } = await searchWhole("bến phà", stored);
	assert.deepEqual(failed, []);
	const urls = await Promise.all(found.map(async (one) => (await one.load()).url));
	assert.deepEqual(urls.sort(), ["/2024/05/02/rach-gua/", "/2024/06/02/tp-hcm/", "/2026/11/07/ong-duong/"]);
	assert.equal(stored.since, "2024-05");
});

test("names that mean the same find each other in what is stored, too", async () => {
	const search = (synonyms: () => Promise<string[][]>) =>
		searchWhole(
			"phà xóm ngoài",
			new StoredIndex({ packs: made.packs, saved: [] }, made.openPacks(), noPage, synonyms),
		);
	const { found, complete } = await search(async () => [["Xóm Ngoài", "Rạch Gừa"]]);
	assert.deepEqual([found.length, complete], [1, true]);
	assert.equal((await search(() => Promise.reject(new Error("not stored")))).complete, false);
});

test("stories whose bundle is made here have one for each month, and few are held at once", async () => {
	const months = Array.from({ length: 14 }, (_, at) => `/20${10 + at}/05/26/do-ngang/`);
	let read = 0;
	const stored = new StoredIndex(
		{ packs: [], saved: months.map((url) => card(url, "Đò ngang")) },
		NONE,
		async () => {
			read += 1;
			return page({ title: "Đò ngang", passages: [{ zone: "body", text: "Bến phà" }] });
		},
	);
	assert.deepEqual((await stored.bundles())[0], {
		name: "made-2023-05",
		from: "2023-05",
		to: "2023-05",
		articles: 1,
	});
	for (const reads of [14, 28]) {
		assert.equal((await searchWhole("bến phà", stored)).found.length, 14);
		assert.equal(read, reads, "the months that were asked first are read again");
	}
});

test("with saved stories alone they are what is searched", async () => {
	const saved = [card("/2022/05/26/do-ngang/", "Đò ngang")];
	const stored = new StoredIndex({ packs: [], saved }, NONE, async () => page({ title: "Đò ngang" }));
	assert.equal(stored.since, "2022-05");
	assert.deepEqual(await find("do ngang", stored), ["do-ngang"]);
	assert.deepEqual(new StoredIndex({ packs: [], saved: [] }, NONE, noPage).stories, []);
});

test("a bundle made from texts has the words, places, forms and zones that Pagefind's has of the same articles", async () => {
	const title = "Tít Hà-Nội thật";
	const lede = "Sapô về (TP.HCM)";
	const body = "Kết luận số 21-KL/TW: có 6.312 hộ - phần lớn “Hoà” thuận, “hòa” giải?\nHết rồi";
	const caption = "Chú thích ảnh Đồng-khởi";
	const index = await MadeIndex.make({
		a: { title, lede, body, cover: { src: "/media/2022/05/a.jpg", alt: "", caption } },
	});
	try {
		const passages = [
			{ zone: "lede", text: lede },
			{ zone: "caption", text: caption },
			{ zone: "body", text: body },
		] as const;
		const own = new SavedBundle([{ url: "/a/", picture: "", text: page({ title, passages }) }]);
		await index.index.ask("all", async (bundle) => {
			const { words } = await bundle.fragment(0);
			assert.deepEqual((await own.fragment(0)).words, words);
			const folded =
				"tit ha noi hanoi that sapo tp hcm tphcm 21 kl tw 21kltw 6312 hoa giai dong khoi dongkhoi chu thich roi khac";
			for (const word of folded.split(" "))
				assert.deepEqual(placesOf(await own.word(word)), placesOf(await bundle.word(word)), word);
		});
	} finally {
		await index.remove();
	}
});

/** `12 hòa title` for each place of a word. */
function placesOf(word: Word | undefined): string[] | undefined {
	return (
		word &&
		[...word.places.values()]
			.flat()
			.map((place) => `${positionOf(place)} ${word.forms[formOf(place)]} ${ZONES[zoneOf(place)]}`)
	);
}
