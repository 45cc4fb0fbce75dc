import { addressOf } from "../../../_includes/site/eleventy/page-address.ts";
import type { StarterSite } from "../site/starter-site.ts";
import { type HtmlElement, htmlElements } from "./html.ts";

/** A page that stands for all of its kind. */
export interface SamplePage {
	/** `article/N/N/N/* with cover`: what its body says it is, and the shape of its address. */
	readonly kind: string;
	readonly file: string;
	/** `/2022/05/26/ben-pha/` */
	readonly address: string;
}

/**
 * One page of every kind of the output, found from the output itself, so that a new template is looked at without a
 * word here. A kind is the class of the body and the shape of the address; an article with a cover is another kind than
 * one without. Of each kind the page with the most different elements is taken, the first of those that have as many.
 */
export async function samplePages(site: StarterSite): Promise<readonly SamplePage[]> {
	const best = new Map<string, SamplePage & { readonly richness: number }>();
	for (const file of site.pages) {
		const elements = htmlElements(await site.read(file));
		const kind = kindOf(file, elements);
		const richness = new Set(elements.map(({ tag, classes }) => [tag, ...classes].join("."))).size;
		if (richness > (best.get(kind)?.richness ?? 0))
			best.set(kind, { kind, file, address: addressOf(file), richness });
	}
	return [...best.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1));
}

/**
 * @returns `list/chuyen-muc/*`, `list/N/N`, `article/N/N/N/* with cover`; a page at the top of the site is its own kind:
 * `message/404.html`
 */
function kindOf(file: string, elements: readonly HtmlElement[]): string {
	const body = elements.find(({ tag }) => tag === "body");
	const name = body?.classes.find((one) => one.startsWith("page--"))?.slice("page--".length) ?? "bare";
	const steps = file.replace(/(^|\/)index\.html$/, "").split("/");
	const shape = steps.map((step, index) => {
		if (/^\d+$/.test(step)) return "N";
		// Pages of text (the imprint, the contact) differ in nothing but their text.
		return index === 0 && name !== "text" ? step : "*";
	});
	const cover = elements.some(({ classes }) => classes.includes("cover")) ? " with cover" : "";
	return `${name}/${shape.join("/")}${cover}`;
}
