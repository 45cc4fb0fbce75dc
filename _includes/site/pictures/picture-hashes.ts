import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { hashOf } from "../cache/hash.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import type { Settings } from "../settings.ts";
import { markOf } from "../start/file-mark.mjs";
import { mediaFile } from "./judge-pictures.ts";

const NAME = "picture-hashes.json";

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
		const stats = await stat(mediaFile(src, settings));
		const mark = markOf(stats).join(" ");
		const before = known[src];
		now[src] =
			before?.mark === mark ? before : { mark, hash: hashOf(await readFile(mediaFile(src, settings))) };
	}
	await putSealed(file, NAME, JSON.stringify(now));
	return new Map(Object.entries(now).map(([src, { hash }]) => [src, hash]));
}

/** What is kept, or nothing where it is not whole: the pictures are read again. */
async function readKnown(file: string): Promise<Known> {
	const kept = await readSealed(file, NAME);
	return kept ? JSON.parse(kept.toString()) : {};
}
