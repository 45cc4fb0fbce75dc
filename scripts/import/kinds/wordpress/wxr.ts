import {
	childOf,
	childrenOf,
	ownText,
	textOf,
	wordOf,
	type XmlElement,
	type XmlRoot,
} from "../../xml/xml-element.ts";

const CONTENT = "http://purl.org/rss/1.0/modules/content/";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** The namespaces of one export: those of its version, as its root declares them. */
export interface Wxr {
	readonly wp: string;
	readonly excerpt: string;
}

/** WordPress itself takes those of 1.1 where the root says none. */
export function wxrOf({ prefixes }: XmlRoot): Wxr {
	return {
		wp: prefixes["wp"] ?? "http://wordpress.org/export/1.1/",
		excerpt: prefixes["excerpt"] ?? "http://wordpress.org/export/1.1/excerpt/",
	};
}

/** An item of an export: a post, a page, a file of the library, or anything else that WordPress keeps as a post. */
export interface WxrItem {
	readonly line: number;
	readonly id: number;
	/** `post`, `page`, `attachment`, `nav_menu_item` ...; `""` where it does not say. */
	readonly type: string;
	readonly status: string;
	readonly title: string;
	readonly link: string | undefined;
	readonly guid: string | undefined;
	/** A login. */
	readonly creator: string | undefined;
	readonly content: string;
	readonly contentLine: number;
	readonly excerpt: string;
	readonly date: string | undefined;
	readonly dateGmt: string | undefined;
	readonly modified: string | undefined;
	readonly modifiedGmt: string | undefined;
	readonly slug: string | undefined;
	readonly parent: number;
	readonly password: string;
	/** `open`, `closed` */
	readonly comments: string | undefined;
	readonly file: string | undefined;
	readonly isSticky: boolean;
	readonly terms: readonly WxrTermOf[];
	readonly meta: readonly { readonly key: string; readonly value: string }[];
}

/** A term that an item has. */
export interface WxrTermOf {
	/** `category`, `post_tag`, `author` ... */
	readonly taxonomy: string;
	readonly slug: string;
	readonly name: string;
}

export function readItem(item: XmlElement, wxr: Wxr): WxrItem {
	const { wp, excerpt } = wxr;
	const word = (name: string) => wordOf(item, wp, name);
	const content = childOf(item, CONTENT, "encoded");
	return {
		...readMark(item, wxr),
		line: item.line,
		status: word("status") ?? "",
		title: textOf(item, "", "title") ?? "",
		link: wordOf(item, "", "link"),
		guid: wordOf(item, "", "guid"),
		creator: wordOf(item, DUBLIN_CORE, "creator"),
		content: content ? ownText(content) : "",
		contentLine: content?.line ?? item.line,
		excerpt: textOf(item, excerpt, "encoded") ?? "",
		date: word("post_date"),
		dateGmt: word("post_date_gmt"),
		modified: word("post_modified"),
		modifiedGmt: word("post_modified_gmt"),
		slug: word("post_name"),
		parent: numberOf(word("post_parent")),
		password: word("post_password") ?? "",
		comments: word("comment_status"),
		file: word("attachment_url"),
		isSticky: word("is_sticky") === "1",
		terms: childrenOf(item, "", "category").flatMap((term) => {
			const { domain = "", nicename = "" } = term.attributes;
			// Versions of 1.0 name each term once more without its kind.
			if (nicename === "") return [];
			return [
				{ taxonomy: domain === "tag" ? "post_tag" : domain, slug: nicename, name: ownText(term).trim() },
			];
		}),
	};
}

/** What an index must know of a post, which is nearly every item: its words are read when their turn comes. */
export function readMark(item: XmlElement, { wp }: Wxr): Pick<WxrItem, "id" | "type" | "meta"> {
	return {
		id: numberOf(wordOf(item, wp, "post_id")),
		type: wordOf(item, wp, "post_type") ?? "",
		meta: childrenOf(item, wp, "postmeta").map((meta) => ({
			key: wordOf(meta, wp, "meta_key") ?? "",
			value: textOf(meta, wp, "meta_value") ?? "",
		})),
	};
}

export function metaOf({ meta }: Pick<WxrItem, "meta">, key: string): string | undefined {
	return meta.find((one) => one.key === key && one.value.trim() !== "")?.value.trim();
}

export function numberOf(word: string | undefined): number {
	return word !== undefined && /^\d{1,15}$/.test(word) ? Number(word) : 0;
}
