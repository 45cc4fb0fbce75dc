import { readFile } from "node:fs/promises";
import { replaceWhole } from "../whole-file.ts";

/** A page as it was when it was last announced. */
export interface AnnouncedPage {
	/** Hash of its file. */
	readonly file: string;
	/** Hash of what readers read in it: a new style or a new foot of the page is no news. */
	readonly text: string;
}

/** What search engines and hubs were last told of, by address: `/2022/05/26/ben-pha/`, `/atom.xml`. */
export interface Announced {
	readonly pages: Readonly<Record<string, AnnouncedPage>>;
	/** Hash of each feed. */
	readonly feeds: Readonly<Record<string, string>>;
}

/** The record of the last announcement; nothing where none was made, or where the record is not whole. */
export async function readAnnounced(file: string): Promise<Announced | undefined> {
	try {
		const record = JSON.parse(await readFile(file, "utf8")) as Partial<Announced>;
		return record.pages && record.feeds ? { pages: record.pages, feeds: record.feeds } : undefined;
	} catch {
		return undefined;
	}
}

/** Puts a new record in the place of the old one, whole or not at all. */
export async function writeAnnounced(file: string, announced: Announced): Promise<void> {
	await replaceWhole(file, JSON.stringify(announced));
}
