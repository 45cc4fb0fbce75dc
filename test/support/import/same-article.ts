import type { KindName } from "../../../scripts/import/kinds/kind.ts";
import { bold, cite, makeDocx, paragraph, picture, run, styled, table } from "./make-docx.ts";
import { printTable } from "./print-dump.ts";
import { cdata, meta, wxr, wxrItem } from "./wxr.ts";

/** One rich article, as each kind of old system would have kept it. */
const TITLE = "Mùa dừa ở cửa sông";
const LEDE = "Nước mặn đã về đến cửa sông Hàm Luông, sớm hơn mọi năm gần một tháng.";
const ALT = "Vườn dừa ven sông";
const CAPTION = "Vườn dừa ven sông. Ảnh: Quốc Lâm";
const NOTE = "Bản tin ngày 25-5-2022.";
const SRC = "https://cu.vn/uploads/2022/05/vuon-dua.jpg";
const OPENING = ["Nhà vườn trữ nước từ đầu năm, theo tin của ", "đài khí tượng", "."] as const;
const LINK = "https://khituong.example/ban-tin";
const HEADING = "Giá dừa";
const LIST = ["Dừa xiêm: 90.000 đồng một chục", "Dừa khô: 60.000 đồng một chục"];
const ROWS = [
	["Xã", "Độ mặn"],
	["Cồn Ốc", "4 phần nghìn"],
];
const LAST = "Năm cống ngăn mặn sẽ đóng từ tuần sau, đến hết tháng tư.";
/** 26 May 2022, 18:56 at the newsroom. */
const EPOCH = Date.UTC(2022, 4, 26, 11, 56);

const figure = (src: string) =>
	`<figure><img src="${src}" alt="${ALT}"><figcaption>${CAPTION}</figcaption></figure>`;

/** The text as any editor for the web leaves it. */
const html = (src = SRC) =>
	[
		`<p>${OPENING[0]}<a href="${LINK}">${OPENING[1]}</a>${OPENING[2]}<sup><a id="fnref-1" href="#fn-1">1</a></sup></p>`,
		`<h2>${HEADING}</h2>`,
		`<ul>${LIST.map((item) => `<li>${item}</li>`).join("")}</ul>`,
		figure(src),
		`<table><thead><tr>${ROWS[0]?.map((cell) => `<th>${cell}</th>`).join("")}</tr></thead><tbody><tr>${ROWS[1]?.map((cell) => `<td>${cell}</td>`).join("")}</tr></tbody></table>`,
		`<p><strong>${LAST}</strong></p>`,
		`<ol><li id="fn-1">${NOTE} <a href="#fnref-1">↩</a></li></ol>`,
	].join("\n");

/** The article as one kind keeps it. */
export interface SameArticle {
	readonly name: KindName;
	readonly file: string;
	readonly source: string | Uint8Array;
	/** Keys of front matter that the kind has no place for. */
	readonly lacks?: readonly string[];
	/** What it tells in other words, since it knows no better. */
	readonly otherwise?: Readonly<Record<string, unknown>>;
	/** Its text, where the kind keeps words and nothing else. */
	readonly body?: string;
}

/** @param photo bytes of the picture, for the kind that keeps it inside */
export function sameArticle(photo: Uint8Array): readonly SameArticle[] {
	return [
		{
			name: "wordpress",
			file: "xuat.xml",
			source: wxr([
				wxrItem(
					{
						title: cdata(TITLE),
						"content:encoded": cdata(html()),
						"excerpt:encoded": cdata(LEDE),
						"wp:post_date": "2022-05-26 18:56:00",
						"wp:post_date_gmt": "2022-05-26 11:56:00",
						"wp:post_name": "mua-dua-o-cua-song",
					},
					`<category domain="category" nicename="thoi-su">${cdata("Thời sự")}</category><category domain="post_tag" nicename="dua">${cdata("dừa")}</category><category domain="post_tag" nicename="han-man">${cdata("hạn mặn")}</category>${meta("_thumbnail_id", "8")}`,
				),
				wxrItem(
					{
						"wp:post_id": "8",
						"wp:post_type": "attachment",
						"wp:status": "inherit",
						"wp:attachment_url": SRC,
						"excerpt:encoded": cdata(CAPTION),
					},
					meta("_wp_attachment_image_alt", ALT),
				),
			]),
		},
		{
			name: "nukeviet",
			file: "bao.sql",
			source: [
				printTable("nv4_vi_news_cat", [{ catid: 2, title: "Thời sự", alias: "thoi-su", description: "" }]),
				printTable("nv4_vi_news_rows", [
					{
						id: 45,
						catid: 2,
						listcatid: "2",
						topicid: 0,
						admin_id: 1,
						author: "Ánh Nguyệt",
						sourceid: 0,
						addtime: EPOCH / 1000,
						edittime: EPOCH / 1000,
						status: 1,
						publtime: EPOCH / 1000,
						exptime: 0,
						title: TITLE,
						alias: "mua-dua-o-cua-song",
						hometext: LEDE,
						homeimgfile: "2022_05/vuon-dua.jpg",
						homeimgalt: CAPTION,
						homeimgthumb: 1,
						allowed_comm: "6",
					},
				]),
				printTable("nv4_vi_news_detail", [
					{ id: 45, bodyhtml: html("/uploads/news/2022_05/vuon-dua.jpg"), keywords: "", sourcetext: "" },
				]),
				printTable("nv4_vi_news_tags", [
					{ tid: 1, alias: "dua" },
					{ tid: 2, alias: "han-man" },
				]),
				printTable("nv4_vi_news_tags_id", [
					{ id: 45, tid: 1, keyword: "dừa" },
					{ id: 45, tid: 2, keyword: "hạn mặn" },
				]),
			].join("\n"),
			// One line of text is all that it keeps of a picture.
			otherwise: {
				cover: { src: "/media/2022/05/vuon-dua.jpg", alt: CAPTION, caption: `${ALT}.`, credit: "Quốc Lâm" },
			},
		},
		{
			name: "joomla",
			file: "bao.sql",
			source: [
				printTable("jos_categories", [
					{
						id: 2,
						parent_id: 1,
						title: "Thời sự",
						alias: "thoi-su",
						extension: "com_content",
						access: 1,
						published: 1,
						path: "thoi-su",
						language: "*",
					},
				]),
				printTable("jos_users", [{ id: 9, name: "Ánh Nguyệt", username: "anh" }]),
				printTable("jos_content", [
					{
						id: 45,
						title: TITLE,
						alias: "mua-dua-o-cua-song",
						introtext: `<p>${LEDE}</p>`,
						fulltext: html(),
						state: 1,
						catid: 2,
						created: "2022-05-26 11:56:00",
						created_by: 9,
						created_by_alias: "",
						modified: "0000-00-00 00:00:00",
						publish_up: "2022-05-26 11:56:00",
						publish_down: "0000-00-00 00:00:00",
						images: JSON.stringify({ image_intro: SRC, image_intro_alt: ALT, image_intro_caption: CAPTION }),
						urls: "",
						access: 1,
						metadesc: "",
						metakey: "",
						language: "*",
					},
				]),
				printTable("jos_tags", [
					{ id: 2, title: "dừa", alias: "dua" },
					{ id: 3, title: "hạn mặn", alias: "han-man" },
				]),
				printTable("jos_contentitem_tag_map", [
					{ type_alias: "com_content.article", core_content_id: 1, content_item_id: 45, tag_id: 2 },
					{ type_alias: "com_content.article", core_content_id: 1, content_item_id: 45, tag_id: 3 },
				]),
			].join("\n"),
		},
		{
			name: "ghost",
			file: "ghost.json",
			source: JSON.stringify({
				db: [
					{
						meta: { exported_on: EPOCH, version: "5.0.0" },
						data: {
							posts: [
								{
									id: "p1",
									title: TITLE,
									slug: "mua-dua-o-cua-song",
									html: html(),
									feature_image: SRC,
									custom_excerpt: LEDE,
									status: "published",
									visibility: "public",
									type: "post",
									published_at: "2022-05-26T11:56:00.000Z",
								},
							],
							posts_meta: [{ post_id: "p1", feature_image_alt: ALT, feature_image_caption: CAPTION }],
							tags: ["Thời sự", "dừa", "hạn mặn"].map((name, at) => ({ id: `t${at}`, name, slug: `t${at}` })),
							posts_tags: [0, 1, 2].map((at) => ({ post_id: "p1", tag_id: `t${at}`, sort_order: at })),
							users: [{ id: "u1", name: "Ánh Nguyệt", slug: "anh-nguyet" }],
							posts_authors: [{ post_id: "p1", author_id: "u1", sort_order: 0 }],
						},
					},
				],
			}),
		},
		{
			name: "feed",
			file: "rss.xml",
			source: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo cũ</title><link>https://cu.vn</link><item><title>${TITLE}</title><link>https://cu.vn/mua-dua-o-cua-song.html</link><guid>https://cu.vn/mua-dua-o-cua-song.html</guid><pubDate>Thu, 26 May 2022 18:56:00 +0700</pubDate><dc:creator>Ánh Nguyệt</dc:creator>${["Thời sự", "dừa", "hạn mặn"].map((name) => `<category>${name}</category>`).join("")}<description>${LEDE}</description><content:encoded>${cdata(html())}</content:encoded></item></channel></rss>`,
			lacks: ["cover"],
		},
		{
			name: "html",
			file: "mua-dua.html",
			source: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE} | Báo cũ</title><script type="application/ld+json">${JSON.stringify(
				{
					"@type": "NewsArticle",
					headline: TITLE,
					datePublished: "2022-05-26T18:56:00+07:00",
					author: { "@type": "Person", name: "Ánh Nguyệt" },
					articleSection: "Thời sự",
					keywords: ["dừa", "hạn mặn"],
					image: { "@type": "ImageObject", url: SRC, caption: CAPTION },
				},
			)}</script><meta property="og:image:alt" content="${ALT}"></head><body><nav><a href="/">Trang chủ</a></nav><h1>${TITLE}</h1><p class="sapo">${LEDE}</p><div class="detail-content">${html()}</div><footer>Giấy phép</footer></body></html>`,
		},
		{
			name: "markdown",
			file: "_posts/2022-05-26-mua-dua-o-cua-song.md",
			source: `---
title: ${TITLE}
date: 2022-05-26 18:56:00 +0700
author: Ánh Nguyệt
category: Thời sự
tags: [dừa, hạn mặn]
description: ${LEDE}
image: {src: "${SRC}", alt: ${ALT}, caption: "${CAPTION}"}
---
${OPENING[0]}[${OPENING[1]}](${LINK})${OPENING[2]}[^1]

## ${HEADING}

${LIST.map((item) => `* ${item}`).join("\n")}

${figure(SRC)}

| ${ROWS[0]?.join(" | ")} |
| --- | --- |
| ${ROWS[1]?.join(" | ")} |

**${LAST}**

[^1]: ${NOTE}
`,
		},
		{
			name: "word",
			file: "mua-dua.docx",
			source: makeDocx({
				body: [
					bold(TITLE),
					bold(LEDE),
					paragraph(
						`${run(OPENING[0])}<w:hyperlink r:id="rLink">${run(OPENING[1])}</w:hyperlink>${run(OPENING[2])}${cite(1)}`,
					),
					styled("heading2", HEADING),
					...LIST.map((item) =>
						paragraph(item, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
					),
					paragraph(picture("a.jpg", ALT)),
					styled("Caption", CAPTION),
					table(ROWS),
					paragraph(run(LAST, "<w:b/>")),
					paragraph("Ánh Nguyệt"),
				].join(""),
				footnotes: [paragraph(NOTE)],
				media: { "a.jpg": photo },
				core: "<dcterms:created>2022-05-26T11:56:00Z</dcterms:created><cp:keywords>dừa, hạn mặn</cp:keywords><cp:category>Thời sự</cp:category>",
				relations: `<Relationship Id="rLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${LINK}" TargetMode="External"/><Relationship Id="rNum" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>`,
				parts: {
					"word/numbering.xml": `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
				},
			}),
			lacks: ["cover", "author"],
			// The line at the end of a draft.
			otherwise: { credit: "Ánh Nguyệt" },
		},
		{
			name: "text",
			file: "mua-dua.txt",
			source: [
				TITLE,
				"26/05/2022 - 18:56",
				LEDE,
				"Vườn dừa ven sông.",
				CAPTION,
				OPENING.join(""),
				HEADING,
				...LIST,
				LAST,
				"Ánh Nguyệt",
			].join("\n"),
			lacks: ["tags", "author"],
			otherwise: { credit: "Ánh Nguyệt", cover: { alt: CAPTION, caption: `${ALT}.`, credit: "Quốc Lâm" } },
			body: [OPENING.join(""), HEADING, ...LIST, LAST].join("\n\n"),
		},
	];
}
