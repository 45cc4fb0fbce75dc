import { WEB_MANIFEST } from "../_includes/domain/addresses/paths/machine-files.ts";
import { webManifest } from "../_includes/formats/app/web-manifest.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: WEB_MANIFEST };

/** The newspaper as something a phone can install. */
export function render({ view }: FrontData): string {
	return webManifest(view.newspaper, view.assets.icon);
}
