import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { readOffered } from "../../support/offline/offline-edition.ts";
import {
	assertNothingWrong,
	idle,
	type KeptSite,
	keepSite,
	look,
	missingOf,
	openWitness,
	storedFiles,
	type Witness,
} from "../../support/offline/offline-proofs.ts";
import {
	ask,
	editionStored,
	type OfflineSite,
	type Reader,
	serveOfflineSite,
	storyText,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";
import { stampEdition } from "../../support/offline/stamp-edition.ts";

const STORY = "/2026/11/23/ben-pha/";
const UNKNOWN = "/2026/11/18/khong-co/";
const FILES = "tin-tinh-files";
const NOTES = "tin-tinh-notes";

let site: OfflineSite;
let first: KeptSite;
let second: KeptSite;

async function prepare(): Promise<void> {
	site = await serveOfflineSite(
		{
			"2026/11/ben-pha.md": storyText("2026-11-23", "Bến phà mới"),
			"2026/11/cho-noi.md": storyText("2026-11-18", "Chợ nổi sớm mai"),
			"2026/08/mua-lu.md": storyText("2026-08-02", "Mùa lũ về"),
		},
		{ offlineLimits: { articles: 2, week: 100, months: 12 } },
	);
	first = await keepSite(site, "first");
	await site.write("2026/11/ben-pha.md", storyText("2026-11-23", "Bến phà mới, sửa lại", "Ghe qua."));
	await site.deploy();
	await stampEdition(site.output, "2");
	second = await keepSite(site, "second");
}

/** Empties caches as the browser does where room is wanted. */
const evict = ({ page }: Witness, names: readonly string[]) =>
	page.evaluate(async (evicted) => {
		for (const name of evicted) await caches.delete(name);
	}, names);

async function evictFiles({ page }: Witness, hashes: readonly string[]) {
	await page.evaluate(async (evicted) => {
		const cache = await caches.open("tin-tinh-files");
		for (const hash of evicted) await cache.delete(`/${hash}`);
	}, hashes);
}

/** Asserts that with the network cut a reader always sees something, and opens it. */
async function assertAlwaysAPage(page: Page) {
	await site.kill();
	try {
		for (const address of ["/", STORY, UNKNOWN])
			assert.notEqual((await look(page, site, address)).headline, "", address);
	} finally {
		await site.revive();
	}
}

async function assertMended(reader: Reader, witness: Witness) {
	const page = await reader.open("/");
	await editionStored(page);
	await idle(witness);
	// The list of what was withdrawn comes by the visit itself, which is no download.
	await until(async () => (await missingOf(witness, second)).length === 0, "the edition is whole");
	// What the edition before has left is dropped after that.
	await until(
		() =>
			assertNothingWrong(witness, [first, second]).then(
				() => true,
				() => false,
			),
		"what nothing names is dropped",
	);
	await site.kill();
	try {
		assert.deepEqual(await look(page, site, STORY), { status: 200, headline: "Bến phà mới, sửa lại" });
		assert.equal((await look(page, site, UNKNOWN)).status, 503);
	} finally {
		await site.revive();
	}
	assert.deepEqual(witness.errors, []);
	assert.deepEqual(
		reader.faults.filter(
			// Where the styles are evicted no font is used.
			(fault) =>
				!/Failed to load resource|respondWith|network error response|preloaded using link preload/.test(
					fault,
				),
		),
		[],
	);
}

/** A reader who has the first edition, or none, where the server has the second. */
async function withEdition(stored: boolean, use: (reader: Reader, witness: Witness) => Promise<void>) {
	await withReader(site, async (reader) => {
		site.befalls = () => false;
		await (stored ? first : second).deploy();
		const witness = await openWitness(reader.context, site);
		if (stored) {
			const page = await reader.open("/");
			await editionStored(page);
			await idle(witness);
			await page.close();
			await second.deploy();
		}
		await use(reader, witness);
	});
}

/** Bytes that there is room for. */
const ROOMS = [
	["no room at all", 0],
	["room for a part", 60_000],
] as const;

const EVICTED = [
	["the files", [FILES]],
	["the notes", [NOTES]],
	["everything", [FILES, NOTES]],
] as const;

/**
 * The tests of what becomes of an edition where the browser wants room.
 *
 * @param occasions whether each lack of room, and what is evicted in the midst, befalls a first download and an update,
 * or one of them, by turns
 */
export function testEvictions(occasions: "both" | "by turns"): void {
	before(prepare);
	after(() => site.close());
	/** Whether an edition is stored already. */
	const occasionsOf = (turn: number) => (occasions === "both" ? [false, true] : [turn % 2 === 0]);

	for (const [at, [what, room]] of ROOMS.entries())
		for (const stored of occasionsOf(at + 1))
			test(`${what}, in ${stored ? "an update" : "a first download"}: what is stored is right, and the rest comes when there is room`, async () => {
				await withEdition(stored, async (reader, witness) => {
					const origin = site.url;
					const { usage } = await witness.session.send("Storage.getUsageAndQuota", { origin });
					await witness.session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + room });
					site.asked.length = 0;
					const page = await reader.open("/");
					await until(
						async () => site.answered.filter((address) => address.startsWith("/offline/")).length > 1,
						"a download",
					);
					await until(async () => (await ask(witness.page, { type: "progress" })) === null, "its end");
					await idle(witness);
					await assertNothingWrong(witness, [first, second]);
					await assertAlwaysAPage(page);
					await page.close();
					await witness.session.send("Storage.overrideQuotaForOrigin", { origin });
					await assertMended(reader, witness);
				});
			});

	for (const [at, [what, names]] of EVICTED.entries()) {
		test(`${what} evicted: a page is always shown, and the next visit mends it`, async () => {
			await withEdition(true, async (reader, witness) => {
				await evict(witness, names);
				const page = await reader.open();
				await assertAlwaysAPage(page);
				await witness.session.send("ServiceWorker.stopAllWorkers");
				await assertAlwaysAPage(page);
				await assertMended(reader, witness);
			});
		});

		for (const stored of occasionsOf(at))
			test(`${what} evicted in the midst of ${stored ? "an update" : "a first download"}: the next visit mends it`, async () => {
				await withEdition(stored, async (reader, witness) => {
					let held: (() => void) | undefined;
					let isHolding = true;
					const released = new Promise<void>((resolve) => {
						held = resolve;
					});
					let came = 0;
					site.befalls = (address, response) => {
						if (
							!isHolding ||
							!address.startsWith("/assets/") ||
							response.req.headers["sec-fetch-dest"] !== "empty"
						)
							return false;
						if (++came < 4) return false;
						released
							.then(async () => {
								const right = await fetch(site.url + address);
								response.writeHead(200, { "content-type": right.headers.get("content-type") ?? "" });
								response.end(Buffer.from(await right.arrayBuffer()));
							})
							// The worker has given it up, and the server is dead meanwhile.
							.catch(() => response.destroy());
						return true;
					};
					const page = await reader.open("/");
					await until(async () => came >= 4, "the midst");
					await evict(witness, names);
					isHolding = false;
					held?.();
					await idle(witness);
					await assertNothingWrong(witness, [first, second]);
					await assertAlwaysAPage(page);
					await page.close();
					await assertMended(reader, witness);
				});
			});
	}

	test("single files evicted, lists among them: a page is always shown, and the next visit mends it", async () => {
		await withEdition(true, async (reader, witness) => {
			await first.deploy();
			const page = await reader.open();
			const hashes = (await storedFiles(witness)).map(({ name }) => name);
			await evictFiles(
				witness,
				hashes.filter((_, at) => at % 3 === 0),
			);
			await assertAlwaysAPage(page);
			await second.deploy();
			await assertMended(reader, witness);
		});
	});

	test("each single list evicted of an edition that is the newest: the next visit mends it, also while the worker lives on", async () => {
		await withEdition(true, async (reader, witness) => {
			await assertMended(reader, witness);
			const names = await witness.page.evaluate(async () => {
				const { shell, packs } = await (await fetch("/offline/edition.json")).json();
				return [shell, ...packs].map(({ list }: { list: string }) => list);
			});
			assert.ok(names.length > 1);
			for (const name of names) {
				await evictFiles(witness, [name]);
				const page = await reader.open("/");
				await until(
					async () => (await storedFiles(witness)).some((file) => file.name === name),
					`list ${name}`,
				);
				await page.close();
			}
		});
	});

	test("files of a month that the reader has fetched are fetched again where they were evicted", async () => {
		await withEdition(true, async (reader, witness) => {
			await assertMended(reader, witness);
			const progress = await ask(witness.page, { type: "download", pack: "2026-08" });
			assert.equal((progress as { state: string }).state, "done");
			const { edition, lists } = await readOffered(site.output);
			const list = edition.months.find(({ name }) => name === "2026-08")?.list ?? "";
			const month = [list, ...(lists.get("2026-08")?.files ?? []).map(([, hash]) => hash)];
			assert.ok(month.length > 3);
			await evictFiles(witness, month);
			await reader.open("/");
			await until(async () => {
				const now = new Set((await storedFiles(witness)).map(({ name }) => name));
				return month.every((name) => now.has(name));
			}, "the month");
		});
	});
}
