import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { scriptPath } from "../domain/addresses/paths/files.ts";
import { SAVED } from "../domain/addresses/paths/pages.ts";
import { Page } from "./page.tsx";
import type { FrontData } from "./site-data.ts";

/** The stories that the reader keeps, put in by the browser's script, since only the browser knows them. */
export function SavedPage({ view }: FrontData) {
	const { newspaper } = view;
	return (
		<Page
			view={view}
			url={SAVED}
			title="Bài đã lưu"
			description={`Những bài của ${newspaper.name} mà bạn giữ trong máy này.`}
			kind="list"
			hidden
			head={<script type="module" src={scriptPath("saved-stories")} />}
		>
			<Breadcrumbs trail={[{ name: "Trang nhất", url: "/" }]} />
			<header class="list-head">
				<h1>Bài đã lưu</h1>
				<p class="list-introduction">
					Những bài bạn đã bấm “Lưu lại”, giữ trong máy này cùng với ảnh. Không có mạng vẫn mở được.
				</p>
			</header>
			<noscript>
				<p class="offline-word">
					Trình duyệt này không chạy JavaScript nên không lưu bài được. Bạn có thể dùng dấu trang của trình
					duyệt.
				</p>
			</noscript>
			<div class="offline-word" role="status" />
			<p class="saved-count" role="status" />
			<ul class="saved-lost" />
			<ol class="cards saved-stories" />
		</Page>
	);
}
