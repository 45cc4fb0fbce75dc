import path from "node:path";
import { statPlain } from "../../../../_includes/site/read/bytes/plain-file.ts";
import { readText } from "../../../../_includes/site/read/bytes/read-bytes.ts";
import { type FrontTable, type FrontValue, isTable, textAt } from "./front-value.ts";
import { readFrontMatter } from "./read-front-matter.ts";

/** What the configuration of the old site's program tells of all its posts. */
export interface SiteConfig {
	readonly generator?: "jekyll" | "hugo" | "hexo";
	/** `https://blog.vn`, where it is told. */
	readonly url?: string;
	/** `/blog`, before every address. */
	readonly base: string;
	/** By kind of post; `""` for all that have none of their own. */
	readonly permalinks: ReadonlyMap<string, string>;
	/** Display names by the short names that posts give. */
	readonly authors: ReadonlyMap<string, string>;
	readonly ugly: boolean;
}

const FILES = [
	{ name: "_config.yml", language: "yaml" },
	{ name: "_config.yaml", language: "yaml" },
	{ name: "hugo.toml", language: "toml" },
	{ name: "hugo.yaml", language: "yaml" },
	{ name: "hugo.yml", language: "yaml" },
	{ name: "hugo.json", language: "json" },
	{ name: "config.toml", language: "toml" },
	{ name: "config.yaml", language: "yaml" },
	{ name: "config.yml", language: "yaml" },
	{ name: "config.json", language: "json" },
	{ name: "config/_default/hugo.toml", language: "toml" },
	{ name: "config/_default/config.toml", language: "toml" },
] as const;
const NONE: SiteConfig = { base: "", permalinks: new Map(), authors: new Map(), ugly: false };

/** Reads the configuration that lies in a site's folder, never outside the given one; one that cannot be read is none. */
export async function readSiteConfig(root: string, site: string): Promise<SiteConfig> {
	for (const { name, language } of FILES) {
		const inside = path.join(site, name);
		const table = await readTable(root, inside, language);
		if (!table) continue;
		const generator = !name.startsWith("_") ? "hugo" : isHexo(table) ? "hexo" : "jekyll";
		const data = (await readTable(root, path.join(site, "_data/authors.yml"), "yaml")) ?? new Map();
		const permalink = table.get("permalink");
		return {
			generator,
			...urlOf(table),
			base: baseOf(table),
			permalinks: new Map([
				...patternsOf(table.get("permalinks")),
				...(typeof permalink === "string" ? [["", permalink] as const] : []),
			]),
			authors: new Map([...namesOf(table.get("authors")), ...namesOf(data)]),
			ugly: table.get("uglyURLs") === "true" || table.get("uglyurls") === "true",
		};
	}
	return NONE;
}

async function readTable(
	root: string,
	inside: string,
	language: "yaml" | "toml" | "json",
): Promise<FrontTable | undefined> {
	if (!(await statPlain(root, inside))) return undefined;
	const front = readText(path.join(root, inside))?.text;
	if (front === undefined) return undefined;
	const { entries } = readFrontMatter(inside, { language, front, frontLine: 1, body: "", bodyLine: 1 });
	return entries && new Map(entries.map(({ key, value }) => [key, value]));
}

/** Both programs read `_config.yml`; these keys are Hexo's. */
function isHexo(table: FrontTable): boolean {
	return ["new_post_name", "source_dir", "public_dir", "deploy"].some((key) => table.has(key));
}

function urlOf(table: FrontTable): { readonly url?: string } {
	const url = textAt(table, "url") ?? textAt(table, "baseURL") ?? textAt(table, "baseurl");
	return url && URL.canParse(url) ? { url: new URL(url).origin } : {};
}

/** Jekyll's `baseurl`, Hexo's `root`, the path of Hugo's `baseURL`; without the slash at its end. */
function baseOf(table: FrontTable): string {
	const given = textAt(table, "baseurl") ?? textAt(table, "root") ?? textAt(table, "baseURL") ?? "";
	let whole = URL.canParse(given) ? new URL(given).pathname : given;
	while (whole.endsWith("/")) whole = whole.slice(0, -1);
	return whole.replace(/^(?=[^/])/, "/");
}

/** Hugo's `permalinks`, by section, flat or under `page`. */
function patternsOf(value: FrontValue | undefined): [string, string][] {
	if (value === undefined || !isTable(value)) return [];
	return [...value].flatMap(([key, inner]): [string, string][] =>
		typeof inner === "string" ? [[key, inner]] : key === "page" ? patternsOf(inner) : [],
	);
}

/** `sal: {display_name: Minh Sal}`, `sal: {name: Minh Sal}`, `sal: Minh Sal` */
function namesOf(value: FrontValue | undefined): [string, string][] {
	if (value === undefined || !isTable(value)) return [];
	return [...value].flatMap(([key, inner]): [string, string][] => {
		const name =
			typeof inner === "string"
				? inner
				: isTable(inner)
					? (inner.get("display_name") ?? inner.get("name"))
					: undefined;
		return typeof name === "string" && name !== "" ? [[key, name]] : [];
	});
}
