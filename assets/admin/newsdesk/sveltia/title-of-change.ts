/** What Sveltia sends: an entry as text, pictures as files. */
interface Change {
	readonly slug?: string;
	readonly data?: unknown;
}

/** The files of which there is one, as the history calls them. */
const BOOKS: Readonly<Record<string, string>> = {
	front: "trang nhất",
	sections: "chuyên mục",
	tags: "sổ thẻ",
	synonyms: "từ đồng nghĩa",
	newspaper: "tờ báo",
};

/** `title: Bến phà sáng đèn`, `name: "Ánh Nguyệt"`; within a file's first 4,000 characters. */
const TITLE = /^(?:title|name):[ \t]*(["']?)(.{1,300}?)\1[ \t]*$/m;

/** What a change is about, for the history: the title of the entry, or the name of its file where it says none. */
export function titleOfChange(changes: readonly Change[]): string {
	const entry = changes.find(({ slug }) => slug) ?? {};
	const { slug = "", data } = changes.find((one) => one.slug && typeof one.data === "string") ?? entry;
	const book = BOOKS[slug];
	if (book) return book;
	const [, , title] = typeof data === "string" ? (TITLE.exec(data.slice(0, 4000)) ?? []) : [];
	return title ?? slug;
}
