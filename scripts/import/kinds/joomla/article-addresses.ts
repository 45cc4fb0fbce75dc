import type { Entry, JoomlaSite } from "./gather.ts";

/** What an article's addresses are made of. */
interface Addressed {
	readonly id: number;
	readonly alias: string;
	readonly category: number;
}

/**
 * The addresses of an article, the lasting one first: below what of the menu leads to its category, or below its
 * category's path, as Joomla 4 writes them (`/tin-tuc/ten-bai`), as older ones do (`/tin-tuc/12-ten-bai.html`), without
 * any rewriting, and by query.
 */
export function articleAddresses(site: JoomlaSite, { id, alias, category }: Addressed): string[] {
	const entry = site.categories.get(category);
	const own = (site.menu.get(`article ${id}`) ?? []).map((path) => `/${path}`);
	const folders = [
		...new Set([...(site.menu.get(`category ${category}`) ?? []), ...(entry ? [entry.path] : [])]),
	];
	const numbered = alias ? `${id}-${alias}` : String(id);
	const names = site.categories.size > 0 && isOld(site) ? [numbered, alias] : [alias, numbered];
	const short = folders.flatMap((folder) => names.filter(Boolean).map((name) => `/${folder}/${name}`));
	const component = `/component/content/article/${entry ? `${category}-${entry.alias}/` : ""}${numbered}`;
	const query = `/index.php?option=com_content&view=article&id=${id}`;
	const paths = [...own, ...short, component];
	return [
		...new Set([
			...paths,
			...paths.map((path) => `${path}.html`),
			...short.map((path) => `/index.php${path}`),
			...(alias ? [`${query}:${alias}`] : []),
			query,
			...(alias && entry ? [`${query}:${alias}&catid=${category}:${entry.alias}`] : []),
		]),
	];
}

/** Joomla 1.5 to 3 put the number of an article before its name. */
const isOld = ({ articles: [first] }: JoomlaSite) =>
	first?.table.columns.includes("xreference") || first?.table.columns.includes("sectionid");

/** The addresses of a list of articles. */
export function categoryAddresses(site: JoomlaSite, id: number, entry: Entry): string[] {
	const paths = [...(site.menu.get(`category ${id}`) ?? []), entry.path];
	return [
		...new Set(paths.map((path) => `/${path}`)),
		`/index.php?option=com_content&view=category&id=${id}`,
	];
}
