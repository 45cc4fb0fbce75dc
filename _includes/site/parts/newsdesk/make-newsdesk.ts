import { readFile } from "node:fs/promises";
import path from "node:path";
import { codeKey } from "../../cache/code-key.ts";
import { forgetOthers } from "../../cache/forget-others.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { keepFiles, keptList } from "../../cache/kept-files.ts";
import type { KeptPart } from "../../output/site-manifest.ts";
import type { Settings } from "../../settings.ts";
import { readFonts } from "../assets/fonts.ts";
import { OWN_SOURCES } from "./own-sveltia.ts";

/** What bundles it, and what is bundled. */
const CODE = [
	"_includes/site/parts/newsdesk/bundle-newsdesk.ts",
	"assets/admin/newsdesk/early.ts",
	"assets/admin/newsdesk/newsdesk.ts",
	"assets/admin/newsdesk/newsdesk.css",
	...OWN_SOURCES,
];
/** What no import of these reaches. */
const FONT_SHEET = "assets/styles/base/fonts.css";

/** Of the cache. It is the same in previews and in public sites. */
export const NEWSDESK_FOLDER = "newsdesk";

/** Of all that decides what is bundled. */
export async function newsdeskKey(): Promise<string> {
	const fonts = (await readFonts()).map(({ url }) => url);
	return hashOfData([await codeKey(CODE), hashOf(await readFile(FONT_SHEET)), fonts]);
}

/**
 * Bundles the desk at which the newsroom writes, unless the very same is kept. It knows nothing of the newspaper: the
 * front tells it.
 *
 * @returns undefined where none is wanted
 */
export async function makeNewsdesk({
	cache,
	newsdesk,
}: Pick<Settings, "cache" | "newsdesk">): Promise<KeptPart | undefined> {
	if (!newsdesk) return undefined;
	const key = await newsdeskKey();
	const root = path.join(cache, NEWSDESK_FOLDER);
	const folder = path.join(root, "all", key);
	if (!(await keptList(folder))) {
		// Only now: what bundles takes long to load.
		const { bundleNewsdesk } = await import("./bundle-newsdesk.ts");
		await keepFiles(folder, await bundleNewsdesk(key));
	}
	const files = await keptList(folder);
	if (files === undefined) throw new Error("The newsdesk was bundled and is not there");
	await forgetOthers(root, new Map([["all", key]]));
	return { key, files, folder };
}
