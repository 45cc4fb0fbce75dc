import { NEWSDESK } from "../_includes/domain/addresses/paths/newsdesk.ts";
import { pageFile } from "../_includes/domain/addresses/paths/pages.ts";
import { NewsdeskPage } from "../_includes/layouts/newsdesk-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: ({ view }: FrontData) => view.newsdesk !== undefined && pageFile(NEWSDESK) };

/** The desk at which the newsroom writes. */
export function render({ view: { newspaper, assets, newsdesk } }: FrontData) {
	return <NewsdeskPage name={newspaper.name} icon={assets.icon} files={newsdesk?.files ?? ""} />;
}
