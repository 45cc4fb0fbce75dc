/** What stands in for a page that is not stored, where there is no network. By itself: the worker has no bytes for more. */
export const NOT_STORED = "/ngoai-tuyen/chua-co/";

/** The pages on what a browser keeps of the newspaper. The browser's scripts know them by the same addresses. */
export const OFFLINE_PAGES = {
	/** What is stored, and what can be. */
	desk: "/ngoai-tuyen/",
	notStored: NOT_STORED,
	/** The stories that the reader keeps. */
	saved: "/da-luu/",
} as const;
