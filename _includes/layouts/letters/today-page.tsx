import { LETTERS_DESK } from "../../domain/addresses/paths/desk.ts";
import { DESK_STYLE, STYLE, scriptPath } from "../../domain/addresses/paths/files.ts";
import { NEWSDESK } from "../../domain/addresses/paths/newsdesk.ts";
import type { DeskPageProps } from "./desk-page.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** The day at the desk: what goes out and when, and what waits for whom. All of it is fetched by its script, for those who may. */
export function TodayPage({ askedBy, fault }: DeskPageProps) {
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>Hôm nay ở tòa soạn</title>
				<meta name="robots" content="noindex, nofollow" />
				<meta name="color-scheme" content="light dark" />
				<script src={scriptPath("reading")} />
				<link rel="stylesheet" href={STYLE} />
				<link rel="stylesheet" href={DESK_STYLE} />
				{!fault && <script type="module" src={scriptPath("today")} />}
			</head>
			<body class="page desk">
				<header class="desk-head">
					<p class="desk-ways">
						<a href="/">Trang nhất</a> <a href={NEWSDESK}>Bàn biên tập</a>{" "}
						<a href={LETTERS_DESK}>Thư bạn đọc</a>
					</p>
					<h1>Hôm nay ở tòa soạn</h1>
					<p class="desk-editor" id="luc" />
				</header>
				<main id="noi-dung" tabindex={-1} data-asks={askedBy}>
					<p class="desk-status" id="tinh-hinh" role="status">
						{fault}
					</p>
					<noscript>
						<p>Trang này cần JavaScript. Không có thì xem bằng lệnh: npm run agenda</p>
					</noscript>
					{askedBy && <SignInForm askedBy={askedBy} />}
					<div id="hom-nay" hidden />
				</main>
			</body>
		</html>
	);
}
