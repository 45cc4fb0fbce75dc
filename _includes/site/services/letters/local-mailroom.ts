import { randomBytes } from "node:crypto";
import path from "node:path";
import { openFolderShelf } from "../host/folder-shelf.ts";
import { siteInFolder } from "../host/published-site.ts";
import type { Shelf } from "../host/shelf.ts";
import { createLettersHandler } from "./handler.ts";
import type { LettersHandler } from "./mailroom.ts";
import { createMarks } from "./marks.ts";
import { createLetterStore } from "./store.ts";

const KEY = "keys/signing";

/** Where letters wait on this machine: a folder of the cache. */
export const openLocalShelf = (cache: string) => openFolderShelf(path.join(cache, "letters"));

/** The mailroom of this machine: a site in a folder, and letters in the cache. */
export async function openLocalMailroom(cache: string, site: string): Promise<LettersHandler> {
	const shelf = await openLocalShelf(cache);
	const now = Date.now;
	return createLettersHandler({
		store: createLetterStore(shelf),
		marks: createMarks(shelf, now),
		key: await keyOf(shelf),
		site: siteInFolder(site),
		now,
		complain: (error) => console.error(error),
	});
}

/** The key of this machine, made by whoever needs it first. */
async function keyOf(shelf: Shelf): Promise<string> {
	const made = randomBytes(32).toString("base64url");
	return (await shelf.create(KEY, made)) ? made : ((await shelf.read(KEY)) ?? made);
}
