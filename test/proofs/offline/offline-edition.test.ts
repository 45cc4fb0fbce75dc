import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type {
	OfflineEdition,
	OfflinePack,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import type { Fetch } from "../../../assets/search/core/index/fetch-file.ts";
import type { Searchable } from "../../../assets/search/core/index/searchable.ts";
import { filesByEntry, OpenBundles } from "../../../assets/search/core/pagefind/open-bundles.ts";
import { StoredIndex } from "../../../assets/search/stored/stored-index.ts";
import { articleText } from "../../support/articles/article-text.ts";
import {
	editionStored,
	type OfflineSite,
	serveOfflineSite,
	withReader,
} from "../../support/offline/offline-site.ts";
import { searchWhole } from "../../support/search/search-index.ts";
import { goDown, resultLinks, searchFor } from "../../support/search/search-site.ts";

/** Words of two syllables, as the language has them, of which the articles are made up. */
const WORDS = (
	"bến phà, chợ nổi, dừa sáp, lúa mùa, tôm càng, kênh đào, cầu treo, trường làng, đình thần, vườn cam, ghe xuồng, " +
	"nước ròng, bờ bao, giống mới, đường quê, hợp tác, học trò, thầy giáo, thợ mộc, khóm thơm, đờn ca, lễ hội, mùa lũ, " +
	"giếng khoan, trạm xá, bác sĩ, chủ vựa, giá bán, cồn cát, rạch nhỏ, đò ngang, nắng hạn, mặn xâm, cống ngăn, hoa kiểng"
).split(", ");

/** The same figures each time: a test that fails must fail again. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}

const random = seeded(7);
const pick = () => WORDS[Math.floor(random() * WORDS.length)] ?? "";
const sentence = (words: number) => {
	const text = Array.from({ length: words }, pick).join(" ");
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
};

/** Eighty articles of ten weeks, of which the edition has sixty. */
const ARTICLES = Array.from({ length: 80 }, (_, at) => {
	const day = new Date(Date.UTC(2026, 10, 23 - Math.floor((at * 70) / 80))).toISOString().slice(0, 10);
	const title = `${sentence(3).slice(0, -1)} ${at}`;
	return { slug: `bai-${at}`, day, title, body: Array.from({ length: 4 }, () => sentence(9)).join("\n\n") };
});

/** Words of titles and of texts, in a row and scattered, with marks and without. */
const QUERIES = Array.from({ length: 100 }, (_, at) => {
	const { title, body } = ARTICLES[Math.floor(random() * 55)] ?? { title: "", body: "" };
	const words = (at % 2 === 0 ? title : body).replaceAll(/[.\n]/g, " ").split(/\s+/);
	const start = Math.floor(random() * (words.length - 3));
	const query = (
		at % 5 === 0 ? [words[start], words[start + 2]] : words.slice(start, start + 2 + (at % 3))
	).join(" ");
	return at % 4 === 1 ? query.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d") : query;
});

let site: OfflineSite;

before(async () => {
	site = await serveOfflineSite(
		Object.fromEntries(
			ARTICLES.map(({ slug, day, title, body }) => [
				`${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}.md`,
				articleText({ date: `date: ${day} 07:00`, title: `title: "${title}"` }, `\n${body}\n`),
			]),
		),
		{ offlineLimits: { articles: 60, week: 100, months: 12 }, bundleLimits: { whole: 3, most: 50 } },
	);
});
after(() => site.close());

const read = async <Content>(file: string) =>
	JSON.parse(await readFile(path.join(site.output, file), "utf8")) as Content;
const readList = ({ list }: OfflinePack) => read<PackList>(`offline/lists/${list}.json`);

async function offered(): Promise<{ edition: OfflineEdition; pages: string[] }> {
	const edition = await read<OfflineEdition>("offline/edition.json");
	const lists = await Promise.all([edition.shell, ...edition.packs].map(readList));
	return {
		edition,
		pages: lists
			.flatMap(({ files }) => files.map(([address]) => address))
			.filter((address) => address.endsWith("/")),
	};
}

/** The search over the bundles of the edition, with every file of them from the server. */
async function openOnline({ packs }: OfflineEdition): Promise<Searchable> {
	const listed = await Promise.all(
		packs.map(async (pack) => ({
			...pack,
			isIndexed: true,
			articles: (await readList(pack)).articles.map(([url, title, printed]) => ({ url, title, printed })),
		})),
	);
	const fetchNow: Fetch = (address, options) => fetch(site.url + address, options as RequestInit);
	const bundles = new OpenBundles(fetchNow, filesByEntry(fetchNow));
	return new StoredIndex({ packs: listed, saved: [] }, bundles, () => Promise.resolve(undefined));
}

/** The addresses of what a search finds, in its order, as many as the search page shows at first. */
async function findOnline(query: string, index: Searchable): Promise<string[]> {
	const { found } = await searchWhole(query, index);
	return Promise.all(found.slice(0, SHOWN).map(async (one) => (await one.load()).url));
}

/** How many results the search page shows before it is asked for more. */
const SHOWN = 20;

test("when it is ready for reading offline, fifty of fifty stored addresses open with the server dead, and ten unknown ones give the page that says so", async () => {
	await withReader(site, async ({ open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		const { edition, pages } = await offered();
		assert.ok(edition.packs.length > 3 && pages.length > 60);
		await site.kill();
		try {
			for (const address of pages.slice(-50)) {
				assert.equal((await page.goto(site.url + address))?.status(), 200, address);
				const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
				assert.equal(canonical && new URL(canonical).pathname, address);
			}
			for (let at = 0; at < 10; at++) {
				const address = `/2026/0${(at % 8) + 1}/1${at}/khong-co-bai-nay-${at}/`;
				await page.goto(site.url + address);
				assert.match((await page.locator("h1").textContent()) ?? "", /chưa/);
				assert.equal(new URL(page.url()).pathname, address);
			}
			assert.deepEqual(
				faults.filter((fault) => !/status of 503/.test(fault)),
				[],
			);
		} finally {
			await site.revive();
		}
	});
});

test("a hundred queries find the same stories of the edition in the same order with the network cut as with it, and every hit opens", async () => {
	await withReader(site, async ({ open }) => {
		const page = await open("/tim-kiem/");
		await editionStored(page);
		const index = await openOnline((await offered()).edition);
		const online: string[][] = [];
		for (const query of QUERIES) online.push(await findOnline(query, index));
		await site.kill();
		try {
			await page.goto(`${site.url}/tim-kiem/`);
			const hits = new Set<string>();
			for (const [at, query] of QUERIES.entries()) {
				await searchFor(page, query);
				await goDown(page, online[at]?.length ?? 0);
				const offline = await resultLinks(page);
				assert.deepEqual(offline, online[at], query);
				for (const hit of offline) hits.add(hit);
			}
			assert.ok(hits.size > 50);
			for (const address of hits) assert.equal((await page.goto(site.url + address))?.status(), 200, address);
		} finally {
			await site.revive();
		}
	});
});
