import { groupBy } from "../../../domain/lists/group-by.ts";
import type { SearchRecord } from "../../../formats/search/search-record.ts";
import { hashRecords, type PackedRecord } from "./packed-records.ts";

/** The day of a search record, by its address: `/2022/05/26/ben-pha/` is of `2022-05-26`. */
export function dayOfRecord({ url }: Pick<SearchRecord, "url">): string {
	return url.slice(1, 11).replaceAll("/", "-");
}

/** A hash of the records of each day, so that what is indexed of some days is not indexed anew because of others. */
export function hashDays(records: readonly PackedRecord[]): Record<string, string> {
	const days = groupBy(records, (record) => [dayOfRecord(record)]);
	return Object.fromEntries([...days].map(([day, own]) => [day, hashRecords(own)]));
}
