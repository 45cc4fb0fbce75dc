import type { Claim } from "./claim.ts";
import { threadPath } from "./paths/lists.ts";
import { pagePath } from "./paths/pages.ts";
import { addressKey } from "./site-path.ts";

/** An article's file that is there and has an error. */
export interface UnreadArticle {
	/** In the folder of articles: `2022/05/ben-pha.md`. */
	readonly path: string;
	/** The addresses it asks for, as far as that could be understood. */
	readonly claims: readonly Claim[];
}

/** Files of the newsroom that are there and have an error. */
export interface Unread {
	readonly articles: readonly UnreadArticle[];
	/** Slugs of pages and of running stories. */
	readonly pages: readonly string[];
	readonly threads: readonly string[];
}

/** What unread files still hold: such an address is neither free nor lost while the error is mended. */
export interface Held {
	/** Whether an unread file asks for an address, or by its name may: of `2022/05/ben-pha.md` only the day is unknown. */
	address(path: string): boolean;
	/** Whether an article's file is one of the unread. */
	file(name: string): boolean;
	/** Whether any article is unread: then no list can be said to lack articles. */
	readonly articles: boolean;
}

export function heldBy({ articles, pages, threads }: Unread): Held {
	const keys = new Set([
		...articles.flatMap(({ claims }) => claims.map(({ key }) => key)),
		...pages.map((slug) => addressKey(pagePath(slug))),
		...threads.map((slug) => addressKey(threadPath(slug))),
	]);
	const names = new Set(articles.map(({ path }) => path));
	/** `2022/05/ben-pha`; of a file in a folder that is no month, its name alone. */
	const stories = new Set(
		articles.map(({ path }) => {
			const [, month, slug] = /(?:^|\/)(\d{4}\/\d\d\/)?([^/]+)\.md$/i.exec(path) ?? [];
			return addressKey(`/${month ?? ""}${slug ?? ""}`);
		}),
	);
	return {
		address(path) {
			const key = addressKey(path);
			if (keys.has(key)) return true;
			const [, month, slug] = /^(\/\d{4}\/\d\d)\/\d\d(\/[^/]+)$/.exec(key) ?? [];
			return slug !== undefined && (stories.has(`${month}${slug}`) || stories.has(slug));
		},
		file: (name) => names.has(name),
		articles: articles.length > 0,
	};
}
