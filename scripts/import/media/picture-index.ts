import { realpath } from "node:fs/promises";
import path from "node:path";
import { findAllFiles, UNREADABLE } from "../../../_includes/site/find-files.ts";
import { sizeOfName, wholeName } from "./picture-paths.ts";

/** A file of a folder of pictures. */
interface Held {
	readonly folder: string;
	/** In the folder, with forward slashes. */
	readonly inside: string;
}

/** A name as it is compared: forms and capitals do not part it. */
const plain = (text: string) => text.normalize().toLowerCase();

/**
 * The files of the folders that were given. Links in them are not followed, so that nothing outside is ever read; names
 * alone are held.
 */
export class PictureIndex {
	/** By the plain whole name: all sizes of one picture together, from wherever. */
	readonly #byName = new Map<string, Held[]>();

	private constructor() {}

	/** @throws where a folder is not there or cannot be read */
	static async open(folders: readonly string[]): Promise<PictureIndex> {
		const index = new PictureIndex();
		for (const given of folders) {
			// What was given may be a link itself: the newsroom has chosen it.
			const folder = await realpath(given);
			for (const inside of await findAllFiles(folder)) {
				if (inside.includes(UNREADABLE)) continue;
				const name = plain(wholeName(path.posix.basename(inside)));
				const same = index.#byName.get(name);
				if (same) same.push({ folder, inside });
				else index.#byName.set(name, [{ folder, inside }]);
			}
		}
		return index;
	}

	/**
	 * The files that a picture may be, the best first: in the folder that its path names the most of, the largest size.
	 * The given folder may be any part of the old site: one of the two paths must be the end of the other.
	 */
	find(asked: string): readonly string[] {
		const all = this.#byName.get(plain(wholeName(path.posix.basename(asked)))) ?? [];
		const want = folderOf(asked);
		const fits = all.flatMap((held) => {
			const have = folderOf(held.inside);
			const common = commonEnd(want, have);
			const isEnd = common === want.length || common === have.length;
			return isEnd ? [{ held, common }] : [];
		});
		const most = Math.max(...fits.map(({ common }) => common));
		const name = wholeName(path.posix.basename(asked));
		const rank = ({ held: { inside } }: (typeof fits)[number]) => sizeOfName(path.posix.basename(inside));
		return fits
			.filter(({ common }) => common === most)
			.sort((one, other) => {
				const [a, b] = [rank(one), rank(other)];
				// Where two differ in capitals only, the one that was asked for.
				const exact = (inside: string) => (wholeName(path.posix.basename(inside)) === name ? 0 : 1);
				return a !== b ? (a > b ? -1 : 1) : exact(one.held.inside) - exact(other.held.inside);
			})
			.map(({ held: { folder, inside } }) => path.join(folder, inside));
	}
}

const folderOf = (file: string) =>
	plain(path.posix.dirname(file))
		.split("/")
		.filter((part) => part && part !== ".");

function commonEnd(one: readonly string[], other: readonly string[]): number {
	let at = 0;
	while (at < one.length && at < other.length && one.at(-1 - at) === other.at(-1 - at)) at += 1;
	return at;
}
