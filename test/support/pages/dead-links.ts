import { readFile } from "node:fs/promises";
import path from "node:path";
import { addressOf, fileOf } from "../../../_includes/site/eleventy/page-address.ts";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { htmlElements } from "./html.ts";
import { addressesOfFiles, linksOfPage, type NamedAddress } from "./links.ts";

/** What was found out about the links of a site. */
export interface LinksSeen {
	readonly pages: number;
	readonly links: number;
	/** Addresses that lead to no file of the site, or to no place of a page. */
	readonly dead: readonly NamedAddress[];
}

/**
 * Follows everything that the pages of a site of any size lead to within it. One page is held at a time, beside the names
 * of all files; a rule of the host counts for no file. Places in other pages are looked for afterwards, each page once.
 */
export async function followLinks(folder: string): Promise<LinksSeen> {
	const files = await findFiles(folder);
	const known = addressesOfFiles(files);
	const pages = files.filter((file) => file.endsWith(".html"));
	const elementsOf = async (page: string) => htmlElements(await readFile(path.join(folder, page), "utf8"));
	const dead: NamedAddress[] = [];
	/** By the page: the places in it that others name, and one of those who do. */
	const places = new Map<string, Map<string, string>>();
	let links = 0;
	for (const page of pages) {
		const elements = await elementsOf(page);
		const own = idsOf(elements);
		for (const { file, address } of linksOfPage(page, elements)) {
			links += 1;
			const [to = "", id] = address.split(/#(.*)/s);
			if (!known.has(to)) dead.push({ file, address });
			else if (id && to === addressOf(page) && !own.has(id)) dead.push({ file, address });
			else if (id && to !== addressOf(page)) {
				const named = places.get(to) ?? new Map<string, string>();
				places.set(to, named.set(id, named.get(id) ?? file));
			}
		}
	}
	for (const [to, named] of places) {
		const ids = idsOf(await elementsOf(fileOf(to)));
		for (const [id, file] of named) if (!ids.has(id)) dead.push({ file, address: `${to}#${id}` });
	}
	return { pages: pages.length, links, dead };
}

const idsOf = (elements: ReturnType<typeof htmlElements>) =>
	new Set(elements.flatMap(({ attributes }) => attributes.get("id") ?? []));
