import type { ForeignAttachment, ForeignPicture } from "../../foreign-article.ts";
import { plain } from "../../markup/plain.ts";
import { childrenOf, textOf, type XmlElement } from "../../xml/xml-element.ts";
import { isPictureFile } from "./feed-entry.ts";

const MEDIA = "http://search.yahoo.com/mrss/";

/** What an entry encloses: `<media:content>`, `<media:group>`, `<media:thumbnail>`. */
export function mediaOf(entry: XmlElement): {
	readonly pictures: readonly ForeignPicture[];
	readonly attachments: readonly ForeignAttachment[];
} {
	const groups = [entry, ...childrenOf(entry, MEDIA, "group")];
	const pictures: ForeignPicture[] = [];
	const attachments: ForeignAttachment[] = [];
	for (const group of groups)
		for (const content of childrenOf(group, MEDIA, "content")) {
			const { url, type, medium } = content.attributes;
			if (!url) continue;
			const about = (name: string) => plain(textOf(content, MEDIA, name) ?? textOf(group, MEDIA, name) ?? "");
			const [caption, credit, title] = [about("description"), about("credit"), about("title")];
			if (isPictureFile(url, type ?? medium))
				pictures.push({
					src: url,
					...(title && { alt: title }),
					...(caption && { caption }),
					...(credit && { credit }),
				});
			else attachments.push({ url, ...(title && { title }) });
		}
	if (pictures.length === 0)
		for (const group of groups)
			for (const { attributes } of childrenOf(group, MEDIA, "thumbnail"))
				if (attributes["url"]) pictures.push({ src: attributes["url"] });
	return { pictures, attachments };
}
