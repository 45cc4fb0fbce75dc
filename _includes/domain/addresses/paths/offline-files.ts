/** The worker: asked for at every visit. */
export const WORKER = "/sw.js";
/** What the server offers for reading with no network, and the lists that it names, by their hash. */
export const EDITION = "/offline/edition.json";
export const LISTS = "/offline/lists/";
export const listAddress = (hash: string) => `/offline/lists/${hash}.json`;

/** What the worker leaves to the browser: itself, the desk's own pages, the lists of the edition, the search, letters. */
export const isPastWorker = (path: string) => /^\/(sw\.js$|(admin|offline|pagefind|thu)\/)/.test(path);
