/** What a page lists, the articles of a section, a tag, an author or a running story, and the folder of such pages. */
export const LIST_FOLDERS = {
	section: "chuyen-muc",
	author: "tac-gia",
	tag: "the",
	thread: "dong-su-kien",
} as const;
export type ListKind = keyof typeof LIST_FOLDERS;

export const sectionPath = (slug: string) => `/chuyen-muc/${slug}/`;
export const tagPath = (slug: string) => `/the/${slug}/`;
export const authorPath = (slug: string) => `/tac-gia/${slug}/`;
export const threadPath = (slug: string) => `/dong-su-kien/${slug}/`;

/** The page of what a kind of list is of. */
export const listPath = (by: ListKind, slug: string) => `/${LIST_FOLDERS[by]}/${slug}/`;

/** A month of the archive, of a section or of an author, by a file of it in the output: year, month. */
export const MONTH_FILE = /^(?:(?:chuyen-muc|tac-gia)\/[^/]+\/)?(\d{4})\/(\d\d)\//;
