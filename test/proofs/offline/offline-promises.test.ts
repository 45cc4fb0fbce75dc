import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { seededRandom } from "../../../scripts/bench/archive/random.ts";
import { readOffered } from "../../support/offline/offline-edition.ts";
import {
	assertWhole,
	keepSite,
	look,
	openWitness,
	storedFiles,
} from "../../support/offline/offline-proofs.ts";
import {
	ask,
	type OfflineSite,
	serveOfflineSite,
	storyText,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";

const STORY = "/2026/11/23/ben-pha/";
const OLD_STORY = "/2026/08/02/mua-lu/";
const CUTS = 10;

let site: OfflineSite;

before(async () => {
	site = await serveOfflineSite(
		{
			"2026/11/ben-pha.md": storyText("2026-11-23", "Bến phà mới"),
			"2026/11/cho-noi.md": storyText("2026-11-18", "Chợ nổi sớm mai"),
			"2026/11/dua-sap.md": storyText("2026-11-10", "Dừa sáp được giá"),
			"2026/08/mua-lu.md": storyText("2026-08-02", "Mùa lũ về"),
		},
		{ offlineLimits: { articles: 3, week: 100, months: 12 } },
	);
});
after(() => site.close());

const download = (page: Page) =>
	ask(page, { type: "download", pack: "edition" }) as Promise<{ readonly state: string }>;

/** A reader on prepaid data, to whom nothing comes unasked, with the worker at work. */
async function visitOnPrepaid(open: (address: string) => Promise<Page>): Promise<Page> {
	const page = await open("/");
	await page.evaluate(() => navigator.serviceWorker.ready);
	await until(
		() => page.evaluate(() => navigator.serviceWorker.controller !== null),
		"the worker answers this page",
	);
	return page;
}

test(`a download that is cut at ${CUTS} random points goes on after each, and no finished file is asked for twice`, async () => {
	await withReader(
		site,
		async ({ context, open }) => {
			const whole = await keepSite(site, "whole");
			const { edition, lists } = await readOffered(site.output);
			const packs = [edition.shell, ...edition.packs];
			const addresses = new Map([
				...packs.map(({ list }) => [list, `/offline/lists/${list}.json`] as const),
				...packs.flatMap(({ name }) =>
					(lists.get(name)?.files ?? []).map(([address, hash]) => [hash, address] as const),
				),
			]);
			assert.ok(addresses.size > 5 * CUTS);
			const witness = await openWitness(context, site);
			await (await visitOnPrepaid(open)).close();

			const random = seededRandom(6);
			const finished = new Set<string>();
			const again: string[] = [];
			let stored = 0;
			for (let cut = 1; cut <= CUTS; cut++) {
				let rest = 1 + Math.floor(random() * 6);
				let isCut = false;
				site.asked.length = 0;
				site.befalls = (address, response) => {
					if (address.startsWith("/offline/edition") || rest-- > 0) return false;
					// In the midst of a file, for whatever is under way.
					response.writeHead(200, { "Content-Length": "100000" });
					response.write("<!doctype html>", () => {
						if (!isCut) void site.kill();
						isCut = true;
					});
					return true;
				};
				assert.equal((await download(witness.page)).state, "cut", `cut ${cut}`);
				again.push(...site.asked.filter((address) => finished.has(address)));
				const kept = await storedFiles(witness);
				for (const { name } of kept) finished.add(addresses.get(name) ?? name);
				assert.ok(kept.length >= stored);
				stored = kept.length;
				assert.ok(isCut);
				site.befalls = () => false;
				await site.revive();
			}
			assert.ok(
				stored > CUTS && stored < addresses.size,
				`${stored} of ${addresses.size} came between the cuts`,
			);
			site.asked.length = 0;
			assert.equal((await download(witness.page)).state, "done");
			again.push(...site.asked.filter((address) => finished.has(address)));
			assert.deepEqual(again, []);
			await assertWhole(witness, whole);
		},
		{ line: "metered" },
	);
});

test("a page that the network does not bring in time comes from what is stored, and what is not stored waits for the network", async () => {
	await withReader(
		site,
		async ({ open }) => {
			const page = await visitOnPrepaid(open);
			assert.equal((await download(page)).state, "done");
			const held: ServerResponse[] = [];
			try {
				site.befalls = (address, response) => {
					if (address !== STORY) return false;
					held.push(response);
					return true;
				};
				assert.deepEqual(await look(page, site, STORY), { status: 200, headline: "Bến phà mới" });
				assert.equal(held.length, 1);
				await page.locator(".offline-strip").waitFor();

				let isReleased = false;
				site.befalls = (address, response) => {
					if (address !== OLD_STORY || isReleased) return false;
					isReleased = true;
					setTimeout(() => {
						response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
						response.end("<!doctype html><title>Mùa lũ</title><h1>Mùa lũ, đến muộn</h1>");
					}, 4_000);
					return true;
				};
				assert.deepEqual(await look(page, site, OLD_STORY), { status: 200, headline: "Mùa lũ, đến muộn" });
			} finally {
				site.befalls = () => false;
				for (const response of held) response.destroy();
			}
		},
		{ line: "metered" },
	);
});

test("the desk and forms are not the worker's affair, and an address without its last slash opens from what is stored", async () => {
	await withReader(
		site,
		async ({ open }) => {
			const page = await visitOnPrepaid(open);
			assert.equal((await download(page)).state, "done");
			for (const [address, isItsAffair] of [
				[STORY, true],
				["/admin/", false],
			] as const) {
				const answer = await page.goto(site.url + address);
				assert.equal(answer?.fromServiceWorker(), isItsAffair, address);
			}
			await page.goto(site.url + STORY);
			await site.kill();
			try {
				const sent = page.evaluate(async (address) => {
					try {
						return (await fetch(address, { method: "POST", body: "ten=Nguyet" })).status;
					} catch {
						return "refused";
					}
				}, STORY);
				assert.equal(await sent, "refused");
				assert.deepEqual(await look(page, site, STORY.slice(0, -1)), {
					status: 200,
					headline: "Bến phà mới",
				});
				await assert.rejects(page.goto(`${site.url}/admin/`), /ERR_CONNECTION_REFUSED/);
			} finally {
				await site.revive();
			}
		},
		{ line: "metered" },
	);
});

test("at the next contact, on prepaid data too, a withdrawn story is gone from what is stored and saved, and a moved one is kept at its new address", async () => {
	await withReader(
		site,
		async ({ context, open }) => {
			const witness = await openWitness(context, site);
			const page = await visitOnPrepaid(open);
			assert.equal((await download(page)).state, "done");
			const { lists } = await readOffered(site.output);
			const hashOf = (address: string) =>
				[...lists.values()].flatMap(({ files }) => files).find(([one]) => one === address)?.[1];
			const withdrawn = hashOf(STORY);
			const moved = "/2026/11/18/cho-noi/";
			for (const address of [STORY, moved]) {
				await page.goto(site.url + address);
				await page.getByRole("button", { name: "Lưu lại" }).click();
				await page.getByRole("button", { name: "Đã lưu" }).waitFor();
			}
			assert.ok((await storedFiles(witness)).some(({ name }) => name === withdrawn));

			await site.remove("2026/11/ben-pha.md");
			await site.remove("2026/11/cho-noi.md");
			await site.write("2026/11/cho-noi-moi.md", storyText("2026-11-18", "Chợ nổi sớm mai"));
			await site.write(
				"../addresses.yaml",
				`moved: [{from: ${moved}, to: /2026/11/18/cho-noi-moi/}]\n` +
					`gone: [{address: ${STORY}, date: 2026-11-25 08:00, notice: Dẫn nhầm.}]\n`,
			);
			await site.deploy();
			await page.goto(`${site.url}/`);
			await until(
				async () => !(await storedFiles(witness)).some(({ name }) => name === withdrawn),
				"the withdrawn story is gone",
			);
			await site.kill();
			try {
				assert.equal((await look(page, site, STORY)).status, 503);
				await page.locator("h1", { hasText: "Bài không còn nữa" }).waitFor();
				assert.equal(
					await page.locator(".list-introduction").textContent(),
					"Bài ở địa chỉ này đã được tòa soạn rút ngày 25/11/2026. Tòa soạn nhắn: Dẫn nhầm.",
				);
				await page.goto(`${site.url}/da-luu/`);
				await page.locator(".saved-lost", { hasText: "đã được tòa soạn rút ngày 25/11/2026" }).waitFor();
				await page.locator(".saved-stories a").first().waitFor();
				const saved = await page
					.locator(".saved-stories h2 a, .saved-stories h3 a")
					.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
				assert.deepEqual(saved, ["/2026/11/18/cho-noi-moi/"]);
				assert.deepEqual(await look(page, site, "/2026/11/18/cho-noi-moi/"), {
					status: 200,
					headline: "Chợ nổi sớm mai",
				});
			} finally {
				await site.revive();
			}
		},
		{ line: "metered" },
	);
});
