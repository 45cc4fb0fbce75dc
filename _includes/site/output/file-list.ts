/**
 * Files with the hashes of their contents, as one text: a line each, the hash, a space, the name. The lists of a large
 * archive are carried from build to build far more often than they are looked into, and a text costs nothing to carry.
 */
export type FileList = string;

/** Lists files by name, in the order in which they are given. */
export function listFiles(files: Iterable<readonly [name: string, hash: string]>): FileList {
	let list = "";
	for (const [name, hash] of files) list += `${hash} ${name}\n`;
	return list;
}

/** The hash of each file, by its name. */
export function* filesIn(list: FileList): Generator<readonly [name: string, hash: string]> {
	for (let at = 0; at < list.length; ) {
		const space = list.indexOf(" ", at);
		const end = list.indexOf("\n", space);
		yield [list.slice(space + 1, end), list.slice(at, space)];
		at = end + 1;
	}
}

/** How many of the files are pages. */
export function countPages(list: FileList): number {
	let pages = 0;
	for (let at = list.indexOf(".html\n"); at >= 0; at = list.indexOf(".html\n", at + 1)) pages++;
	return pages;
}
