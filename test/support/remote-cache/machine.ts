import path from "node:path";
import type { BundleLimits } from "../../../_includes/domain/parts/search/bundles.ts";
import { type Settings, settingsFrom } from "../../../_includes/site/settings.ts";
import { NOW } from "../site/site.ts";

/**
 * What a build has on a machine of that name: a newsroom that all share, and folders of its own.
 *
 * @param bundleLimits so low that a few articles are several groups
 */
export const machineIn = (folder: string, name: string, bundleLimits: BundleLimits): Settings => ({
	...settingsFrom({}, NOW),
	content: path.join(folder, "content"),
	articles: path.join(folder, "content/articles"),
	output: path.join(folder, name, "site"),
	cache: path.join(folder, name, "cache"),
	newsdesk: false,
	bundleLimits,
});
