import type { PackedFile } from "../../_includes/domain/parts/offline/offline.ts";

export type NetworkFetch = (address: string, options: RequestInit) => Promise<Response>;

/** A file came that is not the one that was listed: of another deploy, of a Wi-Fi's login page, cut off, or an error. */
export class WrongFile extends Error {}

/** An address of a page, a script or a style sheet, and a type as which a browser would take none of them. */
const UNFIT = /(\/|\.js|\.css) (?!.*(html|script|css))/;

/**
 * Fetches a file and holds it against the hash that is listed, so that nothing wrong can ever be stored; nor
 * what is right under a type by which no browser would take it.
 *
 * @throws WrongFile; whatever the network throws; AbortError by the signal
 */
export async function fetchListed(
	[address, hash]: PackedFile,
	fetch: NetworkFetch,
	signal?: AbortSignal,
): Promise<Response> {
	// What the browser's own cache has may be of the deploy before; then it is asked past that cache.
	for (const cache of ["default", "reload"] as const) {
		const response = await fetchWhole(address, { cache, ...(signal && { signal }) }, fetch);
		if (response.status === 200 && (await hashOf(await response.clone().arrayBuffer())) === hash)
			return response;
	}
	throw new WrongFile(address);
}

/**
 * Fetches a response to its last byte, with the headers that a page is shown by.
 *
 * @param limit in milliseconds, where the options have no signal
 * @throws whatever the network throws, also where it leads elsewhere; AbortError by the signal and the limit
 */
export async function fetchWhole(
	address: string,
	options: RequestInit,
	fetch: NetworkFetch,
	limit?: number,
): Promise<Response> {
	const stop = new AbortController();
	const timer = limit && setTimeout(() => stop.abort(), limit);
	try {
		const response = await fetch(address, { redirect: "error", signal: stop.signal, ...options });
		return toKeep(await response.arrayBuffer(), response);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * The response with headers that are true when the worker answers with it: not packed, and for no other cache to keep.
 *
 * @throws WrongFile where it is of a type by which no browser would take what stands at its address
 */
export function toKeep(body: BodyInit | null, response: Response): Response {
	const { url, status } = response;
	if (UNFIT.test(`${url} ${typeOf(response)}`)) throw new WrongFile(url);
	const headers = new Headers(response.headers);
	for (const name of ["content-encoding", "content-length"]) headers.delete(name);
	headers.set("cache-control", "no-cache");
	return new Response(status === 204 ? null : body, { status, headers });
}

/** `text/html; charset=utf-8` */
export const typeOf = ({ headers }: Response) => `${headers.get("content-type")}`;

/** As the build names content: the first 20 digits of the SHA-256 in hexadecimal. */
export async function hashOf(content: ArrayBuffer): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content)).subarray(0, 10);
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
