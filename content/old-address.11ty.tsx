import { oldPageFile } from "../_includes/domain/addresses/paths/old-pages.ts";
import type { Card } from "../_includes/domain/article/article.ts";
import { OldAddressPage } from "../_includes/layouts/old-address-page.tsx";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";

interface OldPage {
	readonly article: Card;
	/** The old address, or what stands for it. */
	readonly path: string;
}

export const data = {
	pagination: eachOf(({ view }): OldPage[] =>
		view.articles.flatMap((article) =>
			(view.oldPages.get(article.url) ?? []).map((path) => ({ article, path })),
		),
	),
	permalink: ({ item }: VolumePage<OldPage>) => oldPageFile(item.one.path),
};

/** What answers at an old address of an article for which the host has no rule. */
export function render({ item: { view, one } }: VolumePage<OldPage>) {
	return <OldAddressPage view={view} article={one.article} />;
}
