import { redirectsFile } from "../_includes/formats/redirects.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/_redirects" };

/** Where moved and withdrawn addresses lead. */
export function render({ edition }: SiteData): string {
	return redirectsFile(edition.addresses);
}
