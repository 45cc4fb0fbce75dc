import type { ComponentChildren } from "preact";
import { SearchForm } from "../components/search-form.tsx";
import { sectionPath } from "../domain/addresses/paths/lists.ts";
import { ARCHIVE } from "../domain/addresses/paths/pages.ts";
import { Page } from "./page.tsx";
import type { FrontData } from "./site-data.ts";

interface MessagePageProps extends Pick<FrontData, "view"> {
	readonly heading: string;
	/** What happened, and what the reader can do. */
	readonly message: string;
	/** The script of the page. */
	readonly head?: ComponentChildren;
}

/** What a reader is told at an address that has no article, with ways to find what they came for. */
export function MessagePage({ view, heading, message, head }: MessagePageProps) {
	return (
		<Page view={view} title={heading} description={message} kind="message" hidden head={head}>
			<header class="list-head">
				<h1>{heading}</h1>
				<p class="list-introduction">{message}</p>
			</header>
			<SearchForm class="search-form" label="Tìm bài đã đăng" />
			<h2 class="message-ways">Hoặc xem</h2>
			<ul class="search-sections">
				<li>
					<a href="/">Trang nhất</a>
				</li>
				{view.sections.map(({ slug, name }) => (
					<li key={slug}>
						<a href={sectionPath(slug)}>{name}</a>
					</li>
				))}
				<li>
					<a href={ARCHIVE}>Kho báo</a>
				</li>
			</ul>
		</Page>
	);
}
