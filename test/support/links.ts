import { readFile } from "node:fs/promises";
import path from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** An address that a page names, and the page. */
export interface NamedAddress {
	readonly page: string;
	readonly address: string;
}

/** What a walk over the pages of a site found. */
export interface SiteLinks {
	/** Addresses within the site: links, pictures, scripts, styles, forms, as absolute paths with their fragment. */
	readonly internal: readonly NamedAddress[];
	/** `/2022/05/26/ben-pha/#muc-1` for each id of each page, and the page itself. */
	readonly targets: ReadonlySet<string>;
}

/**
 * Reads every HTML file of a site and collects what it links to and what can be linked to.
 *
 * @param files of the site, relative to its folder
 * @param origin the site's own address, which canonical links carry
 */
export async function walkLinks(site: string, files: readonly string[], origin: string): Promise<SiteLinks> {
	const internal: NamedAddress[] = [];
	const targets = new Set(files.map((file) => `/${file}`));
	for (const file of files.filter((name) => name.endsWith(".html"))) {
		const page = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
		targets.add(page);
		for (const element of elements(parse(await readFile(path.join(site, file), "utf8")))) {
			const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
			const id = attributes.get("id");
			if (id !== undefined) targets.add(`${page}#${id}`);
			for (const name of ["href", "src", "action"]) add(page, attributes.get(name));
			for (const entry of attributes.get("srcset")?.split(", ") ?? []) add(page, entry.split(" ")[0]);
			if (element.tagName === "meta" && attributes.get("property")?.startsWith("og:"))
				add(page, /^https?:/.exec(attributes.get("content") ?? "") ? attributes.get("content") : undefined);
		}
	}
	return { internal, targets };

	function add(page: string, value: string | undefined) {
		if (value === undefined) return;
		const { origin: host, pathname, hash } = new URL(value, `${origin}${page}`);
		if (host === origin)
			internal.push({ page, address: `${decodeURI(pathname)}${decodeURIComponent(hash)}` });
	}
}

function* elements(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
	if ("attrs" in node) yield node;
	if ("content" in node) yield* elements(node.content);
	if ("childNodes" in node) for (const child of node.childNodes) yield* elements(child);
}
