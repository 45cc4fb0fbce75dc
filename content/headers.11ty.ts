import { headersFile } from "../_includes/formats/headers.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/_headers" };

interface HeadersData extends SiteData {
	/** Names the state of all scripts and style sheets. */
	readonly assetsId: string;
}

/** The headers that the host sends. */
export function render({ edition, assetsId }: HeadersData): string {
	return headersFile({ preview: edition.preview, assets: assetsId });
}
