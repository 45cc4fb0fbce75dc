import { serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import type { ForeignAttachment, ForeignPicture } from "../../foreign-article.ts";
import { fieldsIn, isFields, type JsonFields, wordIn } from "../../json/json-record.ts";
import { type FeedEntry, isPictureFile } from "./feed-entry.ts";

/** An item of JSON Feed 1.0 or 1.1. */
export function jsonEntry(item: JsonFields, line: number): FeedEntry {
	const word = (name: string) => wordIn(item, name)?.trim();
	const text = wordIn(item, "content_text");
	const html = wordIn(item, "content_html") ?? (text === undefined ? undefined : passages(text));
	const summary = word("summary");
	const cover = word("image") ?? word("banner_image");
	const { author, tags } = item;
	const authors = [...fieldsIn(item, "authors"), ...(isFields(author) ? [author] : [])];
	const pictures: ForeignPicture[] = cover ? [{ src: cover }] : [];
	const attachments: ForeignAttachment[] = [];
	for (const one of fieldsIn(item, "attachments")) {
		const [url, title] = [wordIn(one, "url"), wordIn(one, "title")];
		if (!url) continue;
		if (isPictureFile(url, wordIn(one, "mime_type")))
			pictures.push({ src: url, ...(title && { alt: title }) });
		else attachments.push({ url, ...(title && { title }) });
	}
	const url = word("url");
	const external = word("external_url");
	return {
		...{ line, id: word("id") ?? url },
		addresses: url ? [url] : [],
		title: serialiseHtml(word("title") ?? ""),
		content: html === undefined ? undefined : { html, line },
		summary: summary === undefined ? undefined : { html: serialiseHtml(summary), line },
		published: word("date_published"),
		updated: word("date_modified"),
		people: [...new Set(authors.flatMap((one) => wordIn(one, "name")?.trim() ?? []))],
		categories: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === "string") : [],
		...{ pictures, attachments },
		source: external
			? { name: external.replace(/^https?:\/\/(?:www\.)?/, "").split(/[/?#]/, 1)[0] ?? "", url: external }
			: undefined,
		dropped: [],
	};
}

/** Plain text: an empty line parts its passages. */
function passages(text: string): string {
	return text
		.split(/\n\s*\n/)
		.filter((passage) => /\S/.test(passage))
		.map((passage) => `<p>${serialiseHtml(passage.trim())}</p>`)
		.join("\n");
}
