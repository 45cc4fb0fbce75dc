import { readFile } from "node:fs/promises";
import path from "node:path";
import { codeKey } from "../../cache/code-key.ts";
import { forgetOthers } from "../../cache/forget-others.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { keepFiles, keptList } from "../../cache/kept-files.ts";
import { findAllFiles } from "../../find-files.ts";
import type { KeptPart } from "../../output/site-manifest.ts";
import type { Settings } from "../../settings.ts";
import type { AssetsView } from "./assets-view.ts";
import { SCRIPT_SOURCES } from "./browser-code.ts";

/** What they are made from, beside what the newsroom says. */
const SOURCES = "assets";
const MAKER = "_includes/site/parts/assets/print-assets.ts";

/** Of the cache. Previews and public sites keep theirs apart, so that neither makes the other forget. */
export const assetsFolder = (preview: boolean) => (preview ? "preview-assets" : "assets");

/** Makes the assets, unless the very same are kept, and drops those that were kept before. */
export async function makeAssets(view: AssetsView, settings: Settings): Promise<KeptPart> {
	const key = hashOfData([
		await codeKey([MAKER, ...SCRIPT_SOURCES]),
		await hashFolder(SOURCES),
		{ ...view, cards: [...view.cards] },
	]);
	const root = path.join(settings.cache, assetsFolder(settings.preview));
	const folder = path.join(root, "all", key);
	if (!(await keptList(folder))) {
		// Only now: what draws and bundles takes long to load.
		const { printAssets } = await import("./print-assets.ts");
		await keepFiles(folder, await printAssets(view, settings));
	}
	const files = await keptList(folder);
	if (files === undefined) throw new Error("The assets were made and are not there");
	await forgetOthers(root, new Map([["all", key]]));
	return { key, files, folder };
}

/** A hash of all files under a folder. */
async function hashFolder(folder: string): Promise<string> {
	const files = await findAllFiles(folder);
	return hashOfData(
		await Promise.all(files.map(async (file) => [file, hashOf(await readFile(path.join(folder, file)))])),
	);
}
