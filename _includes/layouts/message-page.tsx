import type { ComponentChildren } from "preact";
import { SearchForm } from "../components/search-form.tsx";
import { sectionPath } from "../domain/lists.ts";
import { ARCHIVE_ID, Page } from "./page.tsx";
import type { SiteData } from "./site-data.ts";

interface MessagePageProps extends Pick<SiteData, "edition" | "assets"> {
	readonly heading: string;
	/** What happened, and what the reader can do. */
	readonly message: string;
	/** The script of the page. */
	readonly head?: ComponentChildren;
}

/** What a reader is told at an address that has no article, with ways to find what they came for. */
export function MessagePage({ edition, assets, heading, message, head }: MessagePageProps) {
	return (
		<Page
			edition={edition}
			assets={assets}
			title={heading}
			description={message}
			kind="message"
			hidden
			head={head}
		>
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
				{edition.sections.map(({ slug, name }) => (
					<li key={slug}>
						<a href={sectionPath(slug)}>{name}</a>
					</li>
				))}
				<li>
					<a href={`/#${ARCHIVE_ID}`}>Kho báo theo tháng</a>
				</li>
			</ul>
		</Page>
	);
}
