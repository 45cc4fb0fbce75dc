import { iconPath } from "../../domain/addresses/paths/files.ts";

/** A picture of the newspaper that a browser shows to those who think of installing it. */
export interface InstallScreen {
	/** Its file in `assets/install/`, and where it is served. */
	readonly name: string;
	readonly path: string;
	/** In pixels. */
	readonly width: number;
	readonly height: number;
	/** Held like a phone, or like a desk's screen. */
	readonly form: "narrow" | "wide";
	/** What it shows. */
	readonly label: string;
}

const NARROW = { width: 780, height: 1688, form: "narrow" } as const;
const WIDE = { width: 1280, height: 800, form: "wide" } as const;

/** Taken by `npm run screenshots -- --install`. A browser shows only pictures of one shape, in this order. */
export const INSTALL_SCREENS: readonly InstallScreen[] = [
	{ ...screen("phone-front"), ...NARROW, label: "Trang nhất trên điện thoại" },
	{ ...screen("phone-story"), ...NARROW, label: "Một bài báo trên điện thoại" },
	{ ...screen("desk-front"), ...WIDE, label: "Trang nhất trên máy tính" },
];

function screen(name: string) {
	return { name: `${name}.webp`, path: iconPath(`${name}.webp`) };
}
