import { ROBOTS } from "../_includes/domain/addresses/paths/machine-files.ts";
import { robotsFile } from "../_includes/formats/machine/robots.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: ROBOTS };

/** What search engines may read, and where they learn what there is. */
export function render({ view }: FrontData): string {
	return robotsFile(view.newspaper, { preview: view.preview });
}
