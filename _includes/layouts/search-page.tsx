import { BriefList } from "../components/card-list.tsx";
import { MonthIndex } from "../components/month-index.tsx";
import { OutsideSearch } from "../components/outside-search.tsx";
import { SearchFilters } from "../components/search-filters.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { SearchResultTemplate } from "../components/search-result.tsx";
import { yearPath } from "../domain/addresses/paths/calendar.ts";
import { scriptPath } from "../domain/addresses/paths/files.ts";
import { sectionPath, tagPath } from "../domain/addresses/paths/lists.ts";
import { SEARCH } from "../domain/addresses/paths/pages.ts";
import { tagsInTheNews } from "../domain/lists/in-the-news.ts";
import { OUTSIDE_SEARCH } from "../formats/search/outside-search.ts";
import { namedMonths } from "./calendar.ts";
import { cardOf } from "./cards.ts";
import { Page } from "./page.tsx";
import type { FrontData } from "./site-data.ts";

const TAGS = 12;
const NEWEST = 8;

/**
 * The search page. The browser's script fills `.search-results` with copies of `#search-result`, and says in
 * `.search-status` what it found; until something is asked the page shows what is in the news. Without scripts it leads
 * to the sections and the archive, and to a public search engine.
 */
export function SearchPage({ view, lists }: FrontData) {
	const { newspaper, cards, sections } = view;
	const tags = tagsInTheNews(cards, TAGS);
	return (
		<Page
			view={view}
			url={SEARCH}
			title="Tìm kiếm"
			description={`Tìm bài đã đăng trên ${newspaper.name}, có dấu hay không dấu đều được.`}
			kind="search"
			hidden
			head={<script type="module" src={scriptPath("search")} />}
		>
			<header class="list-head">
				<h1>Tìm kiếm</h1>
			</header>
			<SearchForm class="search-form" label="Tìm bài đã đăng" />
			<p class="search-hint">
				Gõ có dấu hay không dấu đều được: “dua xiem” hay “dừa xiêm”. Đặt ngoặc kép để tìm đúng cụm từ, dấu trừ
				trước từ cần bỏ.
			</p>
			<noscript>
				<div class="search-unscripted">
					<p>
						Trình duyệt này không chạy JavaScript nên báo không tự tìm được. Mời bạn đọc theo chuyên mục hoặc
						theo tháng dưới đây, hoặc nhờ {OUTSIDE_SEARCH.name} tìm trong báo. {OUTSIDE_SEARCH.name} là trang
						khác, không thuộc {newspaper.name}: từ bạn gõ sẽ được gửi đến đó.
					</p>
					<OutsideSearch
						host={new URL(newspaper.url).host}
						action={OUTSIDE_SEARCH.action}
						engine={OUTSIDE_SEARCH.name}
					/>
					<ul class="search-sections">
						{sections.map(({ slug, name }) => (
							<li key={slug}>
								<a href={sectionPath(slug)}>{name}</a>
							</li>
						))}
					</ul>
					<MonthIndex months={namedMonths(lists.months)} yearUrl={yearPath} />
				</div>
			</noscript>
			<SearchFilters />
			<p class="search-status" role="status" aria-live="polite" />
			<p class="search-trouble" role="alert" />
			<div class="search-notice" aria-live="polite" />
			<ol class="search-results cards" />
			<div class="search-buttons" />
			<div class="search-advice" />
			<SearchResultTemplate />
			<div class="search-start">
				{tags.length > 0 && (
					<nav class="search-tags" aria-labelledby="the-nong">
						<h2 id="the-nong">Đang được nhắc đến</h2>
						<ul>
							{tags.map(({ slug, name }) => (
								<li key={slug}>
									<a href={tagPath(slug)}>{name}</a>
								</li>
							))}
						</ul>
					</nav>
				)}
				{cards.length > 0 && (
					<section aria-labelledby="bai-moi">
						<h2 id="bai-moi">Bài mới nhất</h2>
						<BriefList cards={cards.slice(0, NEWEST).map((one) => cardOf(one, view))} level={3} />
					</section>
				)}
			</div>
		</Page>
	);
}
