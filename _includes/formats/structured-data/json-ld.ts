import type { Graph, Thing } from "schema-dts";
import type { SafeHtml } from "../../domain/safe-html.ts";

/** Signs that could end the script element, begin a comment, or break a line of script in old browsers. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * What a page says of itself to search engines, as the content of `<script type="application/ld+json">`. It is data:
 * no text in it can leave the element, since every `<` is written `\u003c`.
 */
export function serialiseJsonLd(things: readonly Thing[]): SafeHtml {
	const graph: Graph = { "@context": "https://schema.org", "@graph": things };
	return JSON.stringify(graph).replace(
		UNSAFE,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
	) as SafeHtml;
}
