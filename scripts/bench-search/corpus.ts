import { slug } from "../../_includes/domain/addresses/slug.ts";
import type { Article } from "../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import type { Section } from "../../_includes/domain/newsroom/newspaper.ts";
import { seededRandom } from "../bench/archive/random.ts";
import type { ArticleText } from "../bench/archive/texts.ts";

/** The one section of the benchmark's newspaper. */
export const SECTION: Section = { slug: "thoi-su", name: "Thời sự", description: "" };

/** A newspaper that prints so many a year; the archive ends in its tenth month. */
const ARTICLES_A_YEAR = 5_000;
const LAST = Date.UTC(2026, 9, 31);
const YEAR = 365.25 * 24 * 3_600_000;

/** The texts as articles, their dates seeded and spread over one year for each 5,000 of them. */
export function datedArticles(texts: readonly ArticleText[]): Article[] {
	const random = seededRandom(20261031);
	const span = Math.ceil(texts.length / ARTICLES_A_YEAR) * YEAR;
	return texts.map((text, number) => {
		const date = newsroomTime(LAST - Math.floor((random() * span) / 60_000) * 60_000);
		const name = `${slug(text.title, { maxLength: 80 }) || "bai"}-${number}`;
		return {
			file: `${name}.md`,
			slug: name,
			url: `/${date.iso.slice(0, 10).replaceAll("-", "/")}/${name}/`,
			title: text.title,
			date,
			section: SECTION.slug,
			tags: [],
			credit: { printed: "", people: [] },
			...(text.lede !== undefined && { lede: text.lede }),
			corrections: [],
			comments: false,
			draft: false,
			body: text.paragraphs.join("\n\n"),
			bodyLine: 1,
		};
	});
}
