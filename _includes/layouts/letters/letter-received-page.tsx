import { LETTER_RECEIVED } from "../../domain/addresses/paths/letters.ts";
import type { FrameView } from "../../domain/views.ts";
import { privacyOf } from "../comments-part.tsx";
import { Page } from "../page.tsx";

/** Where a letter leads that has come: what happens to it, and to what came with it. */
export function LetterReceivedPage({ view }: { readonly view: FrameView }) {
	const { privacy } = privacyOf(view);
	return (
		<Page
			view={view}
			url={LETTER_RECEIVED}
			title="Tòa soạn đã nhận thư"
			description="Biên tập viên đọc thư của bạn trước khi cho đăng."
			kind="message"
			hidden
		>
			<header class="list-head">
				<h1>Tòa soạn đã nhận thư</h1>
				<p class="list-introduction">
					Cảm ơn bạn đã viết. Biên tập viên đọc mọi thư; bình luận được duyệt sẽ lên trang dưới bài, báo lỗi
					đúng thì bài được sửa và ghi đính chính.
				</p>
			</header>
			<section class="letter-after" aria-labelledby="giu-gi">
				<h2 id="giu-gi">Tòa soạn giữ gì của bạn</h2>
				<ul>
					<li>
						Tên và lời viết nằm trong hộp thư của tòa soạn cho tới khi có người đọc. Chỉ bình luận được duyệt
						mới đăng, với tên bạn đã ghi.
					</li>
					<li>
						Thư điện tử hay số điện thoại chỉ để tòa soạn viết lại cho bạn, không bao giờ đăng, và bị xóa cùng
						với thư.
					</li>
					<li>
						Bình luận đã đăng thì thư trong hộp bị xóa ngay. Thư không được đăng, hay báo lỗi đã sửa theo, bị
						xóa sau 30 ngày.
					</li>
					<li>
						Hộp thư không ghi địa chỉ IP của bạn. Để chặn thư rác, máy đếm thư theo một dấu băm; dấu hết hạn
						sau một giờ và bị xóa chậm nhất mười phút sau đó.
					</li>
					<li>
						Để một thư không vào hộp hai lần, máy nhớ dấu của lượt gửi và của lời viết trong vài ngày; dấu
						không chứa chữ nào của bạn.
					</li>
				</ul>
				<p>
					Muốn sửa hay xóa lời đã gửi, hãy viết cho{" "}
					<a href={`mailto:${view.newspaper.email}`}>{view.newspaper.email}</a>.
					{privacy && (
						<>
							{" "}
							Chi tiết ở trang <a href={privacy}>Quyền riêng tư</a>.
						</>
					)}
				</p>
			</section>
			<p>
				<a href="/">Về trang nhất</a>
			</p>
		</Page>
	);
}
