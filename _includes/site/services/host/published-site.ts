import { readFile } from "node:fs/promises";
import { LETTER_FRAME } from "../../../domain/addresses/paths/letters.ts";
import { findInSite } from "../../serve/site-files.ts";

/** The newspaper as it is public, for whoever answers beside it. */
export interface PublishedSite {
	/** What is served at an address, `/2022/05/26/ben-pha/`; undefined where nothing is. */
	read(path: string): Promise<string | undefined>;
}

/** A site in a folder. */
export const siteInFolder = (folder: string): PublishedSite => ({
	async read(path) {
		const found = await findInSite(folder, path);
		return found?.kind === "file" ? readFile(found.file, "utf8") : undefined;
	},
});

/** Milliseconds that a page may take to come. */
const PATIENCE = 5000;

/**
 * A site by its address. What pages have in common is asked for once: who answers is of one deploy.
 *
 * @throws what the network throws; Error where the site is not well
 */
export function siteAt(origin: string): PublishedSite {
	let frame: string | undefined;
	return {
		async read(path) {
			if (path === LETTER_FRAME && frame !== undefined) return frame;
			const response = await fetch(new URL(path, origin), {
				redirect: "manual",
				signal: AbortSignal.timeout(PATIENCE),
			});
			if (response.status >= 500) throw new Error(`${path} answers ${response.status}`);
			if (response.status !== 200) return undefined;
			const text = await response.text();
			if (path === LETTER_FRAME) frame = text;
			return text;
		},
	};
}
