import { LETTERS_DESK, TODAY } from "../domain/addresses/paths/desk.ts";
import { NEWSDESK, NEWSDESK_FACTS, newsdeskFile } from "../domain/addresses/paths/newsdesk.ts";

export interface NewsdeskPageProps {
	/** Of the newspaper. */
	readonly name: string;
	/** The address of the newspaper's drawing. */
	readonly icon: string;
	/** Of the newsdesk's files. */
	readonly files: string;
}

/** Where the newsroom writes. All of it is made by its script, for those who may. */
export function NewsdeskPage({ name, icon, files }: NewsdeskPageProps) {
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{`Bàn biên tập – ${name}`}</title>
				<meta name="robots" content="noindex, nofollow" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href={icon} />
				<link rel="stylesheet" href={newsdeskFile(files, "newsdesk.css")} />
				<script type="module" src={newsdeskFile(files, "early.js")} />
				<script type="module" src={newsdeskFile(files, "newsdesk.js")} />
				{/* The first that the script asks for, as it asks for it. */}
				<link rel="preload" as="fetch" crossorigin="anonymous" href={NEWSDESK_FACTS} />
			</head>
			<body>
				<nav class="newsdesk-ways" aria-label="Các bàn của tòa soạn">
					<a href={NEWSDESK} aria-current="page">
						Bàn biên tập
					</a>
					<a href={TODAY}>Hôm nay</a>
					<a href={LETTERS_DESK}>Thư bạn đọc</a>
					<a href="/">Trang báo</a>
				</nav>
				<p id="tinh-hinh" role="status">
					Đang mở bàn biên tập…
				</p>
				<noscript>
					<p>Bàn biên tập cần JavaScript. Hãy bật JavaScript cho trang này rồi tải lại.</p>
				</noscript>
				<div id="nc-root" />
			</body>
		</html>
	);
}
