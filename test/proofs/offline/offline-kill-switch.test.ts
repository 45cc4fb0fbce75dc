import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { articleText } from "../../support/articles/article-text.ts";
import { keepDeploy, openWitness, type Witness } from "../../support/offline/offline-proofs.ts";
import {
	closing,
	editionStored,
	type OfflineSite,
	type Reader,
	serveOfflineSite,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";

const STORY = "/2026/11/23/ben-pha/";

let site: OfflineSite;
/** The newspaper with the worker that is right, and with `offline: false`. */
let good: () => Promise<void>;
let switchedOff: () => Promise<void>;

before(async () => {
	site = await serveOfflineSite({
		"2026/11/ben-pha.md": articleText({ date: "date: 2026-11-23 07:00", title: "title: Bến phà mới" }),
	});
	good = await keepDeploy(site, "good");
	await site.write(
		"../newspaper.yaml",
		`${await readFile("content/newspaper.yaml", "utf8")}offline: false\n`,
	);
	await site.deploy();
	switchedOff = await keepDeploy(site, "off");
});
after(() => site.close());

const TAKE_OVER = `
	oninstall = () => skipWaiting();
	onactivate = (event) => event.waitUntil(caches.open("broken").then(() => clients.claim()));`;

/** Workers as a newsroom hopes never to ship one. */
const BROKEN: readonly { readonly what: string; readonly worker: string; readonly answers?: boolean }[] = [
	{
		what: "answers every page with garbage",
		worker: `${TAKE_OVER} onfetch = (event) => {
			if (event.request.mode !== "navigate") return;
			event.respondWith(new Response("<h1>rac</h1>", { headers: { "content-type": "text/html" } }));
		};`,
	},
	{
		what: "fails every request",
		worker: `${TAKE_OVER} onfetch = (event) => event.respondWith(Promise.reject(new Error("broken")));`,
	},
	{ what: "throws at every request", worker: `${TAKE_OVER} onfetch = () => { throw new Error("broken"); };` },
	{
		what: "never answers",
		worker: `${TAKE_OVER} onfetch = (event) => event.respondWith(new Promise(() => {}));`,
		answers: false,
	},
];

/** The headline of a page that a reader goes to. */
async function go(page: Page, address: string): Promise<string> {
	await page.goto(site.url + address, { waitUntil: "commit" });
	return (await page.locator("h1").first().textContent()) ?? "";
}

/** A reader goes to a page, and waits patiently for something to show, which under a broken worker may never come. */
async function tryToGo(page: Page, address: string): Promise<void> {
	const shown = page
		.goto(site.url + address, { waitUntil: "commit", timeout: 6_000 })
		.then(() => page.locator("h1").first().waitFor({ timeout: 6_000 }));
	await shown.catch(() => {});
}

/** Gives a profile the broken worker: as its first one, or in place of the good one with an edition. */
async function breakProfile({ open }: Reader, witness: Witness, hadGood: boolean, worker: string) {
	await good();
	const page = await open(hadGood ? "/" : undefined);
	if (hadGood) await editionStored(page);
	await writeFile(path.join(site.output, "sw.js"), worker);
	await page.goto(`${site.url}/`);
	await until(() => evaluate(witness, isBroken, false), "the broken worker");
	await closing(page);
}

/** A page may be loaded anew while it is asked. */
const evaluate = <Answer>(
	{ page }: Witness,
	ask: () => Promise<Answer>,
	otherwise: Answer,
): Promise<Answer> => page.evaluate(ask).catch(() => otherwise);

async function isBroken(): Promise<boolean> {
	const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
	return active?.state === "activated" && (await caches.has("broken"));
}

async function isKept(): Promise<boolean> {
	const note = await (await caches.open("tin-tinh-notes")).match("/state-1");
	return Boolean(note && (await note.json()).current);
}

/** The right one answers what it is asked. */
async function isGood(): Promise<boolean> {
	const { active, installing, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
	if (!active || installing || waiting || active.state !== "activated") return false;
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = () => resolve(true);
		active.postMessage({ type: "progress" }, [port2]);
		// Another one says nothing, and is asked again.
		setTimeout(() => resolve(false), 500);
	});
}

const whatIsLeft = async () => [
	...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
	...(await caches.keys()),
];

const undone = (witness: Witness) =>
	until(async () => (await evaluate(witness, whatIsLeft, ["?"])).length === 0, "nothing is left");

for (const { what, worker, answers = true } of BROKEN)
	for (const hadGood of [false, true])
		test(`a worker that ${what} is undone by the switch within two navigations, in a browser that had ${hadGood ? "the good one and an edition" : "none"}`, async () => {
			await withReader(site, async (reader) => {
				const witness = await openWitness(reader.context, site);
				await breakProfile(reader, witness, hadGood, worker);
				await switchedOff();

				const first = await reader.open();
				await tryToGo(first, STORY);
				// A tab that never shows anything is closed; one that shows something is looked at for a while.
				if (!answers) await closing(first);
				await undone(witness);
				if (answers) await closing(first);

				const second = await reader.open();
				site.asked.length = 0;
				assert.equal(await go(second, STORY), "Bến phà mới");
				assert.ok(site.asked.includes(STORY));
				await second.waitForLoadState();
				await undone(witness);
			});
		});

for (const { what, worker } of BROKEN.filter(({ answers = true }) => answers))
	test(`a worker that ${what} is healed by the good one within two navigations`, async () => {
		await withReader(site, async (reader) => {
			const witness = await openWitness(reader.context, site);
			await breakProfile(reader, witness, false, worker);
			await good();
			await tryToGo(await reader.open(), STORY);
			await until(() => evaluate(witness, isGood, false), "the good worker");
			const page = await reader.open();
			assert.equal(await go(page, STORY), "Bến phà mới");
			await editionStored(page);
		});
	});

test("a newsroom that switches offline reading off takes it back from a healthy browser, reloads its tabs once, and may switch it on again", async () => {
	await withReader(site, async ({ open, context }) => {
		const witness = await openWitness(context, site);
		await good();
		const tabs: Page[] = [];
		for (const address of ["/", STORY]) {
			const tab = await open(address);
			tabs.push(tab);
			// One after the other: a tab that is opened while the worker takes its place is not its own yet.
			await editionStored(tab);
		}
		let loads = 0;
		for (const tab of tabs) tab.on("load", () => loads++);
		await switchedOff();
		const next = await open("/tim-kiem/");
		await until(async () => loads === tabs.length, "each tab is loaded anew");
		await undone(witness);
		await next.waitForLoadState();
		site.asked.length = 0;
		for (const tab of tabs) {
			await tab.reload();
			assert.notEqual(await tab.locator("h1").first().textContent(), "");
		}
		assert.deepEqual(
			site.asked.filter((address) => address === "/sw.js" || address.startsWith("/offline/")),
			[],
		);
		await undone(witness);

		await good();
		// Scripts of the time without are still in the browser's cache for a visit or two.
		const back = await open("/");
		await until(async () => {
			await back.reload();
			return evaluate(witness, isKept, false);
		}, "the edition is kept again");
	});
});

test("pages whose scripts are of before, and set the switch up as their worker, are not loaded again and again", async () => {
	await withReader(site, async ({ open, context }) => {
		const witness = await openWitness(context, site);
		await switchedOff();
		const off = await (await fetch(`${site.url}/sw.js`)).text();
		await good();
		await editionStored(await open("/"));
		await writeFile(path.join(site.output, "sw.js"), off);
		const page = await open();
		let loads = 0;
		page.on("load", () => loads++);
		await page.goto(site.url + STORY);
		// Once by the switch, since it came from the worker of before.
		await until(async () => loads === 2, "the page is loaded anew");
		await undone(witness);
		site.asked.length = 0;
		await page.reload();
		await until(async () => site.asked.includes("/sw.js"), "the switch is asked for");
		await undone(witness);
		// Another visit begins when whatever the one before has set off is over.
		await page.reload();
		await undone(witness);
		assert.equal(loads, 4);
	});
});
