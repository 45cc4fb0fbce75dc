/** The part of Pagefind's browser API that the newspaper uses. */
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

/** Loads the index that the build made. The address is no import that a bundler could follow. */
export async function loadPagefind(): Promise<Pagefind> {
	const address = "/pagefind/pagefind.js";
	return import(address);
}
