import { articlePath } from "../../../_includes/domain/addresses/paths/calendar.ts";
import type { Article, Filed } from "../../../_includes/domain/article/article.ts";
import { nearbyOf } from "../../../_includes/domain/article/related/related.ts";
import type { Rendition, Thumbnail } from "../../../_includes/domain/article/rendition.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { PLAIN_FRONT } from "../../../_includes/domain/front/front.ts";
import { namedOnFront } from "../../../_includes/domain/front/front-plan.ts";
import { USUAL_COMMENTING } from "../../../_includes/domain/letters/commenting.ts";
import { chooseFrontCards } from "../../../_includes/domain/lists/front-cards.ts";
import { listFront } from "../../../_includes/domain/lists/front-lists.ts";
import { listVolume } from "../../../_includes/domain/lists/lists.ts";
import type { FrontView } from "../../../_includes/domain/views.ts";
import type { FrontData, VolumeData } from "../../../_includes/layouts/site-data.ts";
import { Digests, digestMonths } from "../../../_includes/site/views/month-digest.ts";

/** 26/05/2022 - 18:56 on the newsroom's clock. */
export const FIRST = Date.parse("2022-05-26T18:56:00+07:00");
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const RENDITION: Rendition = {
	url: "/pictures/ben-pha-ab12-1200.jpeg",
	width: 1200,
	height: 800,
	sources: ["avif", "webp"].map((type) => ({
		type: `image/${type}`,
		srcset: `/pictures/ben-pha-ab12-480.${type} 480w, /pictures/ben-pha-ab12-1200.${type} 1200w`,
	})),
	eye: { x: 50, y: 50 },
	files: {},
	cropped: {
		"": {
			card: "/pictures/ben-pha-ab12-1200-1200x630q78.jpeg",
			crops: [
				{ url: "/pictures/ben-pha-ab12-1200-600x600q70.webp", width: 600, height: 600 },
				{ url: "/pictures/ben-pha-ab12-1200-800x600q70.webp", width: 800, height: 600 },
				{ url: "/pictures/ben-pha-ab12-1200-1200x675q70.webp", width: 1200, height: 675 },
			],
		},
	},
};
/** The same as a small card beside a text. */
export const THUMBNAIL: Thumbnail = {
	url: "/pictures/ben-pha-ab12-240x160q55.webp",
	width: 240,
	height: 160,
	files: { "ben-pha-ab12-240x160q55.webp": { hash: "4d", bytes: 5_000 } },
};

export const COVER = {
	src: "/media/2022/05/ben-pha.jpg",
	alt: "Phà cập bến",
	caption: "Chuyến phà chiều.",
	credit: "Ánh Nguyệt",
};

/** An article as the reader makes it, with some of its parts changed. Its address follows its date and slug. */
export function madeArticle(changes: Partial<Filed<Article>> = {}): Filed<Article> {
	const { date = newsroomTime(FIRST), slug = "ben-pha" } = changes;
	return {
		file: `content/articles/2022/05/${slug}.md`,
		slug,
		url: articlePath(date, slug),
		title: "Bến phà sáng đèn",
		date,
		section: "thoi-su",
		tags: [{ name: "Bến phà", slug: "ben-pha" }],
		credit: {
			printed: "Tin, ảnh: Ánh Nguyệt",
			people: [{ name: "Ánh Nguyệt", roles: ["words", "photos"], slug: "anh-nguyet" }],
		},
		corrections: [],
		comments: false,
		draft: false,
		body: "Chuyến cuối rời bến lúc 22 giờ.",
		bodyLine: 8,
		...changes,
	};
}

/** Articles one hour apart, newest first, named `bai-0`, `bai-1`, ... */
export function madeArticles(
	count: number,
	changes: (index: number) => Partial<Filed<Article>> = () => ({}),
): Filed<Article>[] {
	return Array.from({ length: count }, (_, index) =>
		madeArticle({
			slug: `bai-${index}`,
			title: `Bài ${index}`,
			date: newsroomTime(FIRST - index * HOUR),
			...changes(index),
		}),
	);
}

/** What the templates of a newspaper with two sections and one picture are given: of the front, and of one volume of all articles. */
export function madeSite(
	articles: readonly Article[],
	changes: Partial<FrontView> = {},
): FrontData & { readonly volume: VolumeData } {
	const site: Omit<FrontView, keyof Digests | "cards" | "counts"> = {
		newspaper: {
			name: "Báo Bến Nước",
			motto: "Chuyện đôi bờ",
			url: "https://bennuoc.example",
			description: "Tin đôi bờ sông.",
			licence: "Giấy phép số 1",
			governingBody: "Hội Bến Nước",
			editorInChief: "Trần Thị Bến",
			address: "Số 1 đường Bến",
			phone: "0275 000 0000",
			email: "toasoan@bennuoc.example",
		},
		sections: [
			{ slug: "thoi-su", name: "Thời sự", description: "Tin trong ngày" },
			{ slug: "kinh-te", name: "Kinh tế", description: "Làm ăn" },
		],
		authors: new Map(),
		synonyms: [],
		threads: new Map(),
		tags: new Map(),
		front: PLAIN_FRONT,
		bodies: new Map(articles.map((one) => [one.url, one])),
		unpublished: new Map(),
		attachments: new Map(),
		renditions: new Map([[COVER.src, RENDITION]]),
		addresses: { moved: [], gone: [], expired: [], expiring: [], forms: [] },
		pages: [],
		assets: {
			stylesheet: "/assets/site.css",
			icon: "/icons/icon.1a.svg",
		},
		preview: false,
		...changes,
	};
	const { chosen, counts } = chooseFrontCards(
		articles.map((card) => ({ card })),
		new Set(namedOnFront(site.front)),
	);
	const joined = new Digests();
	for (const [month, digest] of [...digestMonths(articles, site)].sort(([one], [other]) =>
		one < other ? -1 : 1,
	))
		joined.add(month, digest);
	const view = { ...site, ...joined, counts, cards: chosen.map(({ card }) => card) };
	return {
		view,
		lists: listFront(view),
		volume: {
			view: {
				...site,
				month: "2022-05",
				articles,
				before: [],
				oldPages: new Map(),
				comments: new Map(),
				commenting: USUAL_COMMENTING,
				nearby: nearbyOf(articles, []),
				thumbnails: new Map([[COVER.src, THUMBNAIL]]),
			},
			lists: listVolume(articles, site),
		},
	};
}
