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
