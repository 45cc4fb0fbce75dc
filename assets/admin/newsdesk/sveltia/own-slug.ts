import { articleSlug } from "../../../../_includes/domain/article/article-file.ts";

/** The letters of an address or of a picture's name: those that `npm run new` would give it. Sveltia asks for it. */
export const ownSlug = articleSlug;
