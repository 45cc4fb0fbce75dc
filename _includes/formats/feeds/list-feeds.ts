import { hasFeed } from "../../domain/lists/feeds.ts";
import type { FrontLists } from "../../domain/lists/front-lists.ts";
import type { FrontView } from "../../domain/views.ts";
import type { Feed } from "./feed.ts";
import { ledeFeed } from "./make-feed.ts";

/** The feeds with ledes: of each author, tag and thread that has enough articles to be worth following. */
export function listFeeds(view: FrontView, { authors, tags, threads }: FrontLists): readonly Feed[] {
	const newspaper = view.newspaper.name;
	return [
		...authors.map((list) => ({
			list,
			title: `${list.name} | ${newspaper}`,
			description: `Tin, bài, ảnh của ${list.name} trên ${newspaper}.`,
		})),
		...threads.map((list) => ({
			list,
			title: `${list.name} | ${newspaper}`,
			description: `Dòng sự kiện “${list.name}” trên ${newspaper}.`,
		})),
		...tags.map((list) => ({
			list,
			title: `${list.name} | ${newspaper}`,
			description: `Tin, bài về ${list.name} trên ${newspaper}.`,
		})),
	]
		.filter(({ list }) => hasFeed(list))
		.map(({ list, ...said }) => ledeFeed({ ...said, url: list.url }, list.articles, view));
}
