import type { NewsroomFacts } from "../../../_includes/domain/newsdesk/facts.ts";
import { SECTIONS } from "../articles/article-text.ts";

/** What the newsdesk knows of a small newspaper. */
export const NEWSROOM_FACTS: NewsroomFacts = {
	newspaper: {
		name: "Tin Tĩnh",
		motto: "Chuyện của đất cù lao",
		url: "https://tintinh.example",
		description: "Tin trong tỉnh",
		licence: "Giấy phép mẫu",
		governingBody: "Hội Những người làm báo",
		editorInChief: "Đặng Thị Mỹ Hiền",
		address: "Số 17",
		phone: "0275 000 0000",
		email: "toasoan@tintinh.example",
	},
	content: "content",
	sections: SECTIONS,
	pages: [{ url: "/gioi-thieu/", title: "Giới thiệu" }],
	authors: [
		{ slug: "anh-nguyet", name: "Ánh Nguyệt" },
		{ slug: "ha-vy", name: "Hạ, Vy" },
	],
	tags: [
		{ slug: "ben-pha", name: "bến phà" },
		{ slug: "han-man", name: "hạn mặn", synonyms: ["xâm nhập mặn"], agreed: true },
		{ slug: "an-mac", name: "ăn, mặc", agreed: true },
	],
	threads: [{ slug: "qua-song", name: "Qua sông" }],
	stories: [
		{
			url: "/2022/05/20/ben-pha/",
			title: "Bến phà",
			date: "2022-05-20T08:00:00+07:00",
			section: "thoi-su",
			tags: [],
		},
		{
			url: "/2022/04/02/gia-dua/",
			title: "Giá dừa",
			date: "2022-04-02T08:00:00+07:00",
			section: "kinh-te",
			tags: [],
		},
	],
	stylesheet: "/assets/style.css",
};
