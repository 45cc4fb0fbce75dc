import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { articleText } from "../../support/articles/article-text.ts";
import { look, openWitness, tracesIn } from "../../support/offline/offline-proofs.ts";
import {
	ask,
	type OfflineSite,
	serveOfflineSite,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";
import { searchEnd } from "../../support/search/search-site.ts";
import { NOW } from "../../support/site/site.ts";

const DAY = 86_400_000;
const WITHDRAWN = "/2026/11/18/zyxavu/";
const EXPIRED = "/2026/11/19/wplmek/";

/** A story with words that stand in it alone, and with a picture of its own. */
const secret = (day: number, word: string, picture: string, more: Readonly<Record<string, string>> = {}) =>
	articleText(
		{
			date: `date: 2026-11-${day} 07:00`,
			title: `title: Chuyện ${word} ngoài chợ`,
			lede: `lede: Lời dẫn ${word}a của bài.`,
			cover: `cover: {src: ${picture}, alt: Ảnh ${word}b}`,
			...more,
		},
		`\nNgười ta kể ${word}c mãi.\n`,
	);

const ARTICLES: Readonly<Record<string, string>> = {
	"2026/11/zyxavu.md": secret(18, "Zyxavu", "/media/2025/12/cho-noi.svg"),
	"2026/11/wplmek.md": secret(19, "Wplmek", "/media/2025/11/ben-pha-dem.svg", {
		expires: "expires: 2026-11-25 08:00",
	}),
	...Object.fromEntries(
		[16, 17, 20, 21].map((day) => [
			`2026/11/tin-${day}.md`,
			articleText(
				{
					date: `date: 2026-11-${day} 07:00`,
					title: `title: Tin ngày ${day}`,
					cover: "cover: {src: /media/2026/11/den-dua-nuoc.svg, alt: Đèn}",
				},
				"\nBến phà đông khách.\n",
			),
		]),
	),
};
const TRACES = /zyxavu|wplmek|cho-noi-|ben-pha-dem-/i;

let site: OfflineSite;
before(async () => {
	site = await serveOfflineSite(ARTICLES);
});
after(() => site.close());

/** The hashes of pictures that the edition lists for the two stories. */
async function picturesOf(): Promise<string[]> {
	const read = async (address: string) => (await fetch(site.url + address)).json();
	const { packs } = await read("/offline/edition.json");
	const lists = await Promise.all(
		packs.map(({ list }: { readonly list: string }) => read(`/offline/lists/${list}.json`)),
	);
	return lists
		.flatMap(({ files }) => files as [string, string][])
		.filter(([address]) => /cho-noi-|ben-pha-dem-/.test(address))
		.map(([, hash]) => hash);
}

for (const line of ["metered", "unknown"] as const)
	test(`on a line that is ${line}, one visit of any page after the deploy purges what was withdrawn and what has expired`, async () => {
		await withReader(
			site,
			async ({ context, open, faults }) => {
				const witness = await openWitness(context, site);
				const page = await open("/");
				await page.evaluate(() => navigator.serviceWorker.ready);
				assert.deepEqual(await ask(page, { type: "download", pack: "edition" }).then(stateOf), "done");
				const pictures = await picturesOf();
				assert.equal(pictures.length, 2);
				assert.ok((await tracesIn(witness.page, TRACES.source)).length > 8);

				await site.remove("2026/11/zyxavu.md");
				await site.write("../addresses.yaml", `moved: []\ngone:\n  - address: ${WITHDRAWN}\n`);
				await site.deploy({ now: NOW + 2 * DAY });
				site.asked.length = 0;
				await page.goto(`${site.url}/gioi-thieu/`);
				await until(
					async () => (await tracesIn(witness.page, TRACES.source)).length === 0,
					"nothing that is stored tells of the two",
				);
				const stored = await witness.page.evaluate(async () => {
					const keys = await (await caches.open("tin-tinh-files")).keys();
					return keys.map(({ url }) => new URL(url).pathname.slice(1));
				});
				assert.deepEqual(
					pictures.filter((hash) => stored.includes(hash)),
					[],
				);
				// Nothing was fetched but pages that named them.
				assert.deepEqual(
					site.asked.filter((address) => /^\/(pictures|pagefind)/.test(address)),
					[],
				);
				for (const address of [WITHDRAWN, EXPIRED])
					assert.equal((await look(page, site, address)).status, 410, address);

				await site.kill();
				try {
					for (const address of [WITHDRAWN, EXPIRED])
						assert.equal((await look(page, site, address)).status, 503, address);
					for (const address of ["/", "/chuyen-muc/thoi-su/", ...[16, 17, 20, 21].map(storyOf)]) {
						assert.equal((await look(page, site, address)).status, 200, address);
						assert.doesNotMatch(await page.content(), TRACES, address);
					}
					await page.locator(".masthead-search input").focus();
					await page.keyboard.type("tin ngay");
					await page.locator('.masthead-search [role="option"]').first().waitFor();
					await page.locator(".masthead-search input").fill("zyxavu");
					await page.waitForFunction(
						() =>
							!document.querySelector('.masthead-search [role="option"]')?.textContent?.includes("Tin ngày"),
					);
					assert.doesNotMatch(
						(await page.locator('.masthead-search [role="option"]').allTextContents()).join(),
						/Chuyện/,
					);
					for (const [query, found] of [
						["zyxavu", 0],
						["wplmeka", 0],
						["bến phà", 4],
					] as const) {
						await page.goto(`${site.url}/tim-kiem/?q=${query}`);
						const said = await searchEnd(page);
						assert.match(said, found ? /^Tìm thấy 4 bài/ : /^(Không|Chưa)/, said);
						assert.equal(await page.locator(".search-results > li").count(), found);
					}
				} finally {
					await site.revive();
				}
				assert.deepEqual(
					faults.filter((fault) => !/50[34]|410|ERR_|Failed to load/.test(fault)),
					[],
				);
			},
			{ line },
		);
		await site.write("2026/11/zyxavu.md", ARTICLES["2026/11/zyxavu.md"] ?? "");
		await site.write("../addresses.yaml", "moved: []\ngone: []\n");
		await site.deploy();
	});

const storyOf = (day: number) => `/2026/11/${day}/tin-${day}/`;

const stateOf = (progress: unknown) => (progress as { readonly state: string }).state;
