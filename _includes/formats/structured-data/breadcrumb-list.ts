import type { BreadcrumbList } from "schema-dts";
import type { Imprint } from "../../domain/newsroom/newspaper.ts";

/** A page on the way from the front, itself included. */
export interface Crumb {
	readonly name: string;
	/** `/chuyen-muc/thoi-su/` */
	readonly url: string;
}

/** The way from the front to a page, the page itself last, for search engines. */
export function breadcrumbList(steps: readonly Crumb[], newspaper: Imprint): BreadcrumbList {
	return {
		"@type": "BreadcrumbList",
		itemListElement: steps.map(({ name, url }, index) => ({
			"@type": "ListItem" as const,
			position: index + 1,
			name,
			item: newspaper.url + url,
		})),
	};
}
