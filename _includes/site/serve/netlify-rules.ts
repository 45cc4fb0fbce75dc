import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Header, parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { z } from "zod";
import { decodePath } from "./request-path.ts";

/** One line of `_redirects`, with `from` decoded and cut into segments. */
export interface Redirect {
	readonly from: readonly string[];
	readonly to: string;
	readonly status: number;
	/** Applies even where a file is at the path. */
	readonly force: boolean;
}

/** What the site's `_headers` and `_redirects` say, in their order. */
export interface NetlifyRules {
	readonly headers: readonly Header[];
	readonly redirects: readonly Redirect[];
}

const nothing = z.strictObject({});

/** The redirects that this project writes: paths only. Conditions, query patterns, hosts and proxies are refused. */
const plainRedirect = z.object({
	path: z.string(),
	to: z.string(),
	status: z.literal([200, 301, 302, 303, 307, 308, 404, 410]).default(301),
	force: z.boolean(),
	query: nothing,
	conditions: nothing,
	host: z.undefined().optional(),
	proxy: z.literal(false),
});

/**
 * Reads the two files with Netlify's own parsers.
 *
 * @throws Error naming every line that Netlify, or this server, cannot apply
 */
export async function readNetlifyRules(site: string): Promise<NetlifyRules> {
	const [{ headers, errors: headerErrors }, { redirects: found, errors: redirectErrors }] = await Promise.all(
		[
			parseAllHeaders({ headersFiles: [join(site, "_headers")], configHeaders: undefined, minimal: false }),
			parseAllRedirects({ redirectsFiles: [join(site, "_redirects")], configRedirects: [], minimal: false }),
		],
	);
	const errors: string[] = [...headerErrors, ...redirectErrors].map(String);
	const redirects: Redirect[] = [];
	for (const raw of found) {
		const redirect = plainRedirect.safeParse(raw);
		const from = redirect.success ? decodePath(redirect.data.path) : undefined;
		if (redirect.success && from !== undefined)
			redirects.push({ ...redirect.data, from: pathSegments(from) });
		else errors.push(`Redirect that the local server cannot apply: ${JSON.stringify(raw)}`);
	}
	if (errors.length > 0) throw new Error(errors.join("\n"));
	return { headers: headers.filter((header) => "forRegExp" in header), redirects };
}

/** Gives the rules of a site at each request, reading the files again only when one of them has changed. */
export function followNetlifyRules(site: string): () => Promise<NetlifyRules> {
	let seen: string | undefined;
	let rules: Promise<NetlifyRules> | undefined;
	return async () => {
		const now = (await Promise.all(["_headers", "_redirects"].map((name) => stamp(join(site, name))))).join();
		if (!rules || now !== seen) rules = readNetlifyRules(site);
		seen = now;
		return rules;
	};
}

async function stamp(file: string): Promise<string> {
	const found = await stat(file, { bigint: true }).catch(() => undefined);
	return found ? `${found.mtimeNs}-${found.size}-${found.ino}` : "none";
}

/** The headers for a decoded path, names in lower case; of two rules for one name the later wins. */
export function headersFor(rules: NetlifyRules, path: string): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const rule of rules.headers)
		if (rule.forRegExp.test(path))
			for (const [name, value] of Object.entries(rule.values)) headers[name.toLowerCase()] = value;
	return headers;
}

/** The first redirect for a decoded path, with `:placeholders` and `:splat` filled in. A slash at the end matters not. */
export function redirectFor(
	rules: NetlifyRules,
	path: string,
	force: boolean,
): { readonly to: string; readonly status: number } | undefined {
	const segments = pathSegments(path);
	for (const { from, to, status, force: forced } of rules.redirects) {
		if (forced !== force) continue;
		const parts = matchSegments(from, segments);
		if (parts) return { status, to: fill(to, parts) };
	}
	return undefined;
}

function pathSegments(path: string): string[] {
	return path.split("/").filter((segment) => segment !== "");
}

/** `["tin", ":id", "*"]` over `["tin", "7", "a", "b"]` gives id 7 and splat a/b; undefined where it does not fit. */
function matchSegments(
	pattern: readonly string[],
	segments: readonly string[],
): ReadonlyMap<string, string> | undefined {
	const parts = new Map<string, string>();
	for (const [index, want] of pattern.entries()) {
		if (want === "*" && index === pattern.length - 1)
			return parts.set("splat", segments.slice(index).map(encodeURIComponent).join("/"));
		const segment = segments[index];
		if (segment === undefined) return undefined;
		if (want.startsWith(":")) parts.set(want.slice(1), encodeURIComponent(segment));
		else if (want !== segment) return undefined;
	}
	return pattern.length === segments.length ? parts : undefined;
}

function fill(to: string, parts: ReadonlyMap<string, string>): string {
	return to
		.replace(/:([a-z]\w*)/gi, (printed, name: string) => parts.get(name) ?? printed)
		.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
