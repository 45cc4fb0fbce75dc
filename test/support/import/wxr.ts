const EXPORT = "http://wordpress.org/export/1.2/";

/** An item of an export by its elements: `{ "wp:post_id": "5", title: "Tít" }`. Values are put in as they are. */
export function wxrItem(fields: Readonly<Record<string, string>>, more = ""): string {
	const all = {
		title: "Mùa dừa",
		link: "https://cu.vn/2020/05/mua-dua/",
		"dc:creator": "an",
		"wp:post_id": "7",
		"wp:post_date": "2020-05-26 18:56:00",
		"wp:post_date_gmt": "2020-05-26 11:56:00",
		"wp:post_name": "mua-dua",
		"wp:status": "publish",
		"wp:post_type": "post",
		...fields,
	};
	const elements = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`);
	return `<item>\n${elements.join("\n")}\n${more}</item>`;
}

export const meta = (key: string, value: string) =>
	`<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`;

/** A file of the library. */
export const attachment = (id: number, fields: Readonly<Record<string, string>> = {}, more = "") =>
	wxrItem(
		{
			"wp:post_id": String(id),
			"wp:post_type": "attachment",
			"wp:status": "inherit",
			"wp:post_name": `anh-${id}`,
			title: `anh-${id}`,
			link: `https://cu.vn/anh-${id}/`,
			"wp:attachment_url": `https://cu.vn/wp-content/uploads/2020/05/anh-${id}.jpg`,
			"wp:post_parent": "0",
			...fields,
		},
		more,
	);

export const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** A whole export of WordPress. */
export function wxr(items: readonly string[], channel = ""): string {
	return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
	xmlns:excerpt="${EXPORT}excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="${EXPORT}">
<channel>
<title>Báo cũ</title>
<link>https://cu.vn</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://cu.vn/</wp:base_site_url>
<wp:base_blog_url>https://cu.vn</wp:base_blog_url>
<wp:author><wp:author_id>3</wp:author_id><wp:author_login>an</wp:author_login><wp:author_display_name>${cdata("Ánh Nguyệt")}</wp:author_display_name></wp:author>
${channel}
${items.join("\n")}
</channel>
</rss>
`;
}
