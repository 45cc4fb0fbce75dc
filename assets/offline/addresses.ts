import type { OFFLINE_PAGES } from "../../_includes/domain/offline-pages.ts";

/** The pages on what is stored. The compiler holds that they are where the build puts them. */
export const OFFLINE_DESK: (typeof OFFLINE_PAGES)["desk"] = "/ngoai-tuyen/";
export const SAVED: (typeof OFFLINE_PAGES)["saved"] = "/da-luu/";
/** In place of a page that is not stored. */
export const NOT_STORED: (typeof OFFLINE_PAGES)["notStored"] = "/ngoai-tuyen/chua-co/";

/** What the server offers for reading with no network (`_includes/domain/offline.ts`). */
export const EDITION = "/offline/edition.json";
export const listAddress = (name: string) => `/offline/lists/${name}.json`;

/** How a request is answered. */
export type Kind = "page" | "look" | "picture" | "fixed" | "fresh" | "foreign";

/**
 * Whose affair a request is.
 *
 * - `page`: a page that the reader goes to: from the network, for three seconds;
 * - `look`: scripts and styles, whose names stay while their content changes: those of the page that asks;
 * - `picture`: what is stored, else the network, else the smaller one that is stored;
 * - `fixed`: files with a hash in their name: what is stored, else the network;
 * - `fresh`: everything else: from the network, else what is stored;
 * - `foreign`: not the worker's.
 */
export function kindOf(
	request: Pick<Request, "method" | "mode" | "url"> & { readonly headers: Pick<Headers, "has"> },
	origin: string,
): Kind {
	const { origin: own, pathname } = new URL(request.url);
	// Forms are sent, the desk's own pages worked in and the lists of the edition read past the worker. So is the search,
	// which turns to what is stored by itself.
	if (request.method !== "GET" || own !== origin || /^\/(sw\.js$|(admin|offline|pagefind)\/)/.test(pathname))
		return "foreign";
	if (request.mode === "navigate") return "page";
	if (request.headers.has("range")) return "foreign";
	if (pathname.startsWith("/pictures/")) return "picture";
	if (pathname.startsWith("/assets/")) return "look";
	if (pathname.startsWith("/fonts/")) return "fixed";
	return "fresh";
}

/** The forms in which an address may be stored, as it is asked for first. */
export function formsOf(pathname: string): string[] {
	return [pathname, pathname.replace(/(\/|\/index\.html)?$/, "/")];
}

/** `/pictures/ben-pha-ab12-800.webp` is `/pictures/ben-pha-ab12` in another width. */
export function pictureOf(pathname: string): string | undefined {
	return /^(\/pictures\/.+)-\d+\.\w+$/.exec(pathname)?.[1];
}
