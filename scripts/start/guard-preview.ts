import { unwatchFile, watchFile } from "node:fs";
import path from "node:path";

/** Milliseconds between two looks. A watch of the system would be gone with the folder. */
const LOOK = 500;

/**
 * Tells when a preview is taken away under its server: somebody cleans up, and `.cache` may be deleted at any time.
 *
 * @returns what ends that
 */
export function guardPreview(site: string, gone: () => void): () => void {
	// Every site has it, and no build ever takes it away.
	const headers = path.join(site, "_headers");
	watchFile(headers, { interval: LOOK }, (now) => {
		if (now.mtimeMs === 0) gone();
	});
	return () => unwatchFile(headers);
}
