import { letterFactsPath } from "../_includes/domain/addresses/paths/letters.ts";
import { factsOf } from "../_includes/domain/letters/article-facts.ts";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";

export const data = {
	pagination: eachOf(({ view }) => [view.month.replace("-", "/")]),
	permalink: ({ item }: VolumePage<string>) => letterFactsPath(item.one),
};

/** What whoever answers letters knows of the articles of a month. */
export function render({ item: { view } }: VolumePage<string>): string {
	return `${JSON.stringify(factsOf(view))}\n`;
}
