import { pageFile, STATUS } from "../_includes/domain/addresses/paths/pages.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";
import { StatusPage } from "../_includes/layouts/status-page.tsx";

export const data = { permalink: pageFile(STATUS) };

/** What is in the newspaper that is online, for people who look after it. */
export function render({ view, lists }: FrontData) {
	return <StatusPage view={view} lists={lists} />;
}
