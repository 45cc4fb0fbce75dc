import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { SearchRecord } from "../formats/search-record.ts";
import { putFile } from "./put-file.ts";

/** Says where the rest of an index is; the first file that a browser asks for. */
const ENTRY = "pagefind-entry.json";

/** What browsers load of Pagefind, whichever bundle they search. Its ready-made interfaces, half a megabyte, no page loads. */
const CODE = /^(?:pagefind\.js|wasm\.\w+\.pagefind)$/;
const DATA = /^pagefind-entry\.json$|\.pf_\w+$/;

/**
 * Pagefind's browser code makes the address of its WebAssembly as `/pagefind/2022/wasm.<name>.pagefind`. By this name
 * it comes to `/pagefind/wasm.unknown.pagefind`: browsers resolve `..` before they ask, so that a reader fetches one
 * copy for all bundles. "unknown", since Pagefind stems no Vietnamese.
 */
const SHARED_WASM = "-/../../wasm.unknown";

/**
 * Indexes the records of one bundle: data only, which browsers read with the code of `writeSearchCode` in the folder
 * above. The same records give the same bytes.
 *
 * Holds about 0.22 GB for each 1,000 articles until it is done. One at a time in a process: what frees that memory
 * is the end of Pagefind's service, of which a process has one.
 *
 * @returns the files of the bundle by their name in its folder
 * @throws when Pagefind refuses a record: an index that lacks an article is worse than none
 */
export async function indexRecords(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
	// Any other order than that of the addresses would change every chunk from build to build.
	const sorted = [...records].sort((a, b) => (a.url < b.url ? -1 : 1));
	const files = new Map<string, Uint8Array>();
	for (const { name, content } of await indexFiles(sorted))
		if (DATA.test(name)) files.set(name, name === ENTRY ? finishEntry(content, sorted.length) : content);
	return files;
}

/** Indexes the records of one bundle into a folder, which should be empty or missing. */
export async function writeBundle(records: readonly SearchRecord[], folder: string): Promise<void> {
	for (const [name, content] of await indexRecords(records)) await write(folder, name, content);
}

/** Writes the code that searches bundles in the browser into the folder in which they are. */
export async function writeSearchCode(folder: string): Promise<void> {
	for (const { name, content } of await indexFiles([]))
		if (CODE.test(name)) await write(folder, name, content);
}

/** Records sent without waiting for the answers: Pagefind takes them in turn, and is not kept waiting for the next one. */
const SENT_AT_ONCE = 20;

interface IndexFile {
	/** `index/vi_1a2b3c.pf_index` */
	readonly name: string;
	readonly content: Uint8Array;
}

/** The end of what was asked for last: Pagefind's service, of which a process has one, is closed after each index. */
let last: Promise<unknown> = Promise.resolve();

/** One index at a time, in the order in which they are asked for. */
function indexFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
	const made = last.then(() => indexAlone(records));
	last = made.catch(() => {});
	return made;
}

async function indexAlone(records: readonly SearchRecord[]): Promise<IndexFile[]> {
	const pagefind = await import("pagefind");
	try {
		const { index, errors } = await pagefind.createIndex({ forceLanguage: "vi" });
		if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
		for (let sent = 0; sent < records.length; sent += SENT_AT_ONCE)
			await Promise.all(
				records.slice(sent, sent + SENT_AT_ONCE).map(async ({ url, html }) => {
					const added = await index.addHTMLFile({ url, content: html });
					if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join("; ")}`);
				}),
			);
		const made = await index.getFiles();
		if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join("; ")}`);
		return made.files.map((file) => ({ name: file.path, content: file.content }));
	} finally {
		await pagefind.close();
	}
}

interface Entry {
	readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

/** @throws when the index holds another number of records: Pagefind passes over what it cannot read in silence */
function finishEntry(content: Uint8Array, records: number): Uint8Array {
	const entry = JSON.parse(new TextDecoder().decode(content)) as Entry;
	const languages = Object.entries(entry.languages);
	const indexed = languages.reduce((sum, [, index]) => sum + index.page_count, 0);
	if (indexed !== records) throw new Error(`Pagefind: expected ${records} records indexed, found ${indexed}`);
	const shared = languages.map(([language, index]) => [language, { ...index, wasm: SHARED_WASM }]);
	return Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(shared) }));
}

async function write(folder: string, name: string, content: Uint8Array) {
	const target = path.join(folder, name);
	await mkdir(path.dirname(target), { recursive: true });
	await putFile(target, content);
}
