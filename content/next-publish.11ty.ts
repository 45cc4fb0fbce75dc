import { nextPublishFile } from "../_includes/formats/next-publish.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/next-publish.json" };

/** When the site must be built again although nobody edited anything. */
export function render({ view }: FrontData): string {
	return nextPublishFile(view.nextChange);
}
