import { robotsFile } from "../_includes/formats/robots.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/robots.txt" };

/** What search engines may read, and where they learn what there is. */
export function render({ edition }: SiteData): string {
	return robotsFile(edition.newspaper, { preview: edition.preview });
}
