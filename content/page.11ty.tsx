import { Html } from "../_includes/components/html.tsx";
import { NO_MONTH } from "../_includes/domain/dates/dates.ts";
import type { StaticPage } from "../_includes/domain/newsroom/static-page.ts";
import { renderBody } from "../_includes/formats/markdown/markdown.ts";
import { Page } from "../_includes/layouts/page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";
import { SocialMeta } from "../_includes/layouts/social-meta.tsx";

interface PageData extends FrontData {
	readonly text: StaticPage;
}

export const data = {
	pagination: { data: "view.pages", size: 1, alias: "text" },
	permalink: ({ text }: PageData) => `${text.url}index.html`,
};

/** A page that stands by itself: about, imprint, contact, privacy. */
export function render({ view, text: { url, title, description = title, body } }: PageData) {
	const { newspaper } = view;
	return (
		<Page
			view={view}
			url={url}
			title={title}
			description={description}
			kind="text"
			head={
				<SocialMeta newspaper={newspaper} type="website" url={url} title={title} description={description} />
			}
		>
			<article class="text-page">
				<header class="list-head">
					<h1>{title}</h1>
				</header>
				<Html
					as="div"
					class="body"
					html={renderBody(body, { renditions: view.renditions, date: NO_MONTH, linesKept: true })}
				/>
			</article>
		</Page>
	);
}
