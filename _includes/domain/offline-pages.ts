/** The pages on what a browser keeps of the newspaper. Its scripts have them in `assets/offline/addresses.ts`. */
export const OFFLINE_PAGES = {
	/** What is stored, and what can be. */
	desk: "/ngoai-tuyen/",
	/** What stands in for a page that is not stored, where there is no network. */
	notStored: "/ngoai-tuyen/chua-co/",
	/** The stories that the reader keeps. */
	saved: "/da-luu/",
} as const;
