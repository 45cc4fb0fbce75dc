import type { Article, Filed } from "../../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { BodySetting } from "../../../_includes/formats/markdown/body-setting.ts";

/** 26 May 2022, 18:56 in Vietnam. */
export const DATE = newsroomTime(Date.parse("2022-05-26T18:56:00+07:00"));

/** A newsroom with one picture, of May 2022. */
export const BODY_SETTING: BodySetting = {
	renditions: new Map([
		[
			"/media/2022/05/ben-pha.jpg",
			{
				url: "/pictures/ben-pha-ab12-1200.jpeg",
				width: 1200,
				height: 800,
				sources: ["avif", "webp"].map((type) => ({
					type: `image/${type}`,
					srcset: `/pictures/ben-pha-ab12-480.${type} 480w, /pictures/ben-pha-ab12-1200.${type} 1200w`,
				})),
				eye: { x: 50, y: 50 },
				files: {},
			},
		],
	]),
	date: DATE,
};

/** An article as the reader gives it, complete but for what a test is about. */
export function articleWith(parts: Partial<Filed<Article>>): Filed<Article> {
	return {
		file: "content/articles/2022/05/ben-pha.md",
		slug: "ben-pha",
		url: "/2022/05/26/ben-pha/",
		title: "Bến phà chạy lại",
		date: DATE,
		section: "thoi-su",
		tags: [],
		credit: {
			printed: "Tin, ảnh: Ánh Nguyệt",
			people: [{ name: "Ánh Nguyệt", roles: ["words", "photos"], slug: "anh-nguyet" }],
		},
		corrections: [],
		comments: true,
		draft: false,
		body: "Sáng nay, phà chạy lại.",
		bodyLine: 7,
		...parts,
	};
}
