import { lstatSync, readdirSync, type Stats } from "node:fs";
import path from "node:path";
import { hashOf } from "../cache/hash.ts";
import { hashFile } from "../cache/hash-file.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import { type FileList, filesIn, listFiles } from "./file-list.ts";
import { listsOf, mapLists, nameBeside, readManifest, type SiteManifest } from "./site-manifest.ts";

/** Stands for the hash of a file that is not what a build has put there. */
export const ALTERED = "-";

/** The name of the mark of all folders of a site, among those of its lists. */
const FOLDERS = "folders";

const marksOf = (output: string) => `${path.resolve(output)}.marks.json`;

/** A site as it lies on the disk. */
export interface FoundSite {
	/** As the manifest has it; files that are missing or were changed by another hand have a hash that no file has. */
	readonly manifest: SiteManifest;
	/** Files that no build has put there. */
	readonly strays: readonly string[];
}

/** A site that was looked at, perhaps none. */
export type LookedAtSite = Partial<FoundSite> & Pick<FoundSite, "strays"> & { readonly marks: SiteMarks };

/** Looks at the site of a folder; without a manifest nothing is known of it. */
export async function findSite(output: string): Promise<LookedAtSite> {
	const manifest = await readManifest(output);
	const marks = await SiteMarks.open(output);
	if (!manifest) return { strays: [], marks };
	const found = marks.find(manifest);
	await marks.save(manifest);
	return { ...found, marks };
}

/** How a site lay on the disk. Plain data: it goes to other processes. */
export interface KnownMarks {
	/** By the list of files that a mark is of, or FOLDERS. */
	readonly known: ReadonlyMap<string, string>;
	/** How each folder lay when it was last looked at. As little as can be sent: a site has more folders than articles. */
	readonly folders: KnownFolders;
	/**
	 * The names of the manifest's lists, in their order: to hash those of a large archive anew takes as long as to read them.
	 * Nothing for a list that was not looked at.
	 */
	readonly names: readonly (string | undefined)[];
}

/** The folders of a site, a line each, and the two numbers by which each lay. */
interface KnownFolders {
	readonly names: string;
	readonly marks: Float64Array;
}

/**
 * How the parts of a site lay on the disk when they were last known to be what its manifest says: a hash of size, times
 * and inode of each of its files. So a build sees what another hand has changed, and reads only what shows a change.
 */
export class SiteMarks {
	readonly #known: Map<string, string>;
	/** All folders of the site that was looked at; or what another process tells of them, until they are asked for. */
	#folders: Map<string, FolderMark> | KnownFolders;
	readonly #names = new Map<FileList, string>();
	#changed = false;

	private constructor(
		private readonly output: string,
		known: KnownMarks["known"],
		folders: Map<string, FolderMark> | KnownFolders,
	) {
		this.#known = new Map(known);
		this.#folders = folders;
	}

	static async open(output: string): Promise<SiteMarks> {
		const kept = await readSealed(marksOf(output), nameBeside(output, "marks"));
		const known = new Map(Object.entries<string>(kept ? JSON.parse(kept.toString()) : {}));
		return new SiteMarks(output, known, new Map());
	}

	/** Those that another process knows. @param manifest of the site, as it was found there */
	static from(output: string, known: KnownMarks, manifest: SiteManifest | undefined): SiteMarks {
		const marks = new SiteMarks(output, known.known, known.folders);
		for (const [at, list] of listed(manifest).entries()) {
			const name = known.names[at];
			if (name !== undefined) marks.#names.set(list, name);
		}
		return marks;
	}

	/** What is known of a site, as plain data. */
	allOf(manifest: SiteManifest | undefined): KnownMarks {
		const names = listed(manifest).map((list) => this.#names.get(list));
		const folders = this.#allFolders();
		const [lines, numbers] = [[...folders.keys()].join("\n"), [...folders.values()].flat()];
		return { known: this.#known, folders: { names: lines, marks: Float64Array.from(numbers) }, names };
	}

	/** Looks at every file of a site. */
	find(manifest: SiteManifest): FoundSite {
		const found = mapLists(manifest, (list) => {
			const name = this.#nameOf(list);
			const mark = this.#markOf(list);
			if (mark !== undefined && this.#known.get(name) === mark) return list;
			this.#known.delete(name);
			const altered = markAltered(this.output, list);
			if (altered === list && mark !== undefined) this.#set(name, mark);
			return altered;
		});
		this.#folders = new Map();
		this.#lookAt(foldersOf(namesIn(manifest)));
		const folders = this.#markOfFolders();
		if (this.#known.get(FOLDERS) === folders) return { manifest: found, strays: [] };
		const strays = findStrays(this.output, manifest);
		if (strays.length === 0) this.#set(FOLDERS, folders);
		return { manifest: found, strays };
	}

	/**
	 * Knows a site anew of which some files were just put there.
	 *
	 * @param changed those that were, and those that were taken away
	 */
	renew(manifest: SiteManifest, changed: Iterable<string>): void {
		this.#lookAt(foldersOf(changed));
		for (const list of listsOf(manifest).values()) {
			const name = this.#nameOf(list);
			// What was looked at before and is in the same list has not been touched since.
			const mark = this.#known.get(name) ?? this.#markOf(list);
			if (mark !== undefined) this.#set(name, mark);
		}
		this.#set(FOLDERS, this.#markOfFolders());
	}

	/** Keeps what is known, of these lists only. */
	async save(manifest: SiteManifest): Promise<void> {
		if (!this.#changed) return;
		const names = [FOLDERS, ...[...listsOf(manifest).values()].map((list) => this.#nameOf(list))];
		const kept = names.flatMap((name) => {
			const mark = this.#known.get(name);
			return mark === undefined ? [] : [[name, mark] as const];
		});
		await putSealed(
			marksOf(this.output),
			nameBeside(this.output, "marks"),
			JSON.stringify(Object.fromEntries(kept)),
		);
		this.#changed = false;
	}

	#set(name: string, mark: string): void {
		if (this.#known.get(name) === mark) return;
		this.#known.set(name, mark);
		this.#changed = true;
	}

	#nameOf(list: FileList): string {
		const name = this.#names.get(list) ?? hashOf(list);
		this.#names.set(list, name);
		return name;
	}

	/** Nothing where one of the files is none. */
	#markOf(list: FileList): string | undefined {
		const marks: number[] = [];
		for (const [file] of filesIn(list)) {
			const stats = look(this.output, file);
			if (!stats?.isFile()) return undefined;
			marks.push(stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino);
		}
		return hashOfNumbers(marks);
	}

	#allFolders(): Map<string, FolderMark> {
		if (!(this.#folders instanceof Map)) {
			const { names, marks } = this.#folders;
			const own = marks.length === 0 ? [] : names.split("\n");
			this.#folders = new Map(
				own.map((name, at) => [name, [marks[at * 2] ?? -1, marks[at * 2 + 1] ?? -1] as const]),
			);
		}
		return this.#folders;
	}

	/** Looks at folders anew. Those that are not there any more are none of the site. */
	#lookAt(folders: Iterable<string>): void {
		const known = this.#allFolders();
		for (const folder of folders) {
			const stats = look(this.output, folder);
			if (stats?.isDirectory()) known.set(folder, [stats.mtimeMs, stats.ino]);
			else known.delete(folder);
		}
	}

	/** Whatever the order in which they were looked at: to list those of all files anew takes longer than to ask the disk. */
	#markOfFolders(): string {
		const folders = [...this.#allFolders().values()];
		const column = (at: 0 | 1) => Float64Array.from(folders, (mark) => mark[at]).sort();
		return hashOfNumbers([...column(0), ...column(1)]);
	}
}

type FolderMark = readonly [modified: number, inode: number];

const listed = (manifest: SiteManifest | undefined) => (manifest ? [...listsOf(manifest).values()] : []);

/** As the machine holds them: to write some hundred thousand out takes longer than to ask the disk for them. */
const hashOfNumbers = (numbers: readonly number[]) =>
	hashOf(new Uint8Array(Float64Array.from(numbers).buffer));

/** What is there; nothing also where a file stands in the place of a folder on the way. */
function look(output: string, file: string): Stats | undefined {
	try {
		// Names in lists are plain: to join them properly takes as long as to look.
		return lstatSync(`${output}/${file}`, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

function* namesIn(manifest: SiteManifest): Generator<string> {
	for (const list of listsOf(manifest).values()) for (const [file] of filesIn(list)) yield file;
}

/** The folders that files of a site are in. */
function foldersOf(files: Iterable<string>): Set<string> {
	const folders = new Set([""]);
	for (const file of files)
		for (const folder of foldersAbove(file)) {
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	return folders;
}

/** `2022/05/index.html` is in `2022/05`, `2022` and the site itself, which has no name. */
function* foldersAbove(file: string): Generator<string> {
	for (let folder = file; folder !== ""; yield folder)
		folder = folder.slice(0, Math.max(folder.lastIndexOf("/"), 0));
}

/** The list itself where every file is what it says. */
function markAltered(output: string, list: FileList): FileList {
	let altered = false;
	const files = [...filesIn(list)].map(([file, hash]) => {
		if (isFileOf(path.join(output, file), hash)) return [file, hash] as const;
		altered = true;
		return [file, ALTERED] as const;
	});
	return altered ? listFiles(files) : list;
}

function isFileOf(file: string, hash: string): boolean {
	try {
		return lstatSync(file).isFile() && hashFile(file) === hash;
	} catch {
		return false;
	}
}

/** Whatever lies in a site and is no file of it: files, links, also in folders that are not the site's. */
function findStrays(output: string, manifest: SiteManifest): string[] {
	const own = new Set(namesIn(manifest));
	const strays: string[] = [];
	const walk = (inside: string) => {
		for (const entry of readdirSync(path.join(output, inside), { withFileTypes: true })) {
			const name = inside ? `${inside}/${entry.name}` : entry.name;
			if (entry.isDirectory()) walk(name);
			else if (!own.has(name)) strays.push(name);
		}
	};
	walk("");
	return strays.sort();
}
