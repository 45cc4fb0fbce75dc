import type { Newspaper } from "../domain/newspaper.ts";
import { APP_ICONS, ICON_DRAWING } from "./icon-files.ts";

/** The paper of the page by day, which surrounds the newspaper while it opens. */
const PAPER = "#ffffff";

/** The manifest by which a phone takes the newspaper onto its home screen. */
export function webManifest({ name, motto, description }: Newspaper): string {
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
			{ src: ICON_DRAWING, sizes: "any", type: "image/svg+xml" },
			...APP_ICONS.map(({ path, size, maskable }) => ({
				src: path,
				sizes: `${size}x${size}`,
				type: "image/png",
				purpose: maskable ? "maskable" : "any",
			})),
		],
		shortcuts: [
			{ name: "Tin mới", url: "/" },
			{ name: "Tìm kiếm", url: "/tim-kiem/" },
		].map((one) => ({
			...one,
			icons: [{ src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" }],
		})),
	};
	return `${JSON.stringify(manifest, null, "\t")}\n`;
}
