import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../../_includes/domain/letters/comment.ts";
import type { Newspaper } from "../../../../_includes/domain/newsroom/newspaper.ts";
import { articleGraph } from "../../../../_includes/formats/structured-data/article-graph.ts";
import { serialiseJsonLd } from "../../../../_includes/formats/structured-data/json-ld.ts";
import { articleWith } from "../../../support/articles/bodies.ts";
import { RENDITION } from "../../../support/articles/made-site.ts";

const NEWSPAPER: Newspaper = {
	name: "Tin Tĩnh",
	motto: "Tin của tỉnh",
	url: "https://tintinh.example",
	description: "Báo của tỉnh",
	licence: "Giấy phép số 1",
	governingBody: "Cơ quan A",
	editorInChief: "Nguyễn Văn A",
	address: "1 Đường B",
	phone: "0275 000 000",
	email: "toasoan@tintinh.example",
	reuse: "/toa-soan/#muc-dung-lai",
};
/** In the setting of a graph that is asked for with pictures. */
const COVER = "/media/2022/05/ben-pha.jpg";
const SECTION = { slug: "thoi-su", name: "Thời sự", description: "" };

/** The nodes of the graph as a search engine reads them. */
function graphOf(parts: Partial<Article>, withCover = false): Record<string, unknown>[] {
	const renditions = new Map([[COVER, RENDITION]]);
	const setting = { newspaper: NEWSPAPER, section: SECTION, ...(withCover && { renditions }) };
	return JSON.parse(serialiseJsonLd(articleGraph(articleWith(parts), setting)))["@graph"];
}

test("an article is a NewsArticle with its publisher and the way from the home page", () => {
	const [article, publisher, breadcrumbs] = graphOf({
		lede: "Sau ba tháng.",
		tags: [{ name: "phà", slug: "pha" }],
	});
	assert.deepEqual(article, {
		"@type": "NewsArticle",
		"@id": "https://tintinh.example/2022/05/26/ben-pha/#bai",
		headline: "Bến phà chạy lại",
		description: "Sau ba tháng.",
		url: "https://tintinh.example/2022/05/26/ben-pha/",
		mainEntityOfPage: { "@id": "https://tintinh.example/2022/05/26/ben-pha/" },
		inLanguage: "vi-VN",
		isAccessibleForFree: true,
		datePublished: "2022-05-26T18:56:00+07:00",
		articleSection: "Thời sự",
		keywords: ["phà"],
		creditText: "Tin, ảnh: Ánh Nguyệt",
		author: [{ "@type": "Person", name: "Ánh Nguyệt", url: "https://tintinh.example/tac-gia/anh-nguyet/" }],
		publisher: { "@id": "https://tintinh.example/#toa-soan" },
		wordCount: 5,
	});
	assert.equal(publisher?.["@type"], "NewsMediaOrganization");
	assert.equal(publisher?.["@id"], "https://tintinh.example/#toa-soan");
	assert.equal(breadcrumbs?.["@type"], "BreadcrumbList");
	const steps = breadcrumbs?.["itemListElement"] as readonly { position: number; item: string }[];
	assert.deepEqual(
		steps.map((step) => [step.position, step.item]),
		[
			[1, "https://tintinh.example/"],
			[2, "https://tintinh.example/chuyen-muc/thoi-su/"],
			[3, "https://tintinh.example/2022/05/26/ben-pha/"],
		],
	);
});

test("the last correction is the date of modification, and is told with its text", () => {
	const updated = newsroomTime(Date.parse("2022-05-27T08:00:00+07:00"));
	const date = newsroomTime(Date.parse("2022-05-28T09:00:00+07:00"));
	const [article] = graphOf({ updated, corrections: [{ date, text: "Sai tên xã." }] });
	assert.equal(article?.["dateModified"], "2022-05-28T09:00:00+07:00");
	assert.deepEqual(article?.["correction"], [
		{ "@type": "CorrectionComment", text: "Sai tên xã.", datePublished: "2022-05-28T09:00:00+07:00" },
	]);
});

test("photographers contribute, agencies are the source, a page of pictures is by its photographer", () => {
	const photographer = { name: "Văn An", roles: ["photos"], slug: "van-an" } as const;
	const agency = { name: "TTXVN", roles: ["source"] } as const;
	const writer = { name: "Nhóm PV", roles: ["words"] } as const;
	const person = { "@type": "Person", name: "Văn An", url: "https://tintinh.example/tac-gia/van-an/" };
	const organization = (name: string) => ({ "@type": "Organization", name });

	const [all] = graphOf({ credit: { printed: "", people: [writer, photographer, agency] } });
	assert.deepEqual(all?.["author"], [organization("Nhóm PV")]);
	assert.deepEqual(all?.["contributor"], [person]);
	assert.deepEqual(all?.["sourceOrganization"], [organization("TTXVN")]);

	const [pictures] = graphOf({ credit: { printed: "", people: [photographer] } });
	assert.deepEqual(pictures?.["author"], [person]);
	assert.equal(pictures?.["contributor"], undefined);

	const [nobody] = graphOf({ credit: { printed: "P.V", people: [] } });
	assert.deepEqual(nobody?.["author"], { "@id": "https://tintinh.example/#toa-soan" });
});

test("the cover and its three shapes are told with their sizes, caption and credit", () => {
	const cover = {
		src: COVER,
		alt: "Phà",
		caption: "Phà lúc sáng",
		credit: "Ánh Nguyệt",
	};
	const [article] = graphOf({ cover }, true);
	const pixels = (value: number) => ({ "@type": "QuantitativeValue", value, unitCode: "E37" });
	const image = (name: string, width: number, height: number) => ({
		"@type": "ImageObject",
		url: `https://tintinh.example/pictures/ben-pha-ab12-1200${name}`,
		width: pixels(width),
		height: pixels(height),
		contentUrl: `https://tintinh.example/pictures/ben-pha-ab12-1200${name}`,
		caption: "Phà lúc sáng",
		creditText: "Ánh Nguyệt",
		creator: [{ "@type": "Person", name: "Ánh Nguyệt", url: "https://tintinh.example/tac-gia/anh-nguyet/" }],
		copyrightNotice: "Tin Tĩnh",
		license: "https://tintinh.example/toa-soan/#muc-dung-lai",
		acquireLicensePage: "https://tintinh.example/toa-soan/#muc-dung-lai",
	});
	assert.deepEqual(article?.["image"], [
		image(".jpeg", 1200, 800),
		image("-600x600q70.webp", 600, 600),
		image("-800x600q70.webp", 800, 600),
		image("-1200x675q70.webp", 1200, 675),
	]);
});

test("each picture of the text is told with who took it, whose it is, and what a machine did to it", () => {
	const told = (title: string, braces = "") => {
		const [article] = graphOf(
			{ body: `Một\n\n![Phà](ben-pha.jpg "${title}")${braces}\n\n![Mất](mat.jpg)` },
			true,
		);
		const pictures = article?.["associatedMedia"] as readonly Record<string, unknown>[];
		assert.equal(pictures.length, 1);
		assert.equal(article?.["image"], undefined);
		const { caption, creditText, creator, copyrightNotice, digitalSourceType } = pictures[0] ?? {};
		return { caption, creditText, creator, copyrightNotice, digitalSourceType };
	};
	const source = (name: string) => `http://cv.iptc.org/newscodes/digitalsourcetype/${name}`;
	assert.deepEqual(told("Phà. Ảnh: Văn An - TTXVN", "{ai: sửa}"), {
		caption: "Phà.",
		creditText: "Văn An - TTXVN",
		creator: [
			{ "@type": "Person", name: "Văn An" },
			{ "@type": "Organization", name: "TTXVN" },
		],
		copyrightNotice: "TTXVN",
		digitalSourceType: source("compositeWithTrainedAlgorithmicMedia"),
	});
	assert.deepEqual(told("Ảnh: Nhân vật cung cấp", "{ai: tạo}"), {
		caption: undefined,
		creditText: "Nhân vật cung cấp",
		creator: undefined,
		copyrightNotice: undefined,
		digitalSourceType: source("trainedAlgorithmicMedia"),
	});
});

test("an article that a machine wrote says so", () => {
	const [article] = graphOf({ ai: "made" });
	assert.equal(
		article?.["digitalSourceType"],
		"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
	);
});

test("what readers wrote is counted, and told as the page shows it, with whom it answers and the newsroom's answer", () => {
	const at = newsroomTime(Date.parse("2022-05-27T08:15:00+07:00"));
	const comments: Comment[] = Array.from({ length: 52 }, (_, index) => ({
		id: `aaaaaaaa${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`,
		name: `Bạn </script> ${index}`,
		date: at,
		text: "Hay.",
		approved: { by: "Khoa", when: at },
		...(index === 51 && { replyTo: "aaaaaaaaby", answer: { text: "Cảm ơn bạn.", date: at } }),
	}));
	const setting = { newspaper: NEWSPAPER, section: SECTION, comments };
	const json = serialiseJsonLd(articleGraph(articleWith({}), setting));
	assert.ok(!json.includes("<"));
	const [article] = JSON.parse(json)["@graph"];
	assert.equal(article.commentCount, 52);
	assert.equal(article.comment.length, 50);
	const page = "https://tintinh.example/2022/05/26/ben-pha/#binh-luan-";
	assert.deepEqual(article.comment.at(-1), {
		"@type": "Comment",
		"@id": `${page}aaaaaaaabz`,
		url: `${page}aaaaaaaabz`,
		author: { "@type": "Person", name: "Bạn </script> 51" },
		dateCreated: "2022-05-27T08:15:00+07:00",
		text: "Hay.",
		parentItem: { "@id": `${page}aaaaaaaaby` },
		comment: {
			"@type": "Comment",
			author: { "@id": "https://tintinh.example/#toa-soan" },
			dateCreated: "2022-05-27T08:15:00+07:00",
			text: "Cảm ơn bạn.",
		},
	});
});
