import type { ThreadList } from "../_includes/domain/lists/front-lists.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";
import { ThreadPage } from "../_includes/layouts/thread-page.tsx";

interface ThreadData extends FrontData {
	readonly list: ThreadList;
}

export const data = {
	pagination: { data: "lists.threads", size: 1, alias: "list" },
	permalink: ({ list }: ThreadData) => `${list.url}index.html`,
};

/** A running story with its articles. */
export function render({ view, list }: ThreadData) {
	return <ThreadPage view={view} list={list} />;
}
