import { isCampaign } from "../../../_includes/domain/addresses/old-path.ts";
import { undoPercent } from "../../../_includes/domain/addresses/undo-percent.ts";

/** An address of the old site as links name it, however they write it. */
export interface OldAddress {
	/** Without `www.`; undefined where none was written and the old site's name is not known. */
	readonly host?: string;
	/** Decoded, in NFC, without `index.php` and a slash at its end: `/tin/bến-phà.html`; `""` is the first page. */
	readonly path: string;
	/** `/index.php` behind the path, as it was written: with a query the host answers no other way of asking. */
	readonly index: string;
	/** Decoded and sorted by name, without what only counts visitors. */
	readonly query: readonly (readonly [name: string, value: string])[];
	/** With its `#`, or empty. */
	readonly fragment: string;
}

/** Stands for the old site where nothing tells its name. */
const UNNAMED = "old.invalid";

/** What systems put behind an address for the same page in another dress. */
const DRESS = /^(?:amp|amp_markup|share|print|replytocom|preview\w*|doing_wp_cron|itm_\w+|ref|_ga)$/i;

/** Most parameters of one address that are looked at: none that names a page has more. */
const PARAMETERS = 20;

/**
 * Reads an address of the web; undefined for what leads to no page of any site: `mailto:`, `javascript:`, what cannot be
 * read.
 *
 * @param base what a relative one starts from: an address or a path
 */
export function parseOldAddress(href: string, base = "/"): OldAddress | undefined {
	const url = parse(href, parse(base, `http://${UNNAMED}/`)?.href ?? `http://${UNNAMED}/`);
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	const host = url.hostname.replace(/^www\./, "");
	const query = [...url.searchParams]
		.slice(0, PARAMETERS)
		.filter(([name]) => !isCampaign(name) && !DRESS.test(name))
		.map(([name, value]) => [name.normalize(), value.normalize()] as const)
		.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
	const whole = undoPercent(url.pathname)
		.normalize()
		.replace(/\/{2,}/g, "/");
	const [index = ""] = /\/index\.(?:php|html?|aspx?)$/i.exec(whole) ?? [];
	const path = whole.slice(0, whole.length - index.length).replace(/\/$/, "");
	return { ...(host !== UNNAMED && { host }), path, index, query, fragment: url.hash };
}

function parse(text: string, base: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}

/** What one looks an address up by: the same for all ways in which one is written. */
export function keyOfOld(
	path: string,
	query: OldAddress["query"],
	names: (name: string) => boolean = () => true,
): string {
	const told = query.filter(([name]) => names(name));
	return told.length === 0 ? path : `${path}?${told.map(([name, value]) => `${name}=${value}`).join("&")}`;
}
