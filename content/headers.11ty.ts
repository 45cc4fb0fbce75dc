import { headersFile } from "../_includes/formats/headers.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/_headers" };

/** The headers that the host sends. */
export function render({ edition }: SiteData): string {
	return headersFile({ preview: edition.preview });
}
