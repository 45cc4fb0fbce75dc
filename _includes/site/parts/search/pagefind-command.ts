import { execFile } from "node:child_process";
import {
	mkdirSync,
	mkdtempSync,
	opendirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { findAllFiles } from "../../find-files.ts";
import { isRunning } from "../../workers/is-running.ts";
import type { IndexedRecord } from "./packed-records.ts";

/** A folder that Linux keeps in memory. */
const MEMORY = "/dev/shm";

/** A file that Pagefind has made. */
export interface IndexFile {
	/** `index/vi_1a2b3c.pf_index` */
	readonly name: string;
	readonly content: Uint8Array;
}

/**
 * Indexes the records of one bundle by Pagefind's command, from pages in memory: the same bytes as by its interface for
 * Node, for half the work.
 *
 * The command takes pages in the order in which the folder lists them, which decides every byte. Linux lists what is in
 * memory newest first, so that the pages are laid there from the last one to the first; it is looked whether they lie so.
 *
 * @param sorted in the order in which they are to be indexed: that of their addresses
 * @param wanted tells by name which files are asked for
 * @returns nothing where there is no such folder, no room in it, or another order
 */
export async function indexByCommand(
	sorted: readonly IndexedRecord[],
	wanted: RegExp,
): Promise<IndexFile[] | undefined> {
	let room: string;
	try {
		room = mkdtempSync(path.join(MEMORY, `tin-tinh-${process.pid}-`));
	} catch {
		return undefined;
	}
	try {
		dropLeftRooms();
		const [pages, bundle] = [path.join(room, "pages"), path.join(room, "bundle")];
		for (const { url, html } of [...sorted].reverse()) {
			mkdirSync(path.join(pages, url), { recursive: true });
			writeFileSync(path.join(pages, url, "index.html"), html);
		}
		const listed = [...pagesIn(pages, "/")];
		if (listed.length !== sorted.length || sorted.some(({ url }, at) => listed[at] !== url)) return undefined;
		const words = ["--silent", "--force-language", "vi", "--site", pages, "--output-path", bundle];
		// There it finds no settings of another's.
		const running = promisify(execFile)(await findCommand(), words, { cwd: room });
		// It would outlive a preview that is stopped, and wait for ever.
		const end = () => running.child.kill();
		process.once("exit", end);
		await running.finally(() => process.off("exit", end));
		const names = (await findAllFiles(bundle)).filter((name) => wanted.test(name));
		return names.map((name) => ({ name, content: readFileSync(path.join(bundle, name)) }));
	} catch {
		// No room: whatever else is wrong, the interface tells.
		return undefined;
	} finally {
		rmSync(room, { recursive: true, force: true });
	}
}

/** The addresses of the pages below one, as the disk lists them. Node's other ways to list a folder sort. */
function* pagesIn(pages: string, inside: string): Generator<string> {
	const folder = opendirSync(path.join(pages, inside));
	try {
		for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
			if (entry.isDirectory()) yield* pagesIn(pages, `${inside}${entry.name}/`);
			else yield inside;
		}
	} finally {
		folder.closeSync();
	}
}

/** Drops what processes have left in memory that were killed. */
function dropLeftRooms(): void {
	for (const name of readdirSync(MEMORY)) {
		const maker = Number(/^tin-tinh-(\d+)-/.exec(name)?.[1]);
		if (maker && !isRunning(maker)) rmSync(path.join(MEMORY, name), { recursive: true, force: true });
	}
}

/** Where the package has the command for this machine. */
async function findCommand(): Promise<string> {
	const found = new URL("resolveBinary.js", import.meta.resolve("pagefind")).href;
	const { resolveBinaryPath } = (await import(found)) as { resolveBinaryPath(names: string[]): string };
	return resolveBinaryPath(["pagefind_extended", "pagefind"]);
}
