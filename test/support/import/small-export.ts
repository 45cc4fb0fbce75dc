import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

/**
 * Writes an export of WordPress, and beside it the pictures that its posts show: every post has a picture, a section, tags,
 * comments and links to others; every tenth is a draft, and some were taken down.
 *
 * @returns the file and the folder of pictures
 */
export async function writeSmallExport(
	folder: string,
	posts: number,
): Promise<{ readonly file: string; readonly media: string }> {
	const media = path.join(folder, "uploads");
	await mkdir(media, { recursive: true });
	const pictures = ["do.jpg", "xanh.jpg", "vang.jpg", "tim.jpg", "den.jpg"];
	for (const [at, name] of pictures.entries())
		await sharp({
			create: { width: 120, height: 80, channels: 3, background: { r: at * 50, g: 90, b: 120 } },
		})
			.jpeg()
			.toFile(path.join(media, name));
	const items = Array.from({ length: posts }, (_, at) =>
		item(at, pictures[at % pictures.length] ?? "", posts),
	);
	const file = path.join(folder, "xuat.xml");
	await writeFile(
		file,
		`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Báo cũ</title><link>https://baocu.vn</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://baocu.vn</wp:base_site_url><wp:base_blog_url>https://baocu.vn</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>an</wp:author_login><wp:author_display_name><![CDATA[Ánh Nguyệt]]></wp:author_display_name></wp:author>
${items.join("\n")}
</channel></rss>
`,
	);
	return { file, media };
}

function item(at: number, picture: string, posts: number): string {
	const year = 2012 + (at % 10);
	const day = `${year}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
	const status = at % 10 === 9 ? "draft" : "publish";
	const comment = `<wp:comment><wp:comment_id>${at}</wp:comment_id><wp:comment_author><![CDATA[Út Hiền]]></wp:comment_author><wp:comment_date>${day} 10:00:00</wp:comment_date><wp:comment_date_gmt>${day} 03:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Bình luận số ${at}.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`;
	return `<item><title>Bài số ${at % 50}</title><link>https://baocu.vn/bai-${at}/</link><dc:creator><![CDATA[an]]></dc:creator>
<content:encoded><![CDATA[Đoạn một của bài ${at}.

<img src="https://baocu.vn/wp-content/uploads/${picture}" alt="Ảnh ${at}" />

Xem <a href="https://baocu.vn/bai-${(at * 7) % posts}/">bài kia</a> và <a href="/?p=${(at * 3) % posts}">bài này</a>.]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${at}</wp:post_id><wp:post_date>${day} 08:00:00</wp:post_date><wp:post_date_gmt>${day} 01:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>bai-${at}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>
<category domain="category" nicename="thoi-su"><![CDATA[Thời sự]]></category><category domain="post_tag" nicename="dua-${at % 9}"><![CDATA[dừa ${at % 9}]]></category>
${at % 4 === 0 ? comment : ""}</item>`;
}
