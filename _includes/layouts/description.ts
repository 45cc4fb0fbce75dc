import type { Article } from "../domain/article/article.ts";
import { firstParagraph } from "../formats/markdown/plain-text.ts";

/** Characters that search engines and social cards show at most. */
const LENGTH = 200;

/** What an article is about, for those who only show a line of it: its lede, else how its text starts, else its title. */
export function descriptionOf({ lede, body, title }: Article): string {
	const text = lede ?? firstParagraph(body) ?? title;
	return shorten(text.replace(/\s+/g, " ").trim());
}

/** Cuts a long text after a whole word. */
function shorten(text: string): string {
	if (text.length <= LENGTH) return text;
	const cut = text.lastIndexOf(" ", LENGTH - 1);
	return `${text.slice(0, cut > 0 ? cut : LENGTH - 1)}…`;
}
