import { MonthIndex } from "../components/month-index.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { sectionPath } from "../domain/lists.ts";
import { Page } from "./page.tsx";
import type { SiteData } from "./site-data.ts";

/**
 * The search page. The browser's script fills `.search-results` with copies of `#search-result`, and says in
 * `.search-status` what it found; without scripts the page leads to the sections and the archive.
 */
export function SearchPage({ edition, lists, assets }: SiteData) {
	return (
		<Page
			edition={edition}
			assets={assets}
			url="/tim-kiem/"
			title="Tìm kiếm"
			description={`Tìm bài đã đăng trên ${edition.newspaper.name}, có dấu hay không dấu đều được.`}
			kind="search"
			hidden
			head={<script type="module" src="/assets/search.js" />}
		>
			<header class="list-head">
				<h1>Tìm kiếm</h1>
			</header>
			<SearchForm class="search-form" label="Tìm bài đã đăng" />
			<p class="search-hint">Gõ có dấu hay không dấu đều được, ví dụ: “dua xiem” hoặc “dừa xiêm”.</p>
			<p class="search-status" role="status" aria-live="polite" />
			<ol class="search-results cards" />
			<div class="search-buttons" />
			<template id="search-result">
				<li>
					<article class="card">
						<h2 class="card-title">
							<a href="/">Bài báo</a>
						</h2>
						<p class="card-lede card-excerpt" />
						<p class="card-meta">
							<time />
							<span class="card-section" />
						</p>
					</article>
				</li>
			</template>
			<noscript>
				<p>
					Trình duyệt này không chạy JavaScript nên không tìm được. Mời bạn đọc theo chuyên mục hoặc theo
					tháng.
				</p>
				<ul class="search-sections">
					{edition.sections.map(({ slug, name }) => (
						<li key={slug}>
							<a href={sectionPath(slug)}>{name}</a>
						</li>
					))}
				</ul>
				<MonthIndex months={lists.months} />
			</noscript>
		</Page>
	);
}
