import { OfflineDesk, OfflineMonths } from "../components/offline-desk.tsx";
import { scriptPath } from "../domain/addresses/paths/files.ts";
import { OFFLINE_DESK, SAVED } from "../domain/addresses/paths/pages.ts";
import { Page } from "./page.tsx";
import type { FrontData } from "./site-data.ts";

/**
 * What this browser keeps of the newspaper, and what it can fetch. Only the browser knows it, so its script fills the
 * page; without scripts the page tells what reading offline is.
 */
export function OfflinePage({ view }: FrontData) {
	const { newspaper } = view;
	return (
		<Page
			view={view}
			url={OFFLINE_DESK}
			title="Đọc ngoại tuyến"
			description={`Tải ${newspaper.name} về máy để đọc và tìm bài khi không có mạng.`}
			kind="offline"
			hidden
			head={<script type="module" src={scriptPath("offline-page")} />}
		>
			<header class="list-head">
				<h1>Đọc ngoại tuyến</h1>
				<p class="list-introduction">
					Tải báo về máy lúc có Wi-Fi, rồi đọc và tìm bài ở nơi không có mạng: trên phà, ngoài vườn, khi hết
					dung lượng.
				</p>
			</header>
			<noscript>
				<p class="offline-word">
					Trình duyệt này không chạy JavaScript nên không tải báo về máy được. Khi có mạng, bạn vẫn đọc báo
					như thường.
				</p>
			</noscript>
			<div class="offline-word" role="status" />
			<p class="visually-hidden offline-heard" role="status" />
			<OfflineDesk savedUrl={SAVED} />
			<section class="offline-part" aria-labelledby="nen-biet">
				<h2 id="nen-biet">Nên biết</h2>
				<ul class="offline-notes">
					<li>
						Bài, ảnh nhỏ và phần tìm kiếm nằm trong trình duyệt này. Danh sách bài bạn giữ không gửi đi đâu.
					</li>
					<li>
						Khi biết chắc máy đang dùng Wi-Fi, báo tự tải số mới. Dùng mạng di động, hay trình duyệt không cho
						biết (như Firefox, hay trên iPhone), báo chờ bạn bấm để khỏi tốn tiền.
					</li>
					<li>Tòa soạn thêm hay sửa bài thì máy chỉ tải phần thay đổi.</li>
					<li>
						Trong lúc tải, nên để trang này mở. Đứt giữa chừng cũng không sao: lần sau tải tiếp từ chỗ dở.
					</li>
					<li>
						Trên iPhone, iPad: bảy ngày không mở báo thì máy có thể tự xóa phần đã tải. Thêm báo vào màn hình
						chính để tránh chuyện ấy.
					</li>
					<li>
						Lúc không có mạng, năm, tháng, ngày, thẻ, tác giả và dòng sự kiện mở ra những bài đã có trong máy;
						liên kết tới trang chưa có trong máy in nhạt, gạch chân nét đứt.
					</li>
					<li>
						Gặp bài muốn giữ, bấm “Lưu lại” ở đầu bài. Bài và ảnh nằm ở trang <a href={SAVED}>Bài đã lưu</a>{" "}
						cho tới khi bạn bỏ.
					</li>
				</ul>
			</section>
			<OfflineMonths />
		</Page>
	);
}
