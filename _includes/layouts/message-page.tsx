import { SearchForm } from "../components/search-form.tsx";
import { ARCHIVE_ID, Page } from "./page.tsx";
import type { SiteData } from "./site-data.ts";

interface MessagePageProps extends Pick<SiteData, "edition" | "assets"> {
	readonly heading: string;
	/** What happened, and what the reader can do. */
	readonly message: string;
}

/** What a reader is told at an address that has no article, with ways to find what they came for. */
export function MessagePage({ edition, assets, heading, message }: MessagePageProps) {
	return (
		<Page edition={edition} assets={assets} title={heading} description={message} kind="message" hidden>
			<header class="list-head">
				<h1>{heading}</h1>
				<p class="list-introduction">{message}</p>
			</header>
			<SearchForm class="search-form" label="Tìm bài đã đăng" />
			<p>
				Hoặc về <a href="/">trang nhất</a>, xem <a href={`/#${ARCHIVE_ID}`}>kho báo theo tháng</a>.
			</p>
		</Page>
	);
}
