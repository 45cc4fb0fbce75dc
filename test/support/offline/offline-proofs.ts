import assert from "node:assert/strict";
import { cp, rm } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { readOffered } from "./offline-edition.ts";
import { ask, type OfflineSite, until } from "./offline-site.ts";

/** A file that the worker has stored, or should have: its type, and what is in it. */
export interface KeptFile {
	readonly hash: string;
	readonly type: string;
}

/** A site as it was built at one moment, to be deployed again without building it anew. */
export interface KeptSite {
	/** Addresses of the pages of its edition. */
	readonly pages: readonly string[];
	/** The files of its edition, by the hash under which they are stored. */
	readonly files: ReadonlyMap<string, KeptFile>;
	/** Puts it in place of what is served. */
	readonly deploy: Deploy;
}

type Deploy = () => Promise<void>;

/** Remembers the site that is served now. */
export async function keepDeploy(site: OfflineSite, name: string): Promise<Deploy> {
	const folder = `${site.output}-${name}`;
	await cp(site.output, folder, { recursive: true });
	return async () => {
		await rm(site.output, { recursive: true });
		await cp(folder, site.output, { recursive: true });
	};
}

/** Remembers the site that is served now, with what a browser should store of it. */
export async function keepSite(site: OfflineSite, name: string): Promise<KeptSite> {
	const deploy = await keepDeploy(site, name);
	const { edition, lists } = await readOffered(site.output);
	const packs = [edition.shell, ...edition.packs];
	const listed = packs.flatMap((pack) => lists.get(pack.name)?.files ?? []);
	const all = [
		...listed.map(([address, hash]) => [address, hash] as const),
		...[...packs.map(({ list }) => list), edition.gone].map(
			(list) => [`/offline/lists/${list}.json`, list] as const,
		),
	];
	const files = new Map<string, KeptFile>();
	for (const [address, hash] of all) {
		const { headers } = await fetch(site.url + address);
		files.set(hash, { hash, type: headers.get("content-type") ?? "" });
	}
	return {
		pages: listed.map(([address]) => address).filter((address) => address.endsWith("/")),
		files,
		deploy,
	};
}

/**
 * Files that are stored and tell of what is gone: by what is in them, also where it is packed, or as a picture.
 * The list of what is gone must name it.
 */
export function tracesIn(page: Page, traces: string): Promise<string[]> {
	return page.evaluate(async (pattern) => {
		const { gone } = await (await fetch("/offline/edition.json", { cache: "no-store" })).json();
		const list = await fetch(`/offline/lists/${gone}.json`).then((response) => response.text());
		const telling: string[] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const bytes = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0);
				const [one, other] = new Uint8Array(bytes);
				const isPacked = one === 0x1f && other === 0x8b;
				const stream = new Blob([bytes]).stream();
				const text = await new Response(
					isPacked ? stream.pipeThrough(new DecompressionStream("gzip")) : stream,
				).text();
				if (text !== list && new RegExp(pattern, "i").test(text))
					telling.push(`${request.url} ${text.slice(0, 60)}`);
			}
		}
		return telling;
	}, traces);
}

/** A tab in which no script of the newspaper runs, to look into the browser from; and what went wrong in its workers. */
export interface Witness {
	readonly page: Page;
	readonly session: CDPSession;
	/** Errors that no worker has caught. */
	readonly errors: readonly string[];
}

export async function openWitness(context: BrowserContext, site: OfflineSite): Promise<Witness> {
	const page = await context.newPage();
	await page.goto(`${site.url}/robots.txt`);
	const session = await context.newCDPSession(page);
	const errors: string[] = [];
	session.on("ServiceWorker.workerErrorReported", ({ errorMessage }) => {
		errors.push(`${errorMessage.errorMessage} (${errorMessage.lineNumber}:${errorMessage.columnNumber})`);
	});
	await session.send("ServiceWorker.enable");
	return { page, session, errors };
}

/** What is stored: each file with the name that it is stored under and the hash that it really has. */
export function storedFiles({ page }: Witness): Promise<(KeptFile & { readonly name: string })[]> {
	return page.evaluate(async () => {
		if (!(await caches.has("tin-tinh-files"))) return [];
		const cache = await caches.open("tin-tinh-files");
		const stored = [];
		for (const request of await cache.keys()) {
			const response = await cache.match(request);
			if (!response) continue;
			const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
			const hash = Array.from(new Uint8Array(digest, 0, 10), (byte) =>
				byte.toString(16).padStart(2, "0"),
			).join("");
			const type = response.headers.get("content-type") ?? "";
			stored.push({ name: new URL(request.url).pathname.slice(1), hash, type });
		}
		return stored;
	});
}

/** Asserts that every file that is stored is one of these sites, under its own name and with its own type. */
export async function assertNothingWrong(witness: Witness, sites: readonly KeptSite[]): Promise<void> {
	for (const { name, hash, type } of await storedFiles(witness)) {
		assert.equal(hash, name, "a file that is not what its name says");
		const right = sites.map(({ files }) => files.get(hash)).find(Boolean);
		assert.ok(right, `a file that no site has: ${hash}, ${type}`);
		assert.equal(type, right.type, `the type of ${hash}`);
	}
}

/** The files of a site's edition that are not stored. */
export async function missingOf(witness: Witness, { files }: KeptSite): Promise<string[]> {
	assert.ok(files.size > 20);
	const stored = new Set((await storedFiles(witness)).map(({ name }) => name));
	return [...files.keys()].filter((hash) => !stored.has(hash));
}

/** Asserts that every file of a site's edition is stored. */
export async function assertWhole(witness: Witness, site: KeptSite): Promise<void> {
	assert.deepEqual(await missingOf(witness, site), []);
}

/** Waits until the worker fetches nothing any more. */
export async function idle({ page }: Witness): Promise<void> {
	await until(async () => (await ask(page, { type: "progress" })) === null, "the worker is idle");
}

/** What a reader sees: the status of a page's answer, its headline, and whether it came from what is stored. */
export async function look(
	page: Page,
	site: OfflineSite,
	address: string,
): Promise<{ readonly status: number; readonly headline: string }> {
	// A page that was cut off is never done with loading.
	const answer = await page.goto(site.url + address, { waitUntil: "commit" });
	// It may be there for a moment before its words are.
	const headline = (await page.locator("h1", { hasText: /\S/ }).first().textContent()) ?? "";
	return { status: answer?.status() ?? 0, headline: headline.trim() };
}

/** A Wi-Fi's login page, as it stands under any address. */
export function portal(response: ServerResponse): void {
	response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
	response.end(PORTAL);
}

export const PORTAL =
	'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Wi-Fi</title><link rel="canonical" href="/dang-nhap/">' +
	"<h1>Đăng nhập Wi-Fi</h1><p>Mời bạn nhập số phòng.";

/** Promises more than it sends, and then cuts the line. */
export function truncated(response: ServerResponse, type = "text/html; charset=utf-8"): void {
	response.writeHead(200, { "Content-Type": type, "Content-Length": "100000" });
	response.write("<!doctype html><title>Bến phà", () => response.destroy());
}
