import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { hashOf } from "../cache/hash.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import type { Settings } from "../settings.ts";
import { isSure, markOf } from "../start/file-mark.mjs";
import { mediaFile } from "./judge-pictures.ts";

const NAME = "picture-hashes.json";

/** No mark where a change since would not show. */
type Known = Record<string, { readonly mark: string; readonly hash: string }>;

/**
 * Hashes of the bytes of the pictures that are cited, by `Picture.src`. A picture whose file shows no change since an
 * earlier build is not read again.
 */
export async function hashPictures(
	sources: Iterable<string>,
	settings: Pick<Settings, "content" | "cache">,
): Promise<ReadonlyMap<string, string>> {
	const file = path.join(settings.cache, NAME);
	const known = await readKnown(file);
	const now: Known = Object.create(null);
	for (const src of [...new Set(sources)].sort()) {
		const readAt = Date.now();
		const mark = markOf(await stat(mediaFile(src, settings)));
		const name = mark.join(" ");
		const before = known[src];
		now[src] =
			before?.mark === name
				? before
				: {
						mark: isSure(mark, readAt) ? name : "",
						hash: hashOf(await readFile(mediaFile(src, settings))),
					};
	}
	await putSealed(file, NAME, JSON.stringify(now));
	return new Map(Object.entries(now).map(([src, { hash }]) => [src, hash]));
}

/** What is kept, or nothing where it is not whole: the pictures are read again. */
async function readKnown(file: string): Promise<Known> {
	const kept = await readSealed(file, NAME);
	return kept ? JSON.parse(kept.toString()) : {};
}
