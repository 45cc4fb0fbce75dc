import { LETTERS_DESK } from "../domain/addresses/paths/desk.ts";
import { NEWSDESK_SCRIPT } from "../domain/addresses/paths/newsdesk.ts";

export interface NewsdeskPageProps {
	/** Of the newspaper. */
	readonly name: string;
	/** The address of the newspaper's drawing. */
	readonly icon: string;
}

/** Where the newsroom writes. All of it is made by its script, for those who may. */
export function NewsdeskPage({ name, icon }: NewsdeskPageProps) {
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{`Bàn biên tập – ${name}`}</title>
				<meta name="robots" content="noindex, nofollow" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href={icon} />
				<script type="module" src={NEWSDESK_SCRIPT} />
			</head>
			<body>
				<noscript>
					<p>
						Bàn biên tập cần JavaScript. Hãy bật JavaScript cho trang này rồi tải lại. Thư bạn đọc ở{" "}
						<a href={LETTERS_DESK}>bàn thư</a>; viết bài bằng dòng lệnh: npm run new
					</p>
				</noscript>
			</body>
		</html>
	);
}
