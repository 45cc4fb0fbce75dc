/**
 * The one version of Pagefind whose files our own code in the reader's browser understands. They are Pagefind's private
 * affair and any version may change them, so that the build refuses to make an index by another. package.json pins the
 * same; what an upgrade takes stands in `assets/search/README.md`.
 */
export const PAGEFIND_VERSION = "1.6.0";
