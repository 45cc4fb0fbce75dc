import { HomePage } from "../_includes/layouts/home-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/index.html" };

/** The front. */
export function render({ edition, lists, assets }: SiteData) {
	return <HomePage edition={edition} lists={lists} assets={assets} />;
}
