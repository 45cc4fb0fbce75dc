import type { ThreadList } from "../_includes/domain/lists.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";
import { ThreadPage } from "../_includes/layouts/thread-page.tsx";

interface ThreadData extends SiteData {
	readonly list: ThreadList;
}

export const data = {
	pagination: { data: "lists.threads", size: 1, alias: "list" },
	permalink: ({ list }: ThreadData) => `${list.url}index.html`,
};

/** A running story with its articles. */
export function render({ edition, assets, list }: ThreadData) {
	return <ThreadPage edition={edition} assets={assets} list={list} />;
}
