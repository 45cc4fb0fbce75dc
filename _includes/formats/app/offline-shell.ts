import { SUGGESTIONS, SYNONYMS } from "../../domain/addresses/paths/files.ts";
import { sectionPath } from "../../domain/addresses/paths/lists.ts";
import { WEB_MANIFEST } from "../../domain/addresses/paths/machine-files.ts";
import { ARCHIVE, NOT_STORED, OFFLINE_DESK, SAVED, SEARCH } from "../../domain/addresses/paths/pages.ts";
import type { FrontView } from "../../domain/views.ts";
import { APP_ICONS, FAVICON, TOUCH_ICON } from "./icon-files.ts";

/** Of both sides, in pixels: larger icons are for those who install the newspaper, who have a network. */
const LARGEST_ICON = 200;

/**
 * What every reader without a network needs whatever they read: the addresses of the front, the section fronts, the
 * search, the pages on what is stored and those that stand by themselves, and of all that pages load.
 *
 * @param loaded addresses of scripts, style sheets, fonts and the drawn icon
 */
export function shellAddresses(
	{ sections, pages }: Pick<FrontView, "sections" | "pages">,
	loaded: readonly string[],
): string[] {
	return [
		"/",
		...sections.map(({ slug }) => sectionPath(slug)),
		ARCHIVE,
		SEARCH,
		OFFLINE_DESK,
		NOT_STORED,
		SAVED,
		...pages.map(({ url }) => url),
		...loaded,
		SUGGESTIONS,
		SYNONYMS,
		WEB_MANIFEST,
		FAVICON.path,
		...[TOUCH_ICON, ...APP_ICONS].filter(({ size }) => size <= LARGEST_ICON).map(({ path }) => path),
	];
}
