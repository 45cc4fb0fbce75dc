import { TODAY } from "../../domain/addresses/paths/desk.ts";
import { DESK_STYLE, STYLE, scriptPath } from "../../domain/addresses/paths/files.ts";
import { NEWSDESK } from "../../domain/addresses/paths/newsdesk.ts";
import { SignInForm } from "./sign-in-form.tsx";

export interface DeskPageProps {
	/** Whose token is asked for: `github.com`. Absent where none is. */
	readonly askedBy?: string;
	/** Why nothing can be decided here, and what to do. */
	readonly fault?: string;
}

/** Where editors read what waits. All of it is fetched by its script, for those who may. */
export function DeskPage({ askedBy, fault }: DeskPageProps) {
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>Bàn thư bạn đọc</title>
				<meta name="robots" content="noindex, nofollow" />
				<meta name="color-scheme" content="light dark" />
				<script src={scriptPath("reading")} />
				<link rel="stylesheet" href={STYLE} />
				<link rel="stylesheet" href={DESK_STYLE} />
				{!fault && <script type="module" src={scriptPath("letters-desk")} />}
			</head>
			<body class="page desk">
				<header class="desk-head">
					<p class="desk-ways">
						<a href="/">Trang nhất</a> <a href={NEWSDESK}>Bàn biên tập</a>{" "}
						<a href={TODAY}>Hôm nay ở tòa soạn</a>
					</p>
					<h1>Thư bạn đọc</h1>
					<p class="desk-editor" id="nguoi-duyet" />
				</header>
				<main id="noi-dung" tabindex={-1} data-asks={askedBy}>
					<p class="desk-status" id="tinh-hinh" role="status">
						{fault}
					</p>
					<noscript>
						<p>Bàn thư cần JavaScript. Không có thì duyệt thư bằng lệnh: npm run letters</p>
					</noscript>
					{askedBy && <SignInForm askedBy={askedBy} />}
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
				</main>
			</body>
		</html>
	);
}
