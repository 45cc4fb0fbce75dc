import { mkdir } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { makeListing } from "../../../domain/parts/search/bundle-listing.ts";
import type { BundleFiles } from "../../../domain/parts/search/bundles.ts";
import { hashOf } from "../../cache/hash.ts";
import { putFile } from "../../cache/put-file.ts";
import { refuseOther } from "./other-pagefind.ts";
import type { IndexedRecord } from "./packed-records.ts";
import { type IndexFile, indexByCommand } from "./pagefind-command.ts";

/** Says where the rest of an index is; the first file that a browser asks for. */
const ENTRY = "pagefind-entry.json";

/** What browsers load of Pagefind's output: its data, which `assets/search` reads by itself. */
const DATA = /^pagefind-entry\.json$|\.pf_\w+$/;

/**
 * Indexes the records of one bundle: Pagefind's data, and the listing of the articles in JSON. The same records give
 * the same bytes.
 *
 * Holds about 0.22 GB for each 1,000 articles until it is done.
 *
 * @returns the files of the bundle by their name in its folder
 * @throws when Pagefind refuses a record: an index that lacks an article is worse than none
 */
export async function indexRecords(records: readonly IndexedRecord[]): Promise<Map<string, Uint8Array>> {
	// Any other order than that of the addresses would change every chunk from build to build.
	const sorted = [...records].sort((a, b) => (a.url < b.url ? -1 : 1));
	const files = new Map<string, Uint8Array>();
	for (const { name, content } of await indexFiles(sorted)) files.set(name, content);
	checkEntry(files.get(ENTRY), sorted.length);
	addListing(files, sorted);
	return files;
}

/**
 * Adds the listing under a name of its own content, and has the entry tell it: whoever has read the entry gets the
 * listing of the same edition or none. Pagefind's own readers pass over a key that they do not know.
 */
function addListing(files: Map<string, Uint8Array>, sorted: readonly IndexedRecord[]): void {
	const listed = sorted.map((record) => record.listed);
	const listing = `${JSON.stringify(makeListing(listed, fragmentAddresses(files)))}\n`;
	const hash = hashOf(listing).slice(0, 12);
	files.set(`listing.${hash}.json`, Buffer.from(listing));
	const entry = JSON.parse(new TextDecoder().decode(files.get(ENTRY))) as object;
	files.set(ENTRY, Buffer.from(JSON.stringify({ ...entry, listing: hash })));
}

/**
 * Indexes the records of one bundle into a folder, which should be empty or missing.
 *
 * @returns the files that it is opened by
 */
export async function writeBundle(records: readonly IndexedRecord[], folder: string): Promise<BundleFiles> {
	const files = await indexRecords(records);
	for (const [name, content] of files) await write(folder, name, content);
	return openingFiles([...files.keys()].join("\n"));
}

/**
 * Finds the files that a bundle is opened by.
 *
 * @param names of all its files, a line each. In a sorted list those sought are the last of thousands.
 * @throws when one of them is not there
 */
export function openingFiles(names: string): BundleFiles {
	const between = (start: string, end: string) => {
		const at = names.lastIndexOf(start);
		if (at < 0) throw new Error(`A search bundle without a file ${start}*${end}`);
		return names.slice(at + start.length, names.indexOf(end, at));
	};
	return { meta: between("pagefind.", ".pf_meta"), listing: between("listing.", ".json") };
}

/** Records sent without waiting for the answers: Pagefind takes them in turn, and is not kept waiting for the next one. */
const SENT_AT_ONCE = 20;

async function indexFiles(records: readonly IndexedRecord[]): Promise<IndexFile[]> {
	return (await indexByCommand(records, DATA)) ?? indexByService(records);
}

/** Who needs the service of Pagefind. */
let users = 0;

/**
 * Has all bundles that are made meanwhile share one start of Pagefind, which takes longer than to index a week. Without
 * it each bundle starts its own. When nobody needs it any more it is closed, and its memory given back.
 */
export async function sharingPagefind<Result>(run: () => Promise<Result>): Promise<Result> {
	users++;
	try {
		return await run();
	} finally {
		if (--users === 0) await (await import("pagefind")).close();
	}
}

/** The end of what the service was asked for last. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Indexes the records of one bundle by Pagefind's interface for Node, wherever the command cannot: one index at a time, in
 * the order in which they are asked for, since a process has one service of Pagefind.
 */
export function indexByService(records: readonly IndexedRecord[]): Promise<IndexFile[]> {
	const made = sharingPagefind(() => last.then(() => indexAlone(records)));
	last = made.catch(() => {});
	return made;
}

async function indexAlone(records: readonly IndexedRecord[]): Promise<IndexFile[]> {
	const pagefind = await import("pagefind");
	const { index, errors } = await pagefind.createIndex({ forceLanguage: "vi" });
	if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
	try {
		for (let sent = 0; sent < records.length; sent += SENT_AT_ONCE)
			await Promise.all(
				records.slice(sent, sent + SENT_AT_ONCE).map(async ({ url, html }) => {
					const added = await index.addHTMLFile({
						url,
						content: typeof html === "string" ? html : Buffer.from(html).toString(),
					});
					if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join("; ")}`);
				}),
			);
		const made = await index.getFiles();
		if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join("; ")}`);
		return made.files.flatMap(({ path, content }) => (DATA.test(path) ? [{ name: path, content }] : []));
	} finally {
		await index.deleteIndex();
	}
}

interface Entry {
	readonly version: string;
	readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

/**
 * @throws OtherPagefind when its command for this machine is of another version than the package; an error when the
 * index holds another number of records: Pagefind passes over what it cannot read in silence
 */
export function checkEntry(content: Uint8Array | undefined, records: number): void {
	const { version, languages } = JSON.parse(new TextDecoder().decode(content)) as Entry;
	refuseOther(version);
	const indexed = Object.values(languages).reduce((sum, index) => sum + index.page_count, 0);
	if (indexed !== records) throw new Error(`Pagefind: expected ${records} records indexed, found ${indexed}`);
}

const FRAGMENT = /^fragment\/.*\.pf_fragment$/;
/** Pagefind begins each unpacked file with `pagefind_dcd`. */
const SIGNATURE = 12;

/** The addresses of the articles, in the order of the names that Pagefind gave their fragments. */
function fragmentAddresses(files: ReadonlyMap<string, Uint8Array>): string[] {
	const names = [...files.keys()].filter((name) => FRAGMENT.test(name)).sort();
	return names.map((name) => {
		const text = gunzipSync(files.get(name) ?? new Uint8Array())
			.subarray(SIGNATURE)
			.toString();
		return (JSON.parse(text) as { readonly url: string }).url;
	});
}

async function write(folder: string, name: string, content: Uint8Array) {
	const target = path.join(folder, name);
	await mkdir(path.dirname(target), { recursive: true });
	await putFile(target, content);
}
