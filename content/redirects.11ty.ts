import { REDIRECTS } from "../_includes/domain/addresses/paths/machine-files.ts";
import { redirectsFile } from "../_includes/formats/host/redirects.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: REDIRECTS };

/** Where moved, withdrawn and expired addresses lead. A preview shows what has expired. */
export function render({ view }: FrontData): string {
	const { addresses, preview } = view;
	return redirectsFile(preview ? { ...addresses, expired: [] } : addresses);
}
