import {
	authorPath,
	sectionPath,
	tagPath,
	threadPath,
} from "../../_includes/domain/addresses/paths/lists.ts";
import {
	ARCHIVE,
	NOT_STORED,
	OFFLINE_DESK,
	SAVED,
	SEARCH,
	STATUS,
} from "../../_includes/domain/addresses/paths/pages.ts";
import { slug } from "../../_includes/domain/addresses/slug.ts";
import { type Borrowed, EXTREME_THREAD, extremeAddress } from "./extreme-newsroom.ts";
import { ONE_LETTER_TAG } from "./extreme-texts.ts";

/** Every kind of page with its extremes, by the name that its pictures get: addresses of the site of extremes. */
export function pageKinds({ sections, authors }: Borrowed): ReadonlyMap<string, string> {
	const [section = ""] = sections;
	return new Map([
		["home", "/"],
		["section", sectionPath(section)],
		["section-empty", sectionPath(sections.at(-1) ?? "")],
		["section-month", `${sectionPath(section)}2026/11/`],
		["tag", tagPath("ben-pha")],
		["tag-one-letter", tagPath(slug(ONE_LETTER_TAG))],
		["author", authorPath(slug(authors[0] ?? ""))],
		["thread", threadPath(EXTREME_THREAD)],
		["archive", ARCHIVE],
		["year", "/2026/"],
		["month", "/2026/11/"],
		["day", extremeAddress("picture").split("/").slice(0, 4).join("/").concat("/")],
		["article-picture", extremeAddress("picture")],
		["article-no-picture", extremeAddress("noPicture")],
		["article-long-title", extremeAddress("longTitle")],
		["article-one-word", extremeAddress("oneWord")],
		["article-6000-words", extremeAddress("longText")],
		["article-30-tags", extremeAddress("manyTags")],
		["search", `${SEARCH}?q=ben%20pha`],
		["not-found", "/2021/03/04/khong-co-bai-nay.html"],
		["offline", OFFLINE_DESK],
		["not-stored", NOT_STORED],
		["saved", SAVED],
		["static-page", "/quyen-rieng-tu/"],
		["status", STATUS],
	]);
}
