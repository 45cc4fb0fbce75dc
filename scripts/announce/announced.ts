import { readFile } from "node:fs/promises";
import { putSealed, unseal } from "../../_includes/site/cache/sealed-file.ts";

/** The name under which a record is sealed, wherever it lies. */
const NAME = "announced";

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

/** The record of the last announcement; nothing where none was made, and "damaged" where it is not what was written. */
export async function readAnnounced(file: string): Promise<Announced | "damaged" | undefined> {
	const sealed = await readFile(file).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
	if (!sealed) return undefined;
	const record = unseal(NAME, sealed);
	return record ? JSON.parse(record.toString()) : "damaged";
}

/** Puts a new record in the place of the old one, whole or not at all. */
export async function writeAnnounced(file: string, announced: Announced): Promise<void> {
	await putSealed(file, NAME, JSON.stringify(announced));
}
