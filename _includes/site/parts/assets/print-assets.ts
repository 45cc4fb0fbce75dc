import { headersFile } from "../../../formats/host/headers.ts";
import { hashOf } from "../../cache/hash.ts";
import { fileOf } from "../../eleventy/page-address.ts";
import { drawSocialCards } from "../../media/pictures/social-cards.ts";
import type { Settings } from "../../settings.ts";
import { assetsId } from "../offline/assets-id.ts";
import type { AssetsView } from "./assets-view.ts";
import { bundleScripts } from "./browser-code.ts";
import { readFonts } from "./fonts.ts";
import { drawIcons } from "./icons.ts";
import { bundleStyles } from "./styles.ts";

/**
 * Makes what every page loads or names and no article changes: styles, scripts, fonts, icons, social cards, and the
 * headers, which name the state of scripts and styles.
 *
 * @returns each file by its name in the output
 */
export async function printAssets(
	{ preview, offline, cards, newsdesk }: AssetsView,
	{ cache }: Pick<Settings, "cache">,
): Promise<Map<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>();
	const made = [bundleStyles(), bundleScripts(offline), drawIcons(), drawSocialCards(cards, cache)];
	for (const [file, content] of (await Promise.all(made)).flatMap((some) => [...some]))
		files.set(file, content);
	for (const { url, bytes } of await readFonts()) files.set(fileOf(url), bytes);
	const assets = await assetsId(async (file) => hashOf(files.get(file) ?? ""));
	files.set("_headers", Buffer.from(headersFile({ preview, assets, ...(newsdesk && { newsdesk }) })));
	return files;
}
