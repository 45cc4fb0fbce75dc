import { redirectsFile } from "../_includes/formats/redirects.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/_redirects" };

/** Where moved, withdrawn and expired addresses lead. A preview shows what has expired. */
export function render({ view }: FrontData): string {
	const { addresses, preview } = view;
	return redirectsFile(preview ? { ...addresses, expired: [] } : addresses);
}
