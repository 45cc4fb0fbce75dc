import { iconPath } from "../../domain/addresses/paths/files.ts";
import { SAVED, SEARCH } from "../../domain/addresses/paths/pages.ts";
import type { Newspaper } from "../../domain/newsroom/newspaper.ts";
import { APP_ICONS } from "./icon-files.ts";
import { INSTALL_SCREENS } from "./install-screens.ts";

/** The paper of the page by day, which surrounds the newspaper while it opens. */
const PAPER = "#ffffff";

/**
 * The manifest by which a phone takes the newspaper onto its home screen.
 *
 * @param drawing address of the newspaper's icon as it is drawn
 */
export function webManifest({ name, motto, description }: Newspaper, drawing: string): string {
	const manifest = {
		id: "/",
		name: `${name} - ${motto}`,
		short_name: name,
		description,
		lang: "vi",
		dir: "ltr",
		start_url: "/",
		scope: "/",
		display: "standalone",
		theme_color: PAPER,
		background_color: PAPER,
		categories: ["news"],
		icons: [
			{ src: drawing, sizes: "any", type: "image/svg+xml" },
			...APP_ICONS.map(({ path, size, maskable }) => ({
				src: path,
				sizes: `${size}x${size}`,
				type: "image/png",
				purpose: maskable ? "maskable" : "any",
			})),
		],
		screenshots: INSTALL_SCREENS.map(({ path, width, height, form, label }) => ({
			src: path,
			sizes: `${width}x${height}`,
			type: "image/webp",
			form_factor: form,
			label,
		})),
		shortcuts: [
			{ name: "Tin mới", url: "/" },
			{ name: "Tìm kiếm", url: SEARCH },
			{ name: "Đã lưu", url: SAVED },
		].map((one) => ({
			...one,
			icons: [{ src: iconPath("icon-192.png"), sizes: "192x192", type: "image/png" }],
		})),
	};
	return `${JSON.stringify(manifest, null, "\t")}\n`;
}
