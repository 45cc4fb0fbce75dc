/** The part of Pagefind's browser API that the newspaper uses. */
export interface PagefindModule {
	createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): Pagefind;
}

/** One index. */
export interface Pagefind {
	search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
	readonly id: string;
	data(): Promise<PagefindRecord>;
}

/** What is stored of an article. Written with search letters; `meta` is raw text, `excerpt` is escaped HTML with `<mark>`. */
export interface PagefindRecord {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string | undefined>>;
}

/** Loads the code that reads the bundles. The address is no import that a bundler could follow. */
export async function loadPagefind(): Promise<PagefindModule> {
	const address = "/pagefind/pagefind.js";
	return import(address);
}

/**
 * Opens one bundle. Open the next only when this one has answered: all share one WebAssembly, and two that start at
 * once each put their own in its place and break the other.
 *
 * Without Pagefind's worker, which is the same code once more (43 kB) and a round trip: a query keeps the page from
 * nothing else, and takes 15 to 150 ms a bundle on a slow phone.
 */
export function openBundle(pagefind: PagefindModule, name: string): Pagefind {
	return pagefind.createInstance({ basePath: `/pagefind/${name}/`, noWorker: true });
}
