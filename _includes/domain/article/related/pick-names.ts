import { monthPath } from "../../addresses/paths/calendar.ts";
import type { Card } from "../article.ts";

/** What an article may be picked by: its address, and the file of its month. */
export function pickNames({
	url,
	date,
}: Pick<Card, "url" | "date">): readonly [address: string, file: string] {
	const slug = url.slice(url.lastIndexOf("/", url.length - 2) + 1, -1);
	return [url, `${monthPath(date).slice(1)}${slug}.md`];
}
