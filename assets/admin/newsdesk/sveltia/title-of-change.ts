/** What Sveltia sends: an entry as text, pictures as files. */
interface Change {
	/** `content/articles/2026/11/ben-pha.md` */
	readonly path: string;
	readonly slug?: string;
	readonly data?: unknown;
}

/** What lies in each folder of the newsroom, and the files of which there is one, as the history calls them. */
const KINDS: Readonly<Record<string, string>> = {
	articles: "bài",
	threads: "dòng sự kiện",
	authors: "tác giả",
	pages: "trang",
	"front.yaml": "trang nhất",
	"sections.yaml": "các chuyên mục",
	"tags.yaml": "sổ thẻ",
	"synonyms.yaml": "từ đồng nghĩa",
	"newspaper.yaml": "ma-két của báo",
};

/** `title: Bến phà sáng đèn`, `name: "Ánh Nguyệt"`; within a file's first 4,000 characters. */
const TITLE = /^(?:title|name):(.+)$/m;

/**
 * What a change is about, for the history: `bài “Bến phà sáng đèn”`, `trang nhất`. An entry that says no title is called by
 * the name of its file.
 */
export function titleOfChange(changes: readonly Change[]): string {
	const entry =
		changes.find(({ slug, data }) => slug && typeof data === "string") ?? changes.find(({ slug }) => slug);
	if (!entry) return "";
	const { path, slug = "", data } = entry;
	const steps = path.split("/");
	const kind = steps.map((step) => KINDS[step]).find((word) => word !== undefined) ?? "";
	if (path.endsWith(".yaml")) return kind || slug;
	const [, written = ""] = typeof data === "string" ? (TITLE.exec(data.slice(0, 4000)) ?? []) : [];
	return `${kind} “${unquoted(written.trim()).slice(0, 300) || slug}”`.trim();
}

function unquoted(value: string): string {
	const [first = ""] = value;
	const isQuoted = value.length > 1 && /["']/.test(first) && value.endsWith(first);
	return isQuoted ? value.slice(1, -1) : value;
}
