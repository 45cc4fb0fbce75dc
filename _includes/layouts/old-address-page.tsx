import type { Card } from "../domain/article/article.ts";
import type { VolumeView } from "../domain/views.ts";

interface OldAddressPageProps {
	readonly view: Pick<VolumeView, "newspaper" | "assets">;
	readonly article: Pick<Card, "url" | "title">;
}

/**
 * Sends readers on from an old address of an article, and tells search engines where it is now. There may be a hundred
 * thousand of them: nothing is on it that a reader needs not in the moment before.
 */
export function OldAddressPage({
	view: { newspaper, assets },
	article: { url, title },
}: OldAddressPageProps) {
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{`${title} | ${newspaper.name}`}</title>
				<link rel="canonical" href={newspaper.url + url} />
				<meta name="robots" content="noindex" />
				<meta http-equiv="refresh" content={`0; url=${url}`} />
				<link rel="stylesheet" href={assets.stylesheet} />
			</head>
			<body class="page page--message">
				<main>
					<header class="list-head">
						<h1>Bài đã chuyển địa chỉ</h1>
					</header>
					<p>
						<a href={url}>{title}</a>
					</p>
				</main>
			</body>
		</html>
	);
}
