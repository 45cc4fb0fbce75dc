/** A page that stands by itself, from `content/pages/<slug>.md`: who the newspaper is, how to reach it, what it keeps of readers. */
export interface StaticPage {
	readonly slug: string;
	/** `/gioi-thieu/` */
	readonly url: string;
	readonly title: string;
	/** For search engines and social cards; the title stands in where there is none. */
	readonly description?: string;
	/** Markdown. */
	readonly body: string;
}

export const pagePath = (slug: string) => `/${slug}/`;

/** First parts of addresses that the site itself makes, or may come to make: no page can stand there. */
const RESERVED: readonly string[] = [
	"admin",
	"assets",
	"cards",
	"chuyen-muc",
	"da-luu",
	"da-rut",
	"dong-su-kien",
	"fonts",
	"icons",
	"index",
	"media",
	"ngoai-tuyen",
	"offline",
	"pagefind",
	"pictures",
	"tac-gia",
	"the",
	"tim-kiem",
	"tinh-trang",
];

/** Whether `/<slug>/` is taken by a kind of page of the site, a folder of its files, or a year of the archive. */
export function isReserved(slug: string): boolean {
	return RESERVED.includes(slug) || /^\d+$/.test(slug);
}
