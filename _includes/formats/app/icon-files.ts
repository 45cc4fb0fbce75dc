import { FAVICON_PATH, iconPath } from "../../domain/addresses/paths/files.ts";

/** One picture made of `assets/icons/icon.svg`. */
export interface IconFile {
	readonly path: string;
	/** Of both sides, in pixels. */
	readonly size: number;
	/** Cut to any shape by the device: the whole square is inked, and the drawing keeps to the middle. */
	readonly maskable: boolean;
	/** Whether corners may stay clear. A home screen of iOS fills them with black. */
	readonly clear: boolean;
}

/** For tabs of old browsers, and for whoever asks without having read a page. */
export const FAVICON = { path: FAVICON_PATH, size: 32 } as const;

export const TOUCH_ICON: IconFile = {
	path: iconPath("icon-180.png"),
	size: 180,
	maskable: false,
	clear: false,
};

/** The newspaper as one square picture, where one is asked for: in feeds, and by search engines of a publisher. */
export const LOGO: IconFile = { path: iconPath("icon-512.png"), size: 512, maskable: false, clear: true };

/** The same on lists of podcasts, which ask for 1,400 pixels at least and take no clear corners. */
export const PODCAST_COVER: IconFile = {
	path: iconPath("podcast-1400.png"),
	size: 1400,
	maskable: true,
	clear: false,
};

/** What the manifest offers to those who install the newspaper. */
export const APP_ICONS: readonly IconFile[] = [
	{ path: iconPath("icon-192.png"), size: 192, maskable: false, clear: true },
	LOGO,
	{ path: iconPath("icon-maskable-512.png"), size: 512, maskable: true, clear: false },
];
