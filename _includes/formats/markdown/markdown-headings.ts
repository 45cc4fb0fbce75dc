import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { slug } from "../../domain/addresses/slug.ts";

/** Begins the id of every heading of an article, so that none is also an id of the page around it. */
const ID_PREFIX = "muc-";

/** Headings begin at h2, since the title is the h1, and each has an id to link to: `muc-lich-cap-nuoc`. */
export function headings(md: MarkdownIt): void {
	md.core.ruler.push("article_headings", nameHeadings);
}

function nameHeadings(state: StateCore): void {
	const taken = new Map<string, number>();
	for (const [index, token] of state.tokens.entries()) {
		if (token.tag === "h1") token.tag = "h2";
		if (token.type === "heading_open")
			token.attrSet("id", freeId(headingText(state.tokens[index + 1]), taken));
	}
}

function headingText(inline: Token | undefined): string {
	return (inline?.children ?? []).map((child) => child.content || " ").join("");
}

/** @param taken the ids that are in use, each with how many headings asked for it */
function freeId(text: string, taken: Map<string, number>): string {
	const base = ID_PREFIX + (slug(text, { maxLength: 60 }) || "khong-ten");
	let count = taken.get(base) ?? 0;
	let id = base;
	do {
		count += 1;
		id = count === 1 ? base : `${base}-${count}`;
	} while (taken.has(id));
	taken.set(base, count).set(id, 1);
	return id;
}
