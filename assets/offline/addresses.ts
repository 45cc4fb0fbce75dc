import { ASSETS, FONTS, PICTURES } from "../../_includes/domain/addresses/paths/files.ts";
import { isPastWorker } from "../../_includes/domain/addresses/paths/offline-files.ts";

/** How a request is answered. */
export type RequestKind = "page" | "look" | "picture" | "fixed" | "fresh" | "foreign";

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
): RequestKind {
	const { origin: own, pathname } = new URL(request.url);
	// Forms are sent, the desk's own pages worked in and the lists of the edition read past the worker. So is the search,
	// which turns to what is stored by itself.
	if (request.method !== "GET" || own !== origin || isPastWorker(pathname)) return "foreign";
	if (request.mode === "navigate") return "page";
	if (request.headers.has("range")) return "foreign";
	if (pathname.startsWith(PICTURES)) return "picture";
	if (pathname.startsWith(ASSETS)) return "look";
	if (pathname.startsWith(FONTS)) return "fixed";
	return "fresh";
}

/** The forms in which an address may be stored, as it is asked for first. */
export function formsOf(pathname: string): string[] {
	return [pathname, pathname.replace(/(\/|\/index\.html)?$/, "/")];
}
