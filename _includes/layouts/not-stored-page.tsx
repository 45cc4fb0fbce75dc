import { SearchForm } from "../components/search-form.tsx";
import { scriptPath } from "../domain/addresses/paths/files.ts";
import { sectionPath } from "../domain/addresses/paths/lists.ts";
import { OFFLINE_DESK, SAVED } from "../domain/addresses/paths/pages.ts";
import { Page } from "./page.tsx";
import type { FrontData } from "./site-data.ts";

/**
 * What stands in for a page that is not stored, where there is no network: under the address that was asked for. The
 * script names that address and lists stories that can be read now; of a list it shows what of it is stored.
 */
export function NotStoredPage({ view }: FrontData) {
	return (
		<Page
			view={view}
			title="Chưa có trong máy"
			description="Máy không có mạng, và trang này chưa được tải về."
			kind="offline"
			hidden
			head={<script type="module" src={scriptPath("not-stored")} />}
		>
			<header class="list-head">
				<h1>Trang này chưa có trong máy</h1>
				<p class="list-introduction">
					Máy đang không có mạng, mà trang bạn mở thì chưa được tải về. Có mạng trở lại, mở lại trang là xem
					được.
				</p>
			</header>
			<p class="not-stored-address" />
			<p class="not-stored-again">
				<span role="status" />
			</p>
			<section class="offline-part not-stored-list" aria-labelledby="bai-trong-may" hidden>
				<h2 id="bai-trong-may">Bài có trong máy</h2>
				<div>
					<ul class="search-sections" />
					<ol class="briefs" />
				</div>
			</section>
			<section class="offline-part" aria-labelledby="tim-trong-may">
				<h2 id="tim-trong-may">Tìm trong máy</h2>
				<div>
					<SearchForm class="search-form" label="Tìm trong những bài đã tải" />
					<p class="search-hint">Không có mạng vẫn tìm được trong những bài đã tải về.</p>
				</div>
			</section>
			<section class="offline-part" aria-labelledby="cho-khac">
				<h2 id="cho-khac">Đi chỗ khác</h2>
				<ul class="search-sections">
					<li>
						<a href="/">Trang nhất</a>
					</li>
					<li>
						<a href={SAVED}>Bài đã lưu</a>
					</li>
					<li>
						<a href={OFFLINE_DESK}>Đọc ngoại tuyến</a>
					</li>
					{view.sections.map(({ slug, name }) => (
						<li key={slug}>
							<a href={sectionPath(slug)}>{name}</a>
						</li>
					))}
				</ul>
			</section>
			<section class="offline-part not-stored-near" aria-labelledby="gan-giong" hidden>
				<h2 id="gan-giong">Có thể là bài này</h2>
				<ol class="briefs" />
			</section>
			<section class="offline-part not-stored-newest" aria-labelledby="doc-ngay" hidden>
				<h2 id="doc-ngay">Đọc được ngay</h2>
				<ol class="briefs" />
			</section>
		</Page>
	);
}
