/** Where a text belongs that lies in none of the newsroom's rooms. */
export interface Belonging {
	readonly room: "articles" | "authors" | "pages";
	/** Of an article, where its date says so: `2022/05`. */
	readonly month?: string | undefined;
}

/** Keys of front matter that articles have, and no other file. */
const ARTICLE = /^(?:date|author|credit|section|tags|lede|cover|dateline|draft)[ \t]*:/m;
const DATE = /^date[ \t]*:[ \t]*["']?(?:(\d{4})-(\d{1,2})-\d|\d{1,2}[/-](\d{1,2})[/-](\d{4}))/m;

/**
 * Where a text belongs by the keys of its front matter; undefined where it has none.
 *
 * @param head its first kilobytes
 */
export function belongingOf(head: string): Belonging | undefined {
	if (!/^\uFEFF?---[ \t]*\r?\n/.test(head)) return undefined;
	const [keys = ""] = head.slice(4).split(/^---/m);
	if (ARTICLE.test(keys)) {
		const [, year, month, otherMonth = month, otherYear = year] = DATE.exec(keys) ?? [];
		return {
			room: "articles",
			month: otherYear && otherMonth && `${otherYear}/${otherMonth.padStart(2, "0")}`,
		};
	}
	if (/^name[ \t]*:/m.test(keys)) return { room: "authors" };
	return /^title[ \t]*:/m.test(keys) ? { room: "pages" } : undefined;
}
