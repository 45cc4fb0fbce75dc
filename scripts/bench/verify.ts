import { readFile } from "node:fs/promises";
import path from "node:path";
import { isArticleFile } from "../../_includes/domain/addresses/paths/calendar.ts";
import { findFiles } from "../../_includes/site/find-files.ts";

/** How many pages of articles a built site has: `2022/05/26/ben-pha-12/index.html`. */
export async function countArticlePages(output: string): Promise<number> {
	return (await findFiles(output)).filter(isArticleFile).length;
}

/**
 * How many pages the search of a built site holds, over all its bundles. What a site has for readers without a network
 * is no part of it, and in no list of bundles; a site without such a list is one bundle.
 */
async function countIndexed(output: string): Promise<number> {
	const folder = path.join(output, "pagefind");
	const list = await readFile(path.join(folder, "bundles.json"), "utf8").catch(() => '[{"name":"."}]');
	const bundles = new Set((JSON.parse(list) as { readonly name: string }[]).map(({ name }) => name));
	const entries = (await findFiles(folder)).filter(
		(file) => path.basename(file) === "pagefind-entry.json" && bundles.has(path.dirname(file)),
	);
	let sum = 0;
	for (const entry of entries) {
		const { languages } = JSON.parse(await readFile(path.join(folder, entry), "utf8")) as {
			languages: Record<string, { page_count: number }>;
		};
		for (const { page_count } of Object.values(languages)) sum += page_count;
	}
	return sum;
}

/**
 * Makes sure that a site is what was asked for: who quietly writes fewer pages is fast for nothing.
 *
 * @throws when an article has no page or is not in the search
 */
export async function verifySite(output: string, articles: number): Promise<void> {
	const pages = await countArticlePages(output);
	if (pages !== articles) throw new Error(`${output}: ${pages} pages of ${articles} articles`);
	const indexed = await countIndexed(output);
	if (indexed < articles) throw new Error(`${output}: ${indexed} of ${articles} articles in the search`);
}

/**
 * Makes sure that a change of the archive has reached the site.
 *
 * @param text what the page must hold, no character of which is escaped in HTML
 * @throws when the page is missing or old
 */
export async function verifyPage(output: string, page: string, text: string): Promise<void> {
	const html = await readFile(path.join(output, page), "utf8");
	if (!html.includes(text)) throw new Error(`${output}: "${text}" is not in ${page}`);
}
