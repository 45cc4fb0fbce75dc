import type { SearchRecord } from "../../../formats/search/search-record.ts";
import { hashOf } from "../../cache/hash.ts";
import { pack, unpack } from "../../cache/pack.ts";

/** A search record as it is kept and indexed: its page as bytes, which are never made a text again. */
export type PackedRecord = Omit<SearchRecord, "html"> & { readonly html: Uint8Array };

/** As it is made, or as it was kept. */
export type IndexedRecord = SearchRecord | PackedRecord;

/** Where a pack tells what is listed of its records. No record has such an address. */
const LISTED = "listed.json";

export function packRecord({ html, ...record }: SearchRecord): PackedRecord {
	return { ...record, html: Buffer.from(html) };
}

/** A hash of all that is in records. */
export const hashRecords = (records: readonly PackedRecord[]) =>
	hashOf(JSON.stringify(records.map(({ html, listed }) => [hashOf(html), listed])));

export function packRecords(records: readonly PackedRecord[]): Uint8Array {
	const listed = Buffer.from(JSON.stringify(records.map((record) => record.listed)));
	return pack(new Map([[LISTED, listed], ...records.map(({ url, html }) => [url, html] as const)]));
}

/** The records of a pack, or nothing where it is not whole. */
export function unpackRecords(packed: Uint8Array): PackedRecord[] | undefined {
	const files = unpack(packed);
	const listed = files?.get(LISTED);
	if (!files || !listed) return undefined;
	const all = JSON.parse(Buffer.from(listed).toString()) as SearchRecord["listed"][];
	return all.map((one) => ({ url: one.url, html: files.get(one.url) ?? new Uint8Array(), listed: one }));
}
