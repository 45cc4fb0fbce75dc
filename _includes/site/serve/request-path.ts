/** The path of a request, read once. */
export interface RequestPath {
	/** Decoded, for finding files and matching rules: `/chuyen-muc/xa-hoi/`. */
	readonly path: string;
	/** As the browser sent it, still encoded. */
	readonly sent: string;
	/** `?q=dua`, or empty. */
	readonly query: string;
}

/**
 * Reads the target of an HTTP request, strictly.
 *
 * @returns undefined for what no honest browser sends: malformed percent-encoding, a control character, a backslash,
 * a `.` or `..` segment (encoded or not), an address with a host
 */
export function readRequestPath(target: string): RequestPath | undefined {
	const mark = target.indexOf("?");
	const sent = mark === -1 ? target : target.slice(0, mark);
	if (!sent.startsWith("/")) return undefined;
	const path = decodePath(sent);
	if (path === undefined || /[\p{Cc}\\]/u.test(path)) return undefined;
	if (path.split("/").some((segment) => segment === "." || segment === "..")) return undefined;
	return { path, sent, query: mark === -1 ? "" : target.slice(mark) };
}

/** Undoes percent-encoding; undefined where it is malformed or not UTF-8. */
export function decodePath(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
