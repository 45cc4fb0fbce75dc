/** The folder of all that the search reads. */
export const SEARCH_FILES = "/pagefind/";
/** Which bundles there are. */
export const BUNDLE_LIST = "/pagefind/bundles.json";
/** Where words stand in the titles of all articles, and the parts that hold them. */
export const TITLE_INDEX = "/pagefind/title-index.json";
export const titlesPath = (hash: string) => `/pagefind/titles/${hash}.json`;
/** The folder of a bundle, and what begins it. */
export const bundleFolder = (name: string) => `/pagefind/${name}/`;
export const bundleEntry = (name: string) => `/pagefind/${name}/pagefind-entry.json`;
