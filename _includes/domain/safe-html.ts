declare const safe: unique symbol;

/**
 * HTML that this project made itself from parsed text. The only two doors are `formats/markdown/markdown.ts` and
 * `formats/structured-data/json-ld.ts`; nothing else may cast to it.
 */
export type SafeHtml = string & { readonly [safe]: true };
