/** What `npm run bench:search` measures: the search as its page calls it. In no script of the site. */
export { SearchIndex } from "../core/pagefind/search-index.ts";
export { search } from "../core/search.ts";
