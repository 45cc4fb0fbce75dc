import { type ArticleReading, readArticle } from "../../../_includes/domain/reader/article/read-article.ts";

export const SECTIONS = [
	{ slug: "thoi-su", name: "Thời sự", description: "Tin trong ngày" },
	{ slug: "kinh-te", name: "Kinh tế", description: "Làm ăn" },
] as const;

const LINES = {
	title: "title: Mùa dừa trên sông Hàm Luông",
	date: "date: 2022-05-26 18:56",
	author: "author: Ánh Nguyệt",
	section: "section: thoi-su",
};

/** An article's file with some lines of its front matter replaced, dropped (`null`) or added. */
export function articleText(
	changes: Readonly<Record<string, string | null>> = {},
	body = "\nNội dung.\n",
): string {
	const lines = Object.values({ ...LINES, ...changes }).filter((line) => line !== null);
	return `---\n${lines.join("\n")}\n---\n${body}`;
}

export function readText(text: string, path = "2022/05/mua-dua.md"): ArticleReading {
	return readArticle({ file: `content/articles/${path}`, path, text }, { sections: SECTIONS });
}
