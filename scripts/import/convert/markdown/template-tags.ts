import { escapeHtml, htmlTag, type KeptPieces } from "./kept-pieces.ts";

/** A tag of Liquid or a shortcode of Hugo or Hexo, parted. */
export interface TemplateTag {
	/** As it is written, with its brackets. */
	readonly source: string;
	readonly name: string;
	/** What stands behind its name, in order, without quotes. */
	readonly values: readonly string[];
	/** `src="a.jpg"`, by name in small letters. */
	readonly named: ReadonlyMap<string, string>;
}

const PARAMETER = /([\w-]+)\s?[=:]\s?(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g;

/** @param inside between its brackets: `figure src="a.jpg" caption="Bến phà"` */
export function readTag(source: string, inside: string): TemplateTag {
	const [, name = "", rest = ""] = /^[\s/-]*([\w./-]*)([\s\S]*)$/.exec(inside) ?? [];
	const values: string[] = [];
	const named = new Map<string, string>();
	for (const [, key, a, b, c, d, e, f] of rest.matchAll(PARAMETER)) {
		const value = a ?? b ?? c ?? d ?? e ?? f ?? "";
		if (key === undefined) values.push(value);
		else named.set(key.toLowerCase(), value);
	}
	return { source, name: name.toLowerCase(), values, named };
}

const FILMS: Readonly<Record<string, (id: string) => string>> = {
	youtube: (id) => `https://www.youtube.com/embed/${id}`,
	youtuber: (id) => `https://www.youtube.com/embed/${id}`,
	vimeo: (id) => `https://player.vimeo.com/video/${id}`,
	instagram: (id) => `https://www.instagram.com/p/${id}/`,
	tweet: (id) => `https://twitter.com/i/status/${id}`,
	x: (id) => `https://twitter.com/i/status/${id}`,
};
const FIGURE = /(?:figure|image|img|picture|photo)(?:\.html)?$/;
const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|svg|heic)$/i;
const PICTURE_KEYS = ["src", "url", "image", "image_path", "image_src", "path", "file", "img"];
const TITLE_KEYS = ["title", "image_title"];
const CAPTION_KEYS = ["caption", "image_caption", "description"];
const ALT_KEYS = ["alt", "image_alt"];

/** What a tag means, where it is known: HTML, or the text of a link's address; undefined where it is not. */
export function meaningOf(tag: TemplateTag, kept: KeptPieces): string | undefined {
	const { values, named } = tag;
	const isInclude = tag.name === "include" || tag.name === "partial";
	const name = isInclude ? (values[0] ?? "").toLowerCase() : tag.name;
	const id = named.get("id") ?? values[isInclude ? 1 : 0] ?? "";
	const film = FILMS[name.replace(/\.html$/, "").replace(/^.*\//, "")];
	if (film && /^[\w-]+$/.test(id))
		return kept.html(htmlTag("iframe", { src: film(id), title: named.get("title") }));
	if (name === "gist") {
		const path =
			[named.get("user"), named.get("id")].filter((one) => one).join("/") || values.slice(0, 2).join("/");
		if (/^[\w/-]+$/.test(path))
			return kept.html(htmlTag("script", { src: `https://gist.github.com/${path}.js` }));
	}
	const src = firstOf(named, PICTURE_KEYS);
	if (src !== undefined && (FIGURE.test(name) || (isInclude && PICTURE.test(src))))
		return kept.html(figure(src, named));
	if (name === "asset_img" && values[0] !== undefined) {
		// Sizes may stand between the name and the caption.
		const words = values.slice(1).filter((value) => !/^\d+%?$/.test(value));
		return kept.html(figure(values[0], new Map([["alt", words.join(" ")]])));
	}
	if (name === "post_url" && values[0] !== undefined) return `/_posts/${values[0].replace(/^\//, "")}.md`;
	if (name === "link" && values[0] !== undefined) return `/${values[0].replace(/^\//, "")}`;
	if ((name === "ref" || name === "relref" || name === "asset_path") && values[0] !== undefined)
		return values[0];
	if (name === "post_link" && values[0] !== undefined)
		return kept.html(
			htmlTag("a", { href: `${values[0]}.md` }, escapeHtml(values.slice(1).join(" ") || values[0])),
		);
	return undefined;
}

function figure(src: string, named: ReadonlyMap<string, string>): string {
	const alt = firstOf(named, ALT_KEYS);
	const title = firstOf(named, TITLE_KEYS);
	const lines = [title === alt ? undefined : title, firstOf(named, CAPTION_KEYS), named.get("attr")];
	const caption = lines
		.filter((one) => one)
		.map((one) => escapeHtml(one ?? ""))
		.join(". ");
	const picture = htmlTag("img", { src, alt });
	return `<figure>${picture}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function firstOf(named: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
	return keys.map((key) => named.get(key)).find((value) => value);
}

/** What a tag says beside the words that are printed of it: names, addresses, sizes. */
export function unprinted({ source, values, named, name }: TemplateTag): string {
	const keys =
		name === "asset_img" || name === "post_link" ? [] : [...TITLE_KEYS, ...CAPTION_KEYS, ...ALT_KEYS, "attr"];
	const printed = [...keys.map((key) => named.get(key)), ...(keys.length === 0 ? values.slice(1) : [])];
	// The longest first: another may be part of it.
	const texts = [...new Set(printed)]
		.filter((text) => text !== undefined)
		.sort((a, b) => b.length - a.length);
	let rest = source.replace(/&#?\w+;/g, " ");
	for (const text of texts) if (text !== "") rest = rest.replace(text, () => " ");
	return rest;
}
