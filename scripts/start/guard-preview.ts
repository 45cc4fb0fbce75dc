import { unwatchFile, watchFile } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds between two looks. A watch of the system would be gone with the folder. */
const LOOK = 500;

/** After so many looks that see the same files nobody is taking them away any more. */
const STILL = 4;

/**
 * Tells when a preview has been taken away under its server: somebody cleans up, and `.cache` may be deleted at any time.
 * That takes a while, in which what is left of it looks like a folder that holds something else.
 *
 * @returns what ends that
 */
export function guardPreview(site: string, gone: () => void): () => void {
	// Every site has it, and no build ever takes it away.
	const headers = path.join(site, "_headers");
	let isOver = false;
	watchFile(headers, { interval: LOOK }, async (now) => {
		if (now.mtimeMs !== 0) return;
		await untilStill(site);
		if (!isOver) gone();
	});
	return () => {
		isOver = true;
		unwatchFile(headers);
	};
}

/** Comes back when a folder is empty or gone, or nobody takes anything away from it. */
async function untilStill(folder: string): Promise<void> {
	let before = 0;
	for (let still = 0; still < STILL; await wait(LOOK)) {
		const names = await readdir(folder, { recursive: true }).catch(() => []);
		if (names.length === 0) return;
		still = names.length === before ? still + 1 : 0;
		before = names.length;
	}
}
