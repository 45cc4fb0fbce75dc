import path from "node:path";
import { articleText } from "../articles/article-text.ts";
import { TEST_CACHE } from "./settings.ts";
import { type SharedSite, sharedSite } from "./shared-site.ts";

const NAME = "newsdesk";
const ARTICLES = {
	"2022/05/ben-pha.md": articleText({ title: "title: Bến phà sáng đèn" }),
	"2022/05/nhap.md": articleText({ title: "title: Chuyện chưa kể", draft: "draft: true" }),
	"../threads/chuyen-chua-ke.md": "---\ntitle: Chuyện chưa kể dài kỳ\n---\n",
};

/** A newspaper of one article, one draft and a running story that no reader knows yet, with the desk at which its newsroom writes. Several test files share it. */
export function newsdeskSite(): Promise<SharedSite> {
	// By its whole path, of which the newsdesk is told the last name alone.
	const content = path.resolve(TEST_CACHE, NAME, "content");
	return sharedSite(NAME, ARTICLES, {
		...{ content, articles: path.join(content, "articles") },
		newsdesk: true,
		repository: { address: "https://github.com/toa-soan/to-bao.git" },
	});
}
