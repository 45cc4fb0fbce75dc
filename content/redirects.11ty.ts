import { redirectsFile } from "../_includes/formats/redirects.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/_redirects" };

/** Where moved, withdrawn and expired addresses lead. A preview shows what has expired. */
export function render({ edition }: SiteData): string {
	const { addresses, preview } = edition;
	return redirectsFile(preview ? { ...addresses, expired: [] } : addresses);
}
