import type { SavedCard } from "../../../offline/messages.ts";
import { pageAddress } from "../../elements.ts";

/** The story of this page as its page tells of it, and the addresses of its pictures at their smallest. */
export function readThisStory(): { readonly card: SavedCard; readonly pictures: readonly string[] } {
	const pictures = [...document.querySelectorAll<HTMLSourceElement>(".story source")].map(
		// Smallest first: `/pictures/ben-pha-ab12-480.webp 480w, ...`.
		({ srcset }) => srcset.split(" ", 1)[0] ?? "",
	);
	const time = document.querySelector<HTMLTimeElement>(".story-meta time");
	return {
		card: {
			url: new URL(pageAddress()).pathname,
			title: textOf(document.querySelector("h1")),
			// The dateline stands before it, in an element of its own.
			lede: textOf(document.querySelector(".lede")?.lastChild),
			date: time?.dateTime ?? "",
			printed: textOf(time),
			section: textOf(document.querySelector(".story-meta a")),
			picture: pictures[0] ?? "",
		},
		pictures: [...new Set(pictures)],
	};
}

const textOf = (node: Node | null | undefined) => node?.textContent?.trim() ?? "";
