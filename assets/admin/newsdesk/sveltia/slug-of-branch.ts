/** An entry as Sveltia holds it. */
interface Entry {
	readonly slug?: string;
	readonly locales: Readonly<Record<string, { readonly path: string }>>;
}

/**
 * What names the branch of a story: `2026-11-mua-dua`. Sveltia takes the slug alone, and two stories of two months that
 * have the same would meet on one branch, the later one in the request of the other. What lies in no month keeps its slug.
 */
export function slugOfBranch({ slug = "", locales }: Entry, own = slug): string {
	const [{ path } = { path: "" }] = Object.values(locales);
	const [, year, month] = /(?:^|\/)articles\/(\d{4})\/(\d\d)\/[^/]+$/.exec(path) ?? [];
	return year ? `${year}-${month}-${own}` : own;
}
