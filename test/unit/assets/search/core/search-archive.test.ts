import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { ENOUGH, holdsWhole } from "../../../../../assets/search/core/found-article.ts";
import { SearchIndex } from "../../../../../assets/search/core/pagefind/search-index.ts";
import { parseQuery } from "../../../../../assets/search/core/query/parse-query.ts";
import { search } from "../../../../../assets/search/core/search.ts";
import { searchArchive } from "../../../../../assets/search/core/search-archive.ts";
import type { Step } from "../../../../../assets/search/core/step.ts";
import { MadeIndex, type Told } from "../../../../support/search/search-index.ts";

let made: MadeIndex;
afterEach(() => made.remove());

/** Twelve articles of this month on ferries, one of the quarter before, one of years ago. */
const ARTICLES: Readonly<Record<string, Told>> = {
	...Object.fromEntries(
		Array.from({ length: 12 }, (_, index): [string, Told] => [
			`tin-${index}`,
			{ title: `Tin ${index}`, body: "Bến phà đông khách. Con rạch cạn, cây gừa ngả bóng." },
		]),
	),
	"cho-noi": { date: "2026-08-02", title: "Chợ nổi", body: "Ghe ra chợ từ sáng." },
	"rach-gua": { date: "2024-05-02", title: "Thông xe cầu Rạch Gừa", body: "Bến phà thôi chạy." },
	"ben-pha-cu": { date: "2024-06-02", title: "Bến phà xưa", body: "Chuyện cũ." },
};

async function steps(query: string): Promise<Step[]> {
	const all: Step[] = [];
	for await (const step of searchArchive(parseQuery(query), made.index)) all.push(step);
	return all;
}

/** Bundles whose words were asked for. */
const bundlesIn = (addresses: readonly string[]) => [
	...new Set(
		addresses.flatMap((address) => /^\/pagefind\/(\d{4}[^/]*)\/index\//.exec(address)?.slice(1, 2) ?? []),
	),
];

/** `/pagefind/2024/pagefind.vi_1a2b3c.pf_meta` is `vi.pf_meta`. */
const withoutHash = (address: string) =>
	address.replace(/^\/pagefind\/2024\/(?:fragment\/)?(?:pagefind[-.])?/, "").replace(/[._][0-9a-f]{6,}/, "");

const cardsIn = (addresses: readonly string[]) =>
	addresses.filter((address) => address.includes("/fragment/"));

test("bundles are asked one by one, the newest first, and nothing of the next before it is asked for", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	const search = searchArchive(parseQuery("ben pha"), made.index);
	const first = (await search.next()).value;
	assert.ok(first);
	assert.equal(first.bundle?.name, "2026-11");
	assert.deepEqual(bundlesIn(made.asked), ["2026-11"]);
	// Of the older ones nothing but the card of the title that stands first, and what tells its name.
	const card = ["entry.json", "vi.pf_meta", "listing.json", "vi.pf_fragment"];
	for (const address of made.asked)
		if (/^\/pagefind\/20(?!26-11\/)/.test(address)) assert.ok(card.includes(withoutHash(address)), address);
	assert.ok(first.complete && !first.finished);
	assert.equal(first.bundles, 3);
	assert.ok(first.found.filter(holdsWhole).length >= ENOUGH);
	await search.next();
	const third = (await search.next()).value;
	assert.ok(third?.finished);
	assert.deepEqual(bundlesIn(made.asked), ["2026-11", "2026-q3", "2024"]);
	assert.equal(third.found.length, 14);
	assert.equal((await search.next()).done, true);
});

test("the card of the best title comes before the newest bundle has answered, and of no other article", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	const carded = new Promise<string>((resolve) => {
		const index = new SearchIndex((address, options) => {
			// The texts of this month never come.
			if (/2026-11\/index/.test(address)) return new Promise(() => {});
			const answer = made.fetch(address, options);
			if (address.includes("/fragment/")) resolve(address);
			return answer;
		});
		void searchArchive(parseQuery("ben pha"), index).next();
	});
	assert.match(await carded, /^\/pagefind\/2024\//);
	assert.equal(cardsIn(made.asked).length, 1);
	made.restart();
	await searchArchive(parseQuery("xưa bến"), made.index).next();
	assert.deepEqual(cardsIn(made.asked), []);
});

test("of a search that the reader has left no card comes", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	const leaving = new AbortController();
	const left = searchArchive(parseQuery("ben pha"), made.index, leaving.signal).next();
	leaving.abort();
	assert.equal((await left).done, true);
	assert.deepEqual(cardsIn(made.asked), []);
});

test("a title of any age is found before its bundle is asked, and stands before texts of today", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	const [first, , last] = await steps("bến phà");
	assert.ok(first && last);
	assert.equal((await made.slugs(first.found))[0], "ben-pha-cu");
	assert.equal(first.found.length, 13);
	// Asked, the bundle tells the same article with all that it knows, and not a second time.
	const [title] = last.found;
	assert.equal(title?.id, first.found[0]?.id);
	assert.equal(title?.subjects?.section[0]?.slug, "thoi-su");
	assert.equal(new Set(last.found.map(({ id }) => id)).size, 14);
});

test("what is excluded is in no title found without a look into its text", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	for (const { found } of await steps('bến phà -"chuyện cũ"'))
		assert.ok(!(await made.slugs(found)).includes("ben-pha-cu"));
});

test("articles that hold a part of the words go away as soon as one holds them all", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	const [first, , last] = await steps("thôi chạy phà");
	assert.equal(first?.complete, false);
	assert.ok((first?.found.length ?? 0) > 0);
	assert.deepEqual(last && (await made.slugs(last.found)), ["rach-gua"]);
});

test("a misspelt word is looked for from the newest bundle on, as far as the reader wants", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	const told: string[] = [];
	const found: (readonly string[])[] = [];
	for await (const step of search("chợ nổiq", made.index)) {
		told.push(`${step.bundle?.name} ${step.query.typed} ${step.meant ?? ""} ${step.finished}`);
		found.push(await made.slugs(step.found));
	}
	assert.deepEqual(told, [
		"2026-11 chợ nổiq  false",
		"2026-q3 chợ nổiq  false",
		// In place of the last step.
		"2026-11 chợ nổi spelling false",
		"2026-q3 chợ nổi spelling false",
		"2024 chợ nổi spelling true",
	]);
	assert.deepEqual(found.slice(2), [["cho-noi"], ["cho-noi"], ["cho-noi"]]);
});

test("a search that was given up asks for nothing more", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	const stop = new AbortController();
	const search = searchArchive(parseQuery("ben pha"), made.index, stop.signal);
	await search.next();
	stop.abort();
	made.asked.length = 0;
	assert.equal((await search.next()).done, true);
	assert.deepEqual(made.asked, []);
});

test("a chunk that a deploy has taken away is asked for again with a fresh list; then its bundle is passed over", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	await steps("ben pha");
	const chunk = made.asked.find((address) => /\/2026-11\/index\//.test(address));
	assert.ok(chunk);
	made.restart();
	made.missing.add(chunk);
	const [first, , last] = await steps("ben pha");
	assert.deepEqual(
		first?.failed.map(({ name }) => name),
		["2026-11"],
	);
	assert.equal(made.asked.filter((address) => address === "/pagefind/bundles.json").length, 2);
	assert.deepEqual(last && (await made.slugs(last.found)), ["ben-pha-cu", "rach-gua"]);

	made.missing.clear();
	const again = await steps("ben pha");
	assert.deepEqual(again[2]?.failed, []);
	assert.equal(again[2]?.found.length, 14);
});

test("without the titles the bundles are searched all the same; without the list of bundles nothing is", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	made.missing.add("/pagefind/title-index.json");
	assert.equal((await steps("ben pha"))[2]?.found.length, 14);
	made.missing.add("/pagefind/bundles.json");
	made.restart();
	await assert.rejects(steps("ben pha"), /bundles\.json/);
});

test("titles that a deploy has renamed are found with a fresh list of them", async () => {
	made = await MadeIndex.make(ARTICLES, 3);
	await steps("bến phà");
	const chunk = made.asked.find((address) => address.startsWith("/pagefind/titles/"));
	assert.ok(chunk);
	made.restart();
	made.missing.add(chunk);
	const search = searchArchive(parseQuery("bến phà"), made.index);
	await search.next();
	assert.equal(made.asked.filter((address) => address === "/pagefind/title-index.json").length, 2);
});
