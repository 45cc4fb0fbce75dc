import { CAPTION } from "./mark-paragraphs.ts";

const OPEN = `<p class="${CAPTION}">`;
/** A paragraph of nothing but one picture, perhaps linked, at the end of a text. */
const PICTURE = /^<p>((?:<a [^<>]*>)?<img [^<>]*>(?:<\/a>)?)<\/p>$/;

/** Puts each caption into one figure with the picture above it; one that stands elsewhere is a line in italics. */
export function joinCaptions(html: string): string {
	const [first = "", ...others] = html.split(OPEN);
	const made = [first];
	for (const other of others) {
		const end = other.indexOf("</p>");
		const caption = other.slice(0, end);
		const rest = other.slice(end + "</p>".length);
		const above = made.pop() ?? "";
		const start = above.lastIndexOf("<p>");
		const picture = start === -1 ? null : PICTURE.exec(above.slice(start));
		if (picture)
			made.push(above.slice(0, start), `<figure>${picture[1]}<figcaption>${caption}</figcaption></figure>`);
		else made.push(above, `<p><em>${caption}</em></p>`);
		made.push(rest);
	}
	return made.join("");
}
