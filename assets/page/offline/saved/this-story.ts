import { LIST_FOLDERS } from "../../../../_includes/domain/addresses/paths/lists.ts";
import type { PackedSubject } from "../../../../_includes/domain/parts/offline/offline.ts";
import { withoutWeekday } from "../../../../_includes/domain/text/weekdays.ts";
import type { SavedCard } from "../../../offline/messages.ts";
import { pageAddress } from "../../elements.ts";

/** The story of this page as its page tells of it, and the addresses of its pictures at their smallest. */
export function readThisStory(): { readonly card: SavedCard; readonly pictures: readonly string[] } {
	const pictures = [...document.querySelectorAll<HTMLSourceElement>(".story source:last-of-type")].map(
		// The kind that all browsers know stands last, in it the smallest first: `/pictures/ben-pha-ab12-480.webp 480w, ...`.
		({ srcset }) => srcset.split(" ", 1)[0] ?? "",
	);
	const beside = [...document.querySelectorAll<HTMLImageElement>(".related-picture")];
	const time = document.querySelector<HTMLTimeElement>(".story-meta time");
	return {
		card: {
			url: new URL(pageAddress()).pathname,
			title: textOf(document.querySelector("h1")),
			// The dateline stands before it, in an element of its own.
			lede: textOf(document.querySelector(".lede")?.lastChild),
			date: time?.dateTime ?? "",
			printed: withoutWeekday(textOf(time)),
			section: textOf(document.querySelector(`.story-meta a[href^="/${LIST_FOLDERS.section}/"]`)),
			picture: pictures[0] ?? "",
			lists: readLists(),
		},
		pictures: [...new Set([...pictures, ...beside.map(({ src }) => new URL(src).pathname)])],
	};
}

/** The links by which the story names its section, tags, authors and running story. */
const LINKS = Object.values(LIST_FOLDERS).map((folder) => `[href^="/${folder}/"]`);
const PLACES = ".story-meta, .story .tags, .story .credit, .story-thread";

/** What the story stands in, each once, by the names that its page gives. */
function readLists(): PackedSubject[] {
	const links = document.querySelectorAll<HTMLAnchorElement>(`:is(${PLACES}) a:is(${LINKS})`);
	return [...new Map(Array.from(links, (link) => [link.pathname, textOf(link)]))];
}

const textOf = (node: Node | null | undefined) => node?.textContent?.trim() ?? "";
