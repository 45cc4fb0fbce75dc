import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import { nameForProblems } from "../../../../_includes/site/find-files.ts";
import type { ForeignArticle } from "../../foreign-article.ts";
import { readXml } from "../../xml/read-xml.ts";
import type { Kind, KindContext, Sample } from "../kind.ts";
import { indexExport } from "./export-index.ts";
import { toArticle } from "./to-article.ts";
import { wxrOf } from "./wxr.ts";

/** An export of WordPress, versions 1.0 to 1.2. */
export const wordpress: Kind = {
	name: "wordpress",
	title: "WordPress (WXR)",
	sees: ({ text }: Sample) =>
		/<rss[\s>]/.test(text) && /wordpress\.org\/export\/1\.\d|<wp:wxr_version>|<wp:base_site_url>/.test(text),
	read: readExport,
};

async function* readExport(file: string, { site }: KindContext): AsyncGenerator<ForeignArticle | Problem> {
	const name = nameForProblems(file);
	const index = await indexExport(file, site, (told) => noExport(name, told));
	if (!("attachments" in index)) return yield index;
	for await (const one of readXml(file)) {
		if ("problem" in one) yield one.problem;
		else if (one.element.name === "item" && one.element.namespace === "") {
			const article = toArticle(one.element, wxrOf(one.root), name, index);
			if (article) yield article;
		}
	}
}

function noExport(file: string, told: string): Problem {
	return fileProblem(
		"error",
		file,
		`Không phải tệp xuất của WordPress: ${told}`,
		"Trong trang quản trị chọn Công cụ → Xuất ra → Tất cả nội dung, rồi nhập tệp .xml tải về.",
	);
}
