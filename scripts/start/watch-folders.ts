import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import path from "node:path";

/** Where the system itself watches all that is below a folder. */
const RECURSIVE = process.platform === "darwin" || process.platform === "win32";

/**
 * Watches folders and all below them: one watch for each folder and none for its files, because an archive has a
 * hundred thousand of them in some hundred folders.
 *
 * @param changed told of each file or folder that changed, came or went, perhaps several times; links are not followed
 * @returns what ends the watch
 */
export function watchFolders(roots: readonly string[], changed: (file: string) => void): () => void {
	const watchers = new Map<string, FSWatcher>();

	function forget(folder: string) {
		for (const [known, watcher] of watchers) {
			if (known !== folder && !known.startsWith(folder + path.sep)) continue;
			watcher.close();
			watchers.delete(known);
		}
	}

	function add(folder: string) {
		try {
			const watcher = watch(folder, { recursive: RECURSIVE }, (event, name) => {
				const file = path.join(folder, name ?? "");
				if (event === "rename" && !RECURSIVE) {
					// A folder that went has lost its watch; one that came in its place has none yet.
					forget(file);
					if (isFolder(file)) add(file);
				}
				changed(file);
			});
			watchers.set(folder, watcher);
			watcher.on("error", () => forget(folder));
			if (RECURSIVE) return;
			for (const entry of readdirSync(folder, { withFileTypes: true }))
				if (entry.isDirectory()) add(path.join(folder, entry.name));
		} catch (error) {
			// Gone before it could be watched. That there are no watches left must be said.
			if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
			forget(folder);
		}
	}

	for (const root of roots) add(root);
	return () => {
		for (const root of roots) forget(root);
	};
}

function isFolder(file: string): boolean {
	return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
