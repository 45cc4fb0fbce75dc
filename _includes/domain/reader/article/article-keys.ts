import { quoted } from "../../problem/wording.ts";
import { fold } from "../../text/fold.ts";
import { nearest, unmistakable } from "../yaml/nearest.ts";
import type { Advice } from "../yaml/shape.ts";
import { ARTICLE_EXAMPLES, type ArticleKey } from "./article-schema.ts";

/** Words that journalists write for a key, folded and without spaces and hyphens. */
const MEANT: ReadonlyMap<string, ArticleKey> = new Map<string, ArticleKey>([
	["tieude", "title"],
	["tit", "title"],
	["headline", "title"],
	["ngay", "date"],
	["ngaydang", "date"],
	["thoigian", "date"],
	["tacgia", "author"],
	["authors", "author"],
	["phongvien", "author"],
	["butdanh", "credit"],
	["byline", "credit"],
	["chuyenmuc", "section"],
	["muc", "section"],
	["category", "section"],
	["categories", "section"],
	["the", "tags"],
	["tukhoa", "tags"],
	["keywords", "tags"],
	["sapo", "lede"],
	["tomtat", "lede"],
	["description", "lede"],
	["summary", "lede"],
	["excerpt", "lede"],
	["nguontin", "dateline"],
	["anh", "cover"],
	["anhbia", "cover"],
	["hinh", "cover"],
	["image", "cover"],
	["thumbnail", "cover"],
	["amthanh", "audio"],
	["podcast", "audio"],
	["banghe", "audio"],
	["capnhat", "updated"],
	["lastmod", "updated"],
	["dinhchinh", "corrections"],
	["dongsukien", "thread"],
	["sukien", "thread"],
	["lienquan", "related"],
	["bailienquan", "related"],
	["tinlienquan", "related"],
	["docthem", "related"],
	["nguon", "source"],
	["binhluan", "comments"],
	["bannhap", "draft"],
	["nhap", "draft"],
	["hengio", "embargo"],
	["hethan", "expires"],
	["expiry", "expires"],
	["redirectfrom", "aliases"],
]);

/** Keys whose value is never a text, which is what journalists write after these words. */
const TABLES: ReadonlySet<string> = new Set<ArticleKey>(["cover", "audio", "corrections"]);

/** Keys with which Eleventy and other generators steer templates and addresses. */
const STEERING =
	/^(?:permalink|templateengineoverride|eleventy.*|pagination|computed|override:.*|dynamicpermalink|url|slug|path)$/i;

/** What to say of a key that articles do not have; undefined leaves it to the plain advice. */
export function adviseArticleKey(key: string): Advice | undefined {
	if (STEERING.test(key)) {
		return {
			message: `Không được dùng mục ${quoted(key)}: địa chỉ bài chỉ do ngày đăng và tên tệp quyết định, cách trình bày do báo quyết định.`,
			cure: "Xóa mục này. Muốn đổi địa chỉ, đổi tên tệp bằng lệnh npm run move.",
		};
	}
	const known = Object.keys(ARTICLE_EXAMPLES);
	const word = MEANT.get(fold(key).replace(/[^a-z]/g, ""));
	const meant = word ?? nearest(key, known);
	return meant === undefined
		? undefined
		: {
				message: `Không có mục ${quoted(key)}.`,
				cure: `Có phải là ${quoted(meant)}? Viết theo mẫu: ${ARTICLE_EXAMPLES[meant as ArticleKey]}. Nếu không, xóa mục này.`,
				// "anh: ben-pha.jpg" is a picture, and no table of one.
				meant: word === undefined ? unmistakable(key, known) : TABLES.has(word) ? undefined : word,
			};
}
