import type { Dropped, ForeignTerm } from "../../foreign-article.ts";
import { plain } from "../../markup/plain.ts";
import type { ExportIndex } from "./export-index.ts";
import { metaOf, numberOf, type WxrItem, type WxrTermOf } from "./wxr.ts";

/** Categories above one another that are followed. */
const DEPTH = 10;
/** Where plugins keep which of the categories is the first. */
const PRIMARY = ["_yoast_wpseo_primary_category", "rank_math_primary_category", "_primary_term_category"];
/** Kinds of terms that say how a post is set, or who wrote it. */
const SILENT = new Set(["post_format", "author", "post_visibility"]);

/** The sections of a post: its first category, the others, then those above them. */
export function sectionsOf(item: WxrItem, index: ExportIndex): readonly ForeignTerm[] {
	const own = item.terms.filter(({ taxonomy }) => taxonomy === "category");
	const primary = PRIMARY.map((key) => numberOf(metaOf(item, key))).find((id) => id > 0);
	const isFirst = ({ slug }: WxrTermOf) =>
		primary !== undefined && index.categories.get(slug)?.id === primary;
	const ordered = [...own.filter(isFirst), ...own.filter((term) => !isFirst(term))];
	const above = ordered.flatMap(({ slug }) => ancestorsOf(slug, index));
	const named = new Map([
		...above.reverse().map((slug) => [slug, index.categories.get(slug)?.name ?? slug] as const),
		...ordered.map(({ slug, name }) => [slug, name] as const),
	]);
	const slugs = [...new Set([...ordered.map(({ slug }) => slug), ...above.reverse()])];
	return slugs.map((slug) => {
		const known = index.categories.get(slug);
		const path = [...ancestorsOf(slug, index).reverse(), slug].join("/");
		return {
			name: plain(known?.name || named.get(slug) || slug),
			slug,
			addresses: [
				`${index.site}/category/${path}/`,
				...(known && known.id > 0 ? [`${index.site}/?cat=${known.id}`] : []),
			],
			...(known?.description && { description: known.description }),
		};
	});
}

/** The slugs of the categories above one, the nearest first. */
function ancestorsOf(slug: string, { categories }: ExportIndex): string[] {
	const above: string[] = [];
	let parent = categories.get(slug)?.parent;
	while (parent && above.length < DEPTH && parent !== slug && !above.includes(parent)) {
		above.push(parent);
		parent = categories.get(parent)?.parent;
	}
	return above;
}

export function tagsOf({ terms }: WxrItem, { tags, site }: ExportIndex): readonly ForeignTerm[] {
	return terms.flatMap(({ taxonomy, slug, name }) => {
		if (taxonomy !== "post_tag") return [];
		const description = tags.get(slug)?.description;
		return [
			{
				name: plain(name || tags.get(slug)?.name || slug),
				slug,
				addresses: [`${site}/tag/${slug}/`, `${site}/?tag=${slug}`],
				...(description && { description }),
			},
		];
	});
}

/** Terms of kinds that a plugin or a theme has brought. */
export function otherTerms({ terms, line }: WxrItem): readonly Dropped[] {
	return terms
		.filter(({ taxonomy }) => taxonomy !== "category" && taxonomy !== "post_tag" && !SILENT.has(taxonomy))
		.map(({ taxonomy, name }) => ({ what: `phân loại ${taxonomy}`, text: plain(name), line }));
}
