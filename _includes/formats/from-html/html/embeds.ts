import { cleanText, onOneLine } from "../clean-text.ts";
import { cleanAddress, leadsElsewhere, parameterOf } from "../links.ts";
import type { Tag } from "./read-tokens.ts";

/** What a page took in from elsewhere, as the link that leads there. */
export interface Embed {
	readonly href: string;
	/** Its title, where the page has one. */
	readonly title: string;
	/** What to call it without one. */
	readonly label: string;
}

/** What a player without a title is called in its link. */
export const PLAYERS = { audio: "Tệp âm thanh", video: "Video" } as const;

const ATTRIBUTES = ["src", "data-src", "data-lazy-src", "data-litespeed-src", "data"] as const;

/** The link in the place of a frame, a film, a sound or a script that shows something; undefined where it has no address. */
export function readEmbed(tag: Tag): Embed | undefined {
	const written = ATTRIBUTES.map((name) => tag.attribute(name)).find(
		(value) => value && value !== "about:blank",
	);
	const address = cleanAddress(written ?? "");
	if (address === "" || (/^[a-z][a-z+.-]*:/i.test(address) && !leadsElsewhere(address))) return undefined;
	if (tag.name === "script") {
		const gist = /^(https:\/\/gist\.github\.com\/[^?#]+)\.js/.exec(address)?.[1];
		return gist === undefined ? undefined : { href: gist, title: "", label: "Mã nguồn trên GitHub Gist" };
	}
	const title = onOneLine(cleanText(tag.attribute("title") ?? ""));
	return { ...placeOf(address, tag.name), title };
}

/** The page that shows what a frame shows. */
function placeOf(address: string, tag: string): Omit<Embed, "title"> {
	const film =
		/^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/|youtu\.be\/)([\w-]+)/i.exec(
			address,
		)?.[1];
	if (film !== undefined && film !== "videoseries")
		return { href: `https://www.youtube.com/watch?v=${film}`, label: "Video trên YouTube" };
	const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address)?.[1];
	if (vimeo !== undefined) return { href: `https://vimeo.com/${vimeo}`, label: "Video trên Vimeo" };
	const shown = /^https?:\/\/(?:www\.)?facebook\.com\/plugins\/(\w+)\.php\?./i.exec(address);
	if (shown) {
		const href = cleanAddress(parameterOf(address, "href") ?? "");
		const label = shown[1] === "video" ? "Video trên Facebook" : "Bài trên Facebook";
		return { href: leadsElsewhere(href) ? href : address, label };
	}
	if (/^https?:\/\/(?:www\.)?google\.[a-z.]+\/maps|^https?:\/\/maps\.google\./i.test(address))
		return { href: address, label: "Bản đồ" };
	if (tag === "audio" || tag === "video") return { href: address, label: PLAYERS[tag] };
	return { href: address, label: "Nội dung nhúng" };
}
