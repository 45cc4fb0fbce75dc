import { COMMENT, DOCUMENT } from "../../../../_includes/domain/text/search-zones.ts";
import type { FoundArticle } from "../found-article.ts";
import { cutExcerpt } from "./excerpt.ts";
import { cutPieces, findHits, findPlaces, type Piece } from "./pieces.ts";

/** What a card shows of an article. All of it is raw text. */
export interface Story {
	/** `/2022/05/26/<slug>/` */
	readonly url: string;
	readonly title: readonly Piece[];
	readonly excerpt: readonly Piece[];
	/** What holds the words, where it is not the article itself. */
	readonly beside?: "comments" | "document";
	/** `2022-05-26T18:56:00+07:00`, and as it is printed. */
	readonly date: string;
	readonly printed: string;
	readonly section: string;
	readonly byline: string;
	/** Address of a small picture. */
	readonly picture: string;
}

/** Loads what is shown of a found article, with its answers cut out. */
export async function loadStory({ match, terms, subjects, load }: FoundArticle): Promise<Story> {
	const { url, words, meta } = await load();
	const { position, positions } = match;
	const title = meta["title"] ?? "";
	const count = title.split(/[^\S\uFEFF]+/).length;
	// What was found by its title, before its bundle was asked, has no places in the text yet.
	const places = positions.some((place) => place >= count) ? positions : findPlaces(words, terms);
	return {
		url,
		title: cutPieces(title, findHits(title, terms)),
		excerpt: cutExcerpt(words, count, position, places),
		...(match.zone === COMMENT && { beside: "comments" }),
		...(match.zone === DOCUMENT && { beside: "document" }),
		date: meta["date"] ?? "",
		printed: meta["printed"] ?? "",
		section: meta["section"] ?? "",
		byline: meta["byline"] ?? (subjects?.author ?? []).map(({ name }) => name).join(", "),
		picture: meta["picture"] ?? "",
	};
}
