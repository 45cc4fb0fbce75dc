import type { Card, Filed } from "../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../_includes/domain/dates/dates.ts";
import { pick } from "../bench/archive/random.ts";

/** Of what the cards of a made archive are. */
export interface CardStock {
	readonly titles: readonly string[];
	readonly tags: readonly Card["tags"][];
	readonly credits: readonly Card["credit"][];
	/** Addresses of sections. */
	readonly sections: readonly string[];
	readonly random: () => number;
}

/** As many as a group of newspapers prints in a year. */
const A_YEAR = 50_000;
const LAST = Date.UTC(2026, 9, 31);
const YEAR = 365.25 * 24 * 3_600_000;

/** Cards of an archive that has no articles, newest first: of the length of real ones, and with as much in common. */
export function* makeCards(count: number, stock: CardStock): Generator<Filed<Card>> {
	const { titles, tags, credits, sections, random } = stock;
	const step = (Math.ceil(count / A_YEAR) * YEAR) / count;
	for (let at = 0; at < count; at++) {
		const date = newsroomTime(LAST - Math.floor((at * step) / 60_000) * 60_000);
		const slug = `bai-${count - at}`;
		const day = date.iso.slice(0, 10).replaceAll("-", "/");
		yield {
			...{ slug, url: `/${day}/${slug}/`, file: "", date },
			title: `${titles[at % titles.length]} ${at}`,
			lede: titles[(at * 7 + 3) % titles.length] ?? "",
			...{ section: pick(sections, random), tags: pick(tags, random), credit: pick(credits, random) },
			...{ corrections: NONE, comments: true, draft: false },
		};
	}
}

const NONE: readonly never[] = Object.freeze([]);
