import type { Card } from "../article/article.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import type { Section } from "../newsroom/newspaper.ts";
import type { Position } from "../problem/problem-log.ts";

/** How a block of the front is set. */
export const LAYOUTS = ["lead", "column", "pictures", "titles"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How many stories a block has, where the editor does not say: what fills its layout. */
export const USUAL_COUNT: Readonly<Record<Layout, number>> = { lead: 5, column: 4, pictures: 4, titles: 6 };

/** By what a block finds its stories, and the slug of it. */
export const SOURCES = ["section", "tag", "author", "thread"] as const;
export interface BlockSource {
	readonly by: (typeof SOURCES)[number];
	readonly slug: string;
}

/** A source as the file writes it, which may be a name. */
export interface WrittenSource extends BlockSource {
	readonly written: string;
}

/** An article chosen by hand, by its address, and where `content/front.yaml` says so. */
export interface Pick extends Position {
	/** `/2022/05/26/<slug>/` */
	readonly url: string;
}

/** When a pin or the strip is on the front: from `from`, where there is one, until just before `until`. */
export interface FrontSpan {
	readonly from?: NewsroomTime;
	readonly until: NewsroomTime;
	/** Where the file writes `until`. */
	readonly untilAt: Position;
}

/** A story held at the top. */
export type Pin = Pick & FrontSpan;

/** Breaking news: one line over the front. */
export interface Strip extends FrontSpan, Position {
	readonly text: string;
	/** A page of the site, or of another one. */
	readonly link?: string;
}

/** One block of the front as the editor asked for it. Without a source, what is not picked is the newest of all. */
export interface Block<Picked = string, Source = BlockSource> {
	readonly source?: Source;
	/** Printed instead of the source's own name. */
	readonly title?: string;
	readonly picks: readonly Picked[];
	readonly count: number;
	readonly layout: Layout;
	/** Shows its stories even where they stand higher on the page. */
	readonly repeat: boolean;
}

/** `content/front.yaml` as it was read. Whatever is not in it is chosen by the newspaper. */
export interface FrontFile {
	/** Absent: the newest with a picture. */
	readonly lead?: Pick;
	readonly companions: readonly Pick[];
	readonly pins: readonly Pin[];
	readonly strip?: Strip;
	/** Absent: one for each section. */
	readonly blocks?: readonly (Block<Pick, WrittenSource> & Position)[];
}

/** What the editors ask of the front at one moment: no clock is needed to print it. */
export interface Front {
	readonly lead?: string;
	readonly companions: readonly string[];
	/** Those that hold at the moment. */
	readonly pins: readonly string[];
	/** Absent when there is none at the moment. */
	readonly strip?: { readonly text: string; readonly link?: string };
	readonly blocks?: readonly Block[];
}

/** The front of a newspaper whose editors ask nothing: the newest leads, and each section has a block. */
export const PLAIN_FRONT: FrontFile & Front = { companions: [], pins: [] };

/**
 * What `content/front.yaml` asks at a moment: pins and strip only while they hold. Two moments between which nothing
 * begins or ends give the same.
 *
 * @param now milliseconds since 1970 UTC
 */
export function frontAt({ lead, companions, pins, strip, blocks }: FrontFile, now: number): Front {
	const urls = (picks: readonly Pick[]) => picks.map((pick) => pick.url);
	return {
		...(lead && { lead: lead.url }),
		companions: urls(companions),
		pins: urls(pins.filter((pin) => holdsAt(pin, now))),
		...(strip &&
			holdsAt(strip, now) && { strip: { text: strip.text, ...(strip.link && { link: strip.link }) } }),
		...(blocks && {
			blocks: blocks.map(({ line: _, column: __, picks, source, ...block }) => ({
				...block,
				...(source && { source: { by: source.by, slug: source.slug } }),
				picks: urls(picks),
			})),
		}),
	};
}

/** Whether a pin or the strip is on the front at a moment, in milliseconds since 1970 UTC. */
function holdsAt({ from, until }: FrontSpan, now: number): boolean {
	return (from?.epoch ?? 0) <= now && now < until.epoch;
}

/** The blocks of a front that names none: one for each section, the first two wide. */
export function sectionBlocks(sections: readonly Section[]): readonly Block[] {
	return sections.map(({ slug }, index) => {
		const layout = index < 2 ? "lead" : "column";
		return { source: { by: "section", slug }, picks: [], count: USUAL_COUNT[layout], layout, repeat: false };
	});
}

/** Whether an article is one of those that a block's source means. */
export function belongsTo(article: Card, { by, slug }: BlockSource): boolean {
	if (by === "section") return article.section === slug;
	if (by === "thread") return article.thread === slug;
	const named = by === "tag" ? article.tags : article.credit.people;
	return named.some((one) => one.slug === slug);
}
