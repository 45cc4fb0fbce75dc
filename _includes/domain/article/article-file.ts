import { monthPath } from "../addresses/paths/calendar.ts";
import { slug } from "../addresses/slug.ts";
import type { NewsroomTime } from "../dates/dates.ts";

/** A longer slug is cut between words: it is typed, read aloud and shared. */
const LONGEST_SLUG = 100;

/** The slug that a new article gets from its title; `""` when the title has no letter. */
export function articleSlug(title: string): string {
	return slug(title, { maxLength: LONGEST_SLUG });
}

/** Where an article's file belongs in the folder of articles: `2022/05/doan-kiem-tra.md`. */
export function articleFile(time: NewsroomTime, slug: string): string {
	return `${monthPath(time).slice(1)}${slug}.md`;
}

/** A date as front matter has it: `2022-05-26 18:56`. */
export function frontMatterDate(time: NewsroomTime): string {
	return time.iso.slice(0, 16).replace("T", " ");
}
