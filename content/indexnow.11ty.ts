import { indexNowPath } from "../_includes/domain/addresses/paths/machine-files.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = {
	permalink: ({ view: { newspaper } }: FrontData) =>
		newspaper.indexNowKey ? indexNowPath(newspaper.indexNowKey) : false,
};

/** The file by which IndexNow knows that who announces an address is who publishes it. */
export function render({ view }: FrontData): string {
	return view.newspaper.indexNowKey ?? "";
}
