import { readFile, stat } from "node:fs/promises";
import { hashOf } from "../../cache/hash.ts";
import { KeptByMark } from "../../cache/kept-by-mark.ts";
import type { Settings } from "../../settings.ts";
import { mediaFile } from "./judge-pictures.ts";

/** Told with what is kept: changed where a hash is another. */
const RULES = "1";

/**
 * Hashes of the bytes of the pictures that are cited, by `Picture.src`. A picture whose file shows no change since an
 * earlier build is not read again.
 */
export async function hashPictures(
	sources: Iterable<string>,
	settings: Pick<Settings, "content" | "cache">,
): Promise<ReadonlyMap<string, string>> {
	const known = await KeptByMark.open<string>(settings.cache, "picture-hashes.json", RULES);
	const hashes = new Map<string, string>();
	for (const src of [...new Set(sources)].sort()) {
		const file = mediaFile(src, settings);
		hashes.set(src, await known.of(src, await stat(file), async () => hashOf(await readFile(file))));
	}
	await known.save();
	return hashes;
}
