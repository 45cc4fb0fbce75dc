import * as calendar from "../../../_includes/domain/addresses/paths/calendar.ts";
import * as files from "../../../_includes/domain/addresses/paths/files.ts";
import * as letters from "../../../_includes/domain/addresses/paths/letters.ts";
import * as lists from "../../../_includes/domain/addresses/paths/lists.ts";
import * as machineFiles from "../../../_includes/domain/addresses/paths/machine-files.ts";
import * as offlineFiles from "../../../_includes/domain/addresses/paths/offline-files.ts";
import * as pages from "../../../_includes/domain/addresses/paths/pages.ts";
import * as searchFiles from "../../../_includes/domain/addresses/paths/search-files.ts";

/** What stands first in a path of the site, `tim-kiem`, `sw.js`, as far as the project chooses it. */
export const FIRST_PARTS: readonly string[] = [
	...new Set(
		[
			...[calendar, files, letters, machineFiles, offlineFiles, pages, searchFiles].flatMap((made) =>
				Object.values<unknown>(made).filter((one) => typeof one === "string"),
			),
			...Object.values(lists.LIST_FOLDERS).map((folder) => `/${folder}/`),
		]
			.flatMap((path) => /^\/([^/]+)/.exec(path)?.[1] ?? [])
			// Articles cite what lies in the newsroom's folder by such a path, too: `/media/2026/11/ben-pha.jpg`.
			.filter((part) => part !== "media"),
	),
];

const words = FIRST_PARTS.map((part) => part.replaceAll(".", "\\.")).join("|");
/** A text that begins with such a path, `"/tim-kiem/"`, or an expression that looks for one, `/^\/sw\.js/`. */
const WRITTEN = new RegExp(`["'\`]/(?:${words})(?![\\w-])`, "g");
const SOUGHT = new RegExp(`\\\\/\\(*(?:${words.replaceAll("\\.", "\\\\?\\.")})(?![\\w-])`, "g");
/** An expression for the path of an article or a day. */
const DATED = /\\d\{4\}\)?\\+\/\(?\\d\\d\)?\\+\/\(?\\d\\d/g;
/** What no machine reads. */
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** The paths of the site that a source spells or recognises by itself. */
export function pathsWritten(source: string): string[] {
	const read = source.replace(COMMENTS, "");
	return [WRITTEN, SOUGHT, DATED].flatMap((pattern) => read.match(pattern) ?? []);
}
