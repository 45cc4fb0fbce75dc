import { LETTERS_DESK, TODAY } from "../../../_includes/domain/addresses/paths/desk.ts";
import { LETTER_ADDRESSES } from "../../../_includes/domain/addresses/paths/letters.ts";
import { addressOf } from "../../../_includes/site/eleventy/page-address.ts";
import { STARTER_ORIGIN, type StarterSite } from "../site/starter-site.ts";
import { htmlElements } from "./html.ts";

/** An address of the site that a file of it names, and the file. */
export interface NamedAddress {
	readonly file: string;
	/** Absolute path, decoded, with its fragment: `/2022/05/26/ben-pha/#muc-1`. */
	readonly address: string;
}

/** Attributes that hold one address. */
const ADDRESSES = ["href", "src", "action", "formaction", "poster", "data", "cite"];

/** Files in which a machine reads whole addresses: feeds, sitemaps, descriptions, style sheets of feeds, robots.txt. */
const MACHINE_FILES = /\.(?:xml|json|txt|webmanifest|xsl)$|^_redirects$/;

const parsed = new WeakMap<StarterSite, Map<string, ReturnType<typeof htmlElements>>>();

/** The elements of a page of the site, which is parsed once. */
async function elementsOf(site: StarterSite, page: string): Promise<ReturnType<typeof htmlElements>> {
	const pages = parsed.get(site) ?? new Map();
	parsed.set(site, pages);
	const elements = pages.get(page) ?? htmlElements(await site.read(page));
	pages.set(page, elements);
	return elements;
}

/** What the files of a site can be asked for as. */
export function addressesOfFiles(files: Iterable<string>): Set<string> {
	// What is no file: who receives readers' letters answers there, and the editors' desk.
	const addresses = new Set<string>([...LETTER_ADDRESSES, LETTERS_DESK, TODAY]);
	for (const file of files) addresses.add(`/${file}`).add(addressOf(file));
	return addresses;
}

/** Everything that a file of the site can lead to: its files, its pages, each id of each page, its redirects. */
export async function targetsOf(site: StarterSite): Promise<ReadonlySet<string>> {
	const targets = addressesOfFiles(site.files);
	for (const page of site.pages)
		for (const { attributes } of await elementsOf(site, page)) {
			const id = attributes.get("id");
			if (id !== undefined) targets.add(`${addressOf(page)}#${id}`);
		}
	for (const line of (await site.read("_redirects")).split("\n")) {
		const [from] = line.split(" ");
		if (from?.startsWith("/")) targets.add(from);
	}
	return targets;
}

/**
 * What the pages lead to within the site: links, pictures and all their sizes, scripts, styles, forms, the canonical
 * address, the addresses that social networks read.
 */
export async function linksOfPages(site: StarterSite): Promise<readonly NamedAddress[]> {
	const found: NamedAddress[] = [];
	for (const page of site.pages) found.push(...linksOfPage(page, await elementsOf(site, page)));
	return found;
}

/** What one page leads to within the site. */
export function linksOfPage(page: string, elements: ReturnType<typeof htmlElements>): NamedAddress[] {
	const found: NamedAddress[] = [];
	for (const { tag, attributes } of elements) {
		const named = ADDRESSES.map((name) => attributes.get(name));
		for (const set of ["srcset", "imagesrcset"])
			named.push(...(attributes.get(set)?.split(", ") ?? []).map((entry) => entry.trim().split(" ")[0]));
		if (tag === "meta" && /^https?:/.test(attributes.get("content") ?? ""))
			named.push(attributes.get("content"));
		for (const value of named) {
			const address = value === undefined ? undefined : within(value, addressOf(page));
			if (address !== undefined) found.push({ file: page, address });
		}
	}
	return found;
}

/**
 * The site's own addresses in what machines read, wherever they stand in it: entries and enclosures of feeds and the
 * links and pictures of their texts, sitemaps, icons, the search template, structured data.
 */
export async function linksOfMachines(site: StarterSite): Promise<readonly NamedAddress[]> {
	const found: NamedAddress[] = [];
	for (const file of site.files.filter((name) => MACHINE_FILES.test(name) && !name.startsWith("pagefind/"))) {
		for (const address of ownAddresses(plain(await site.read(file)))) found.push({ file, address });
	}
	for (const file of site.pages) {
		for (const { attributes, text } of await elementsOf(site, file)) {
			if (attributes.get("type") !== "application/ld+json") continue;
			for (const address of ownAddresses(text)) {
				// `#toa-soan` names a thing of the graph, not a place in a page.
				found.push({ file, address: address.replace(/#.*$/, "") });
			}
		}
	}
	return found;
}

/** Text inside of text: an address in the body of a feed's entry is escaped once or twice. */
function plain(text: string): string {
	return text
		.replaceAll("&amp;", "&")
		.replace(/&(?:quot|lt|gt|apos|#3[49]|#6[02]);/g, '"')
		.replaceAll("\\/", "/")
		.replaceAll('\\"', '"');
}

function* ownAddresses(text: string): Generator<string> {
	// Up to what cannot stand in an address, or ends it in prose.
	for (const [found] of text.matchAll(new RegExp(`${STARTER_ORIGIN}(?![\\w.-])[^\\s"'<>\\\\)\\]]*`, "g"))) {
		const address = within(found.replace(/[.,;]$/, ""), "/");
		if (address !== undefined) yield address;
	}
	// Addresses without the origin, as a manifest or an instruction of XML has them: `"src": "/icons/192.png"`.
	for (const [, found = ""] of text.matchAll(/(?:href|src|url)"?\s*[=:]\s*["'](\/(?!\/)[^"']*)["']/g)) {
		const address = within(found, "/");
		if (address !== undefined) yield address;
	}
}

/** @returns nothing where the address leads elsewhere */
function within(value: string, page: string): string | undefined {
	// The query of a search is the search page's own; its braces are a machine's to fill.
	const { origin, pathname, hash } = new URL(value.replace(/\?[^#]*/, ""), `${STARTER_ORIGIN}${page}`);
	return origin === STARTER_ORIGIN ? decodeURI(pathname) + decodeURIComponent(hash) : undefined;
}
