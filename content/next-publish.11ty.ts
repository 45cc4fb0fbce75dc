import { NEXT_PUBLISH } from "../_includes/domain/addresses/paths/machine-files.ts";
import { nextPublishFile } from "../_includes/formats/machine/next-publish.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: NEXT_PUBLISH };

/** When the site must be built again although nobody edited anything. */
export function render({ view }: FrontData): string {
	return nextPublishFile(view.nextChange);
}
