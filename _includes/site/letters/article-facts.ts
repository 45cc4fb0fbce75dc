import { monthOfArticle } from "../../domain/addresses/paths/calendar.ts";
import { COMMENTS_BOX, commentId, olderCommentsPath } from "../../domain/addresses/paths/letters.ts";
import type { PublishedSite } from "./published-site.ts";

/** What answers to letters need to know of an article, from its public page. */
export interface ArticleFacts {
	readonly path: string;
	readonly title: string;
	/** The form under it says until when it takes comments: before `closes`, or for ever. Absent: it takes none. */
	readonly comments?: { readonly closes?: number };
	/** The page, where comments have their places. */
	readonly page: string;
}

const FORM = new RegExp(`<form[^>]* action="${COMMENTS_BOX}"[^>]*>`);

/** @returns undefined where there is no such article, whatever stands for its path */
export async function findArticle(site: PublishedSite, path: string): Promise<ArticleFacts | undefined> {
	if (monthOfArticle(path) === undefined) return undefined;
	const page = await site.read(path);
	const title = page && /<meta property="og:title" content="([^"]*)"/.exec(page)?.[1];
	if (page === undefined || title === undefined) return undefined;
	const [form] = page.match(FORM) ?? [];
	const closes = Date.parse(/ data-closes="([^"]*)"/.exec(form ?? "")?.[1] ?? "");
	return {
		path,
		title: withoutEntities(title),
		page,
		...(form && { comments: Number.isNaN(closes) ? {} : { closes } }),
	};
}

/** Whether a comment is printed under an article, or on the page of its older ones. */
export async function hasComment(site: PublishedSite, { path, page }: ArticleFacts, id: string) {
	const place = ` id="${commentId(id)}"`;
	return page.includes(place) || ((await site.read(olderCommentsPath(path)))?.includes(place) ?? false);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** An attribute as the pages of this site are written, read. */
const withoutEntities = (text: string) =>
	text.replace(/&(amp|lt|gt|quot|#39);/g, (written, name: string) => ENTITIES[name] ?? written);
