import { TODAY } from "../../domain/addresses/paths/desk.ts";
import { NEWSDESK } from "../../domain/addresses/paths/newsdesk.ts";
import { DeskFrame, type DeskPageProps } from "./desk-frame.tsx";

/** Where editors read what waits. All of it is fetched by its script, for those who may. */
export function DeskPage(props: DeskPageProps) {
	return (
		<DeskFrame
			{...props}
			tab="Bàn thư bạn đọc"
			heading="Thư bạn đọc"
			script="letters-desk"
			line="nguoi-duyet"
			ways={[
				{ name: "Bàn biên tập", url: NEWSDESK },
				{ name: "Hôm nay ở tòa soạn", url: TODAY },
			]}
			without="Bàn thư cần JavaScript. Không có thì duyệt thư bằng lệnh: npm run letters"
		>
			<div id="ban-thu" hidden>
				<p class="desk-keys">
					Phím khi đang ở một thư: <kbd>d</kbd> duyệt, <kbd>x</kbd> từ chối, <kbd>t</kbd> trả lời,{" "}
					<kbd>e</kbd> sửa lỗi gõ, <kbd>j</kbd> thư sau, <kbd>k</kbd> thư trước.
				</p>
				<section aria-labelledby="dang-doi">
					<h2 id="dang-doi">Đang đợi</h2>
					<div class="desk-letters" id="thu-doi" />
				</section>
				<section aria-labelledby="da-dang">
					<h2 id="da-dang">Bình luận đã đăng</h2>
					<form class="desk-form" id="tim-binh-luan">
						<label for="dia-chi">Địa chỉ của bình luận, chép từ trang báo</label>
						<input id="dia-chi" type="text" autocomplete="off" required maxlength={500} />
						<button type="submit">Mở</button>
					</form>
					<div class="desk-letters" id="binh-luan" />
				</section>
				<section aria-labelledby="da-xep">
					<h2 id="da-xep">Đã từ chối, đã sửa xong</h2>
					<p>Giữ ba mươi ngày rồi xóa hẳn.</p>
					<div class="desk-letters" id="thu-xep" />
				</section>
			</div>
		</DeskFrame>
	);
}
