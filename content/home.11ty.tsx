import { HomePage } from "../_includes/layouts/home-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/index.html" };

/** The front. */
export function render({ view, lists }: FrontData) {
	return <HomePage view={view} lists={lists} />;
}
