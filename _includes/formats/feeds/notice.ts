import { printTime } from "../../domain/dates/dates.ts";
import { type XmlElement, xml } from "../trees/xml-tree.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** The style by which a browser shows a feed to somebody who opened it. */

/** Declares the prefix of what a feed holds for such a reader alone. Programs that read feeds pass it over. */
export const XHTML = { "xmlns:xhtml": "http://www.w3.org/1999/xhtml" } as const;

/**
 * What a feed says to a person who opened it in a browser: what it is and what to do with its address. Browsers give up
 * XSLT, and CSS alone makes no link; so the feed itself carries these few elements of XHTML.
 *
 * @param kind as readers of feeds call it: "RSS", "Atom"
 */
export function feedNotice({ title, home, publisher }: Feed, kind: string): XmlElement {
	return xml(
		"xhtml:div",
		{ class: "notice" },
		xml("xhtml:meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
		xml("xhtml:p", { class: "notice-name" }, xml("xhtml:a", { href: publisher.url }, publisher.name)),
		xml("xhtml:h1", {}, title),
		xml(
			"xhtml:p",
			{},
			xml("xhtml:strong", {}, `Đây là nguồn tin ${kind}`),
			", dành cho ứng dụng đọc tin. Bạn chép địa chỉ trên thanh địa chỉ, dán vào ứng dụng đọc tin của mình (như Feedly, Inoreader, Thunderbird): bài mới sẽ tự đến, không cần tài khoản, không cần mở trang báo.",
		),
		xml("xhtml:p", {}, xml("xhtml:a", { class: "notice-home", href: home }, "Mở trang báo để đọc")),
	);
}

/** An entry for the same reader: its title as a link, when it was published, its section. */
export function entryNotice({ url, title, published, section }: FeedEntry): XmlElement {
	return xml(
		"xhtml:div",
		{ class: "entry" },
		xml("xhtml:a", { href: url }, title),
		xml("xhtml:span", {}, `${printTime(published)} · ${section.name}`),
	);
}
