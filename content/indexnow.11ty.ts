import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = {
	permalink: ({ edition: { newspaper } }: SiteData) =>
		newspaper.indexNowKey ? `/${newspaper.indexNowKey}.txt` : false,
};

/** The file by which IndexNow knows that who announces an address is who publishes it. */
export function render({ edition }: SiteData): string {
	return edition.newspaper.indexNowKey ?? "";
}
