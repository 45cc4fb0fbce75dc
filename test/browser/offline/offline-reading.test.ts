import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { OfflineEdition, PackList } from "../../../_includes/domain/parts/offline/offline.ts";
import { articleText } from "../../support/articles/article-text.ts";
import {
	editionStored,
	type OfflineSite,
	serveOfflineSite,
	withReader,
} from "../../support/offline/offline-site.ts";

const story = (date: string, title: string, body = "Nước lớn rồi nước ròng, ghe qua rồi ghe lại.") =>
	articleText({ date: `date: ${date} 07:00`, title: `title: ${title}` }, `\n${body}\n`);

let site: OfflineSite;

before(async () => {
	site = await serveOfflineSite(
		{
			"2026/11/ben-pha.md": story("2026-11-23", "Bến phà mới"),
			"2026/11/cho-noi.md": story("2026-11-18", "Chợ nổi sớm mai"),
			"2026/11/dua-sap.md": story("2026-11-10", "Dừa sáp được giá"),
			"2026/08/mua-lu.md": story("2026-08-02", "Mùa lũ về"),
			"../comments/2026/11/ben-pha.yaml":
				"- id: ab2cd3ef4g\n  name: Lê Thị Út\n  date: 2026-11-23 08:00\n  text: Bà con mừng lắm.\n  approved:\n    by: Khoa\n    when: 2026-11-23 09:00\n",
		},
		{ offlineLimits: { articles: 3, week: 100, months: 12 } },
	);
});
after(() => site.close());

/** The files of the edition that the server offers. */
async function listed(): Promise<string[]> {
	const read = async <Content>(file: string) =>
		JSON.parse(await readFile(path.join(site.output, file), "utf8")) as Content;
	const { shell, packs } = await read<OfflineEdition>("offline/edition.json");
	const lists = await Promise.all(
		[shell, ...packs].map(({ list }) => read<PackList>(`offline/lists/${list}.json`)),
	);
	return lists.flatMap(({ files }) => files.map(([address]) => address));
}

test("Chromium lets no script of a page make markup or load another script, save by the policies that set up the worker and read stored stories", async () => {
	await withReader(site, async ({ open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		assert.deepEqual(faults, []);
		const passed: string[] = [];
		for (const attempt of [
			"void (document.createElement('p').innerHTML = '<b>')",
			"void new DOMParser().parseFromString('<b>', 'text/html')",
			"void (document.createElement('script').src = '/assets/search.js')",
			"navigator.serviceWorker.register('/sw.js').then(() => {})",
			"void trustedTypes.createPolicy('mine', {})",
			// It was made when the worker was set up.
			"void trustedTypes.createPolicy('worker', {})",
		])
			await page.evaluate(attempt).then(
				() => passed.push(attempt),
				() => {},
			);
		assert.deepEqual(passed, []);
	});
});

test("with a network the search gets its files past the worker, which is not even asked", async () => {
	await withReader(site, async ({ open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		await page.goto(`${site.url}/tim-kiem/?q=${encodeURIComponent("bến phà")}`);
		await page.locator('.search-results a[href="/2026/11/23/ben-pha/"]').waitFor();
		const answered = await page.evaluate(() =>
			(
				performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
					workerFinalSourceType?: string;
				})[]
			)
				.filter(({ name }) => name.includes("/pagefind/"))
				.map(({ workerFinalSourceType }) => workerFinalSourceType),
		);
		assert.ok(answered.length > 4);
		assert.deepEqual([...new Set(answered)], ["network"]);
		assert.deepEqual(faults, []);
	});
});

test("a stored story is read with its comments, and its form keeps what is written until there is a network", async () => {
	await withReader(site, async ({ open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		await site.kill();
		try {
			// The form is open for some weeks.
			await page.clock.setFixedTime("2026-11-24T08:30:00+07:00");
			await page.goto(`${site.url}/2026/11/23/ben-pha/`);
			await page.locator(".comment-text", { hasText: "Bà con mừng lắm." }).waitFor();
			await page.locator(".comment-form [name=name]").fill("Hai Lúa");
			await page.locator(".comment-form [name=text]").fill("Tôi cũng mừng.");
			await page.locator(".comment-said").waitFor({ state: "attached" });
			await page.getByRole("button", { name: "Gửi bình luận" }).click();
			await page
				.locator(".comment-said", { hasText: "Chưa gửi được: lời viết được giữ trên máy này" })
				.waitFor();
			await page.reload();
			await page.locator(".comment-said", { hasText: "Lời viết dở lần trước còn đây" }).waitFor();
			assert.equal(await page.locator(".comment-form [name=text]").inputValue(), "Tôi cũng mừng.");
			assert.deepEqual(
				faults.filter((fault) => !/503|ERR_CONNECTION_REFUSED/.test(fault)),
				[],
			);
		} finally {
			await site.revive();
		}
	});
});

test("after one visit every page of the edition opens with the server dead, and others show the newspaper's own page that says so", async () => {
	await withReader(site, async ({ open, faults }) => {
		const page = await open("/");
		await editionStored(page);
		const pages = (await listed()).filter((address) => address.endsWith("/"));
		assert.ok(pages.length > 10);
		await site.kill();
		try {
			for (const address of pages) {
				const answer = await page.goto(site.url + address);
				assert.equal(answer?.status(), 200, address);
				assert.equal(await page.locator("h1").count(), 1, address);
			}
			for (const address of ["/2026/08/02/mua-lu/", "/tac-gia/khong-ai/", "/2024/"]) {
				await page.goto(site.url + address);
				await page.locator("h1", { hasText: "chưa" }).waitFor();
				assert.equal(new URL(page.url()).pathname, address);
			}
			assert.deepEqual(
				faults.filter((fault) => !/503|ERR_CONNECTION_REFUSED/.test(fault)),
				[],
			);
		} finally {
			await site.revive();
		}
	});
});

/**
 * What the browser fetches of a page before it is done with it, by address: the bytes themselves. Fonts it asks for once it
 * sets the words, on a busy machine after that.
 */
async function firstVisit(address: string): Promise<Map<string, string>> {
	const fetched = new Map<string, string>();
	await withReader(site, async ({ open }) => {
		const page = await open();
		const bodies: Promise<void>[] = [];
		let isLoaded = false;
		page.on("load", () => {
			isLoaded = true;
		});
		page.on("response", (response) => {
			const { pathname } = new URL(response.url());
			if (isLoaded && !pathname.startsWith("/fonts/")) return;
			bodies.push(response.body().then((body) => void fetched.set(pathname, body.toString("latin1"))));
		});
		await page.goto(site.url + address, { waitUntil: "load" });
		await page.evaluate(async () => {
			// Has the words set, so that all fonts of theirs are asked for.
			document.body.getBoundingClientRect();
			await document.fonts.ready;
		});
		await Promise.all(bodies);
	});
	return fetched;
}

test("a first visit asks for nothing more before it is shown than where nothing is kept, byte for byte, but for the line that sets the worker up", async () => {
	const addresses = ["/", "/2026/11/23/ben-pha/"];
	const kept = await Promise.all(addresses.map(firstVisit));
	// What cannot be searched is not kept either.
	await site.deploy({ search: false });
	try {
		const plain = await Promise.all(addresses.map(firstVisit));
		for (const [at, fetched] of kept.entries()) {
			const other = plain[at] ?? new Map<string, string>();
			assert.ok(fetched.size > 5);
			assert.deepEqual([...fetched.keys()].sort(), [...other.keys()].sort());
			const differing = [...fetched].filter(([name, bytes]) => other.get(name) !== bytes);
			assert.deepEqual(
				differing.map(([name]) => name),
				["/assets/masthead.js"],
			);
			const [, bytes = ""] = differing[0] ?? [];
			assert.ok(bytes.length - (other.get("/assets/masthead.js")?.length ?? 0) < 300);
		}
	} finally {
		await site.deploy();
	}
});
