import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Header, parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { z } from "zod";
import { groupBy } from "../../domain/lists/group-by.ts";
import { decodePath, type RequestPath } from "./request-path.ts";

/** One line of `_redirects`, with `from` decoded and cut into segments. */
export interface Redirect {
	readonly from: readonly string[];
	/** Parameters that must be asked for, with their values or placeholders for them: `[["id", ":id"]]`. */
	readonly query: readonly (readonly [name: string, value: string])[];
	readonly to: string;
	readonly status: number;
	/** Applies even where a file is at the path. */
	readonly force: boolean;
}

/** What the site's `_headers` and `_redirects` say, in their order. */
export interface NetlifyRules {
	readonly headers: readonly Header[];
	readonly redirects: RedirectIndex;
}

/**
 * Redirects, as they are looked for: a newspaper has thousands, most of them for one path. Each with its place among all,
 * since the first that fits holds.
 */
interface RedirectIndex {
	/** Those for one path, by `plainKey`. */
	readonly plain: ReadonlyMap<string, readonly PlacedRedirect[]>;
	/** Those with a `:placeholder` or `*` in their path. */
	readonly patterns: readonly PlacedRedirect[];
}

type PlacedRedirect = readonly [place: number, redirect: Redirect];

const nothing = z.strictObject({});

/** The redirects that this project writes: paths and queries. Conditions, hosts and proxies are refused. */
const plainRedirect = z.object({
	path: z.string(),
	to: z.string(),
	status: z.literal([200, 301, 302, 303, 307, 308, 404, 410]).default(301),
	force: z.boolean(),
	query: z.record(z.string(), z.string()),
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
			redirects.push({
				...redirect.data,
				from: pathSegments(from),
				query: Object.entries(redirect.data.query),
			});
		else errors.push(`Redirect that the local server cannot apply: ${JSON.stringify(raw)}`);
	}
	if (errors.length > 0) throw new Error(errors.join("\n"));
	return { headers: headers.filter((header) => "forRegExp" in header), redirects: indexRedirects(redirects) };
}

function indexRedirects(redirects: readonly Redirect[]): RedirectIndex {
	const placed = redirects.map((redirect, place): PlacedRedirect => [place, redirect]);
	const isPattern = ([, { from }]: PlacedRedirect) =>
		from.some((part) => part === "*" || part.startsWith(":"));
	const plain = placed.filter((one) => !isPattern(one));
	return {
		plain: groupBy(plain, ([, { from, query }]) => [plainKey(from, query[0])]),
		patterns: placed.filter(isPattern),
	};
}

/** A path and the first parameter that a rule for it names, whose value may be whatever is asked: `["tin"] ["id","7"]`. */
function plainKey(segments: readonly string[], parameter?: readonly [name: string, value: string]): string {
	if (!parameter) return JSON.stringify(segments);
	const [name, value] = parameter;
	return `${JSON.stringify(segments)} ${JSON.stringify([name, value.startsWith(":") ? ":" : value])}`;
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

/**
 * The first redirect for a request, with `:placeholders` and `:splat` filled in. A slash at the end matters not; of a
 * query the parameters that a rule names must be there, in any order, and others may be.
 */
export function redirectFor(
	rules: NetlifyRules,
	{ path, query }: Pick<RequestPath, "path" | "query">,
	force: boolean,
): { readonly to: string; readonly status: number } | undefined {
	const segments = pathSegments(path);
	const asked = new Map(new URLSearchParams(query));
	const keys = [
		plainKey(segments),
		...[...asked].flatMap((one) => [plainKey(segments, one), plainKey(segments, [one[0], ":"])]),
	];
	const { plain, patterns } = rules.redirects;
	const candidates = [...patterns, ...[...new Set(keys)].flatMap((key) => plain.get(key) ?? [])];
	for (const [, { from, query: wanted, to, status, force: forced }] of candidates.sort(byPlace)) {
		if (forced !== force) continue;
		const parts = matchSegments(from, segments);
		const values = parts && matchQuery(wanted, asked);
		if (values) return { status, to: fill(to, new Map([...parts, ...values])) };
	}
	return undefined;
}

const byPlace = ([one]: PlacedRedirect, [other]: PlacedRedirect) => one - other;

/** `[["id", ":v1"]]` over `id=7&x=1` gives v1 7; undefined where one is lacking. */
function matchQuery(
	wanted: Redirect["query"],
	asked: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
	const parts = new Map<string, string>();
	for (const [name, want] of wanted) {
		const value = asked.get(name);
		if (value === undefined) return undefined;
		if (want.startsWith(":")) parts.set(want.slice(1), encodeURIComponent(value).replaceAll("%20", "+"));
		else if (want !== value) return undefined;
	}
	return parts;
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
