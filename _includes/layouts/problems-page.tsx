import { FileProblems } from "../components/problem-strip.tsx";
import type { Trouble } from "../domain/addresses/troubles.ts";

/** Of so many files the problems are listed; whoever has more mends them by `check`. */
const FILES = 200;
const PROBLEMS = 50;

export interface ProblemsPageProps {
	/** Errors first. */
	readonly troubles: readonly Trouble[];
	/** The page that is not there because of them. Absent where all problems of the newsroom are listed. */
	readonly missing?: string;
	readonly stylesheet: string;
	/** Where all problems are listed. */
	readonly all: string;
}

/** A page of the preview alone: problems by file, for a story that was never built or for the whole newsroom. */
export function ProblemsPage({ troubles, missing, stylesheet, all }: ProblemsPageProps) {
	const title = missing === undefined ? "Lỗi và cảnh báo" : "Trang này chưa dựng được";
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title}</title>
				<meta name="color-scheme" content="light dark" />
				<link rel="stylesheet" href={stylesheet} />
			</head>
			<body class="problems-page">
				<main>
					<h1>{title}</h1>
					<p>
						{troubles.length === 0
							? "Không có lỗi hay cảnh báo nào."
							: "Sửa xong và lưu tệp, trang này tự tải lại."}
					</p>
					<div role="status">
						{troubles.slice(0, FILES).map((trouble) => (
							<FileProblems key={trouble.file} trouble={trouble} most={PROBLEMS} />
						))}
						{troubles.length > FILES && (
							<p>Còn {troubles.length - FILES} tệp nữa. Chạy npm run check để xem hết.</p>
						)}
					</div>
					<p>
						{missing !== undefined && (
							<>
								<a href={all}>Tất cả lỗi và cảnh báo</a>
								{" · "}
							</>
						)}
						<a href="/">Trang nhất</a>
					</p>
				</main>
			</body>
		</html>
	);
}
