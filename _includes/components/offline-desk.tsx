/** What the page counts of the stored newspaper, in order: the name by which the script finds it, and as it is read. */
const COUNTS = [
	["printed", "Số báo ngày"],
	["articles", "Bài"],
	["pictures", "Ảnh"],
	["searchable", "Bài tìm được"],
	["bytes", "Dung lượng"],
] as const;

/** What is stored and what can be fetched. The browser's script fills it; only where scripts run is it in sight. */
export function OfflineDesk({ savedUrl }: { readonly savedUrl: string }) {
	return (
		<div class="offline-desk">
			<section class="offline-part" aria-labelledby="so-moi">
				<h2 id="so-moi">Số báo mới nhất</h2>
				<div class="offline-newest">
					<p class="pack-sentence">Đang xem máy đã giữ những gì…</p>
				</div>
			</section>
			<section class="offline-part" aria-labelledby="trong-may">
				<h2 id="trong-may">Trong máy bạn</h2>
				<div class="offline-stock">
					<dl class="facts">
						{COUNTS.map(([name, label]) => (
							<div key={name}>
								<dt>{label}</dt>
								<dd data-count={name} />
							</div>
						))}
						<div>
							<dt>
								<a href={savedUrl}>Bài đã lưu</a>
							</dt>
							<dd data-count="saved" />
						</div>
					</dl>
				</div>
			</section>
			<section class="offline-part" aria-labelledby="cho-chua">
				<h2 id="cho-chua">Chỗ chứa</h2>
				<div class="offline-room" />
			</section>
		</div>
	);
}

/** The older months, one by one. Last on the page, since there may be many. */
export function OfflineMonths() {
	return (
		<section class="offline-part offline-months" aria-labelledby="thang-truoc" hidden>
			<h2 id="thang-truoc">Các tháng trước</h2>
			<div>
				<ul />
				<div class="offline-years" hidden />
			</div>
		</section>
	);
}
