import { stat } from "node:fs/promises";
import path from "node:path";
import { slug } from "../../_includes/domain/addresses/slug.ts";
import { hashOf } from "../../_includes/site/cache/hash.ts";
import { hashFile } from "../../_includes/site/cache/hash-file.ts";
import { findFiles } from "../../_includes/site/find-files.ts";

/** Longest name of a picture, in letters: long ones tell nothing more, and other systems cut them. */
const LONGEST = 80;
/** Where a name has no letter of its own. */
const NAMELESS = "anh";

/**
 * The names of the newsroom's pictures. One picture, by its bytes, has one name, in whatever folder it was placed first;
 * also one that the newsroom had already, or that an import placed which was stopped.
 */
export class MediaNames {
	/** Names by the size of the file: only those of one size are read to see whether they are one. */
	readonly #bySize = new Map<number, string[]>();
	readonly #hashes = new Map<string, string>();
	readonly #taken = new Set<string>();

	private constructor(private readonly folder: string) {}

	/** @param folder `content/media` */
	static async open(folder: string): Promise<MediaNames> {
		const names = new MediaNames(folder);
		for (const name of await findFiles(folder).catch(() => [])) {
			const stats = await stat(path.join(folder, name));
			names.#add(name, stats.size);
		}
		return names;
	}

	/** All of them, sorted. */
	all(): readonly string[] {
		return [...this.#bySize.values()].flat().sort();
	}

	/** That a name is somebody else's, since a file of that name was written meanwhile. */
	forget(bytes: Uint8Array, name: string): void {
		this.#hashes.delete(name);
		const same = this.#bySize.get(bytes.length) ?? [];
		this.#bySize.set(
			bytes.length,
			same.filter((one) => one !== name),
		);
	}

	#add(name: string, size: number): void {
		this.#taken.add(name.toLowerCase());
		const same = this.#bySize.get(size);
		if (same) same.push(name);
		else this.#bySize.set(size, [name]);
	}

	/**
	 * The name of a picture in `content/media`, and whether its file has yet to be written: `2015/03/ben-pha.jpg`.
	 *
	 * @param content its bytes, or what stands for those of a file that nobody holds
	 * @param month folder for a new one: `2015/03`
	 * @param called what the source calls it, of which its name is made
	 */
	nameFor(
		content: Uint8Array | { readonly size: number; readonly hash: string },
		{
			month,
			called,
			extension,
		}: { readonly month: string; readonly called: string; readonly extension: string },
	): { readonly name: string; readonly isNew: boolean } {
		const { size, hash } =
			content instanceof Uint8Array ? { size: content.length, hash: hashOf(content) } : content;
		for (const name of this.#bySize.get(size) ?? [])
			if (path.posix.extname(name) === `.${extension}` && this.#hashOf(name) === hash)
				return { name, isNew: false };
		const stem = slug(called, { maxLength: LONGEST }) || NAMELESS;
		for (let number = 1; ; number += 1) {
			const name = `${month}/${stem}${number === 1 ? "" : `-${number}`}.${extension}`;
			if (this.#taken.has(name)) continue;
			this.#add(name, size);
			this.#hashes.set(name, hash);
			return { name, isNew: true };
		}
	}

	#hashOf(name: string): string {
		const known = this.#hashes.get(name) ?? hashFile(path.join(this.folder, name));
		this.#hashes.set(name, known);
		return known;
	}
}
