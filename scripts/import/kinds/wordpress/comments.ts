import type { Dropped, ForeignComment } from "../../foreign-article.ts";
import { plain } from "../../markup/plain.ts";
import { childOf, childrenOf, ownText, wordOf, type XmlElement } from "../../xml/xml-element.ts";
import { autop } from "./content/autop.ts";
import { readTime } from "./dates.ts";
import { numberOf, type Wxr } from "./wxr.ts";

/** What a comment is that is not shown, by WordPress' word for it. */
const HIDDEN: Readonly<Record<string, string>> = {
	"0": "bình luận chờ duyệt",
	"": "bình luận chờ duyệt",
	hold: "bình luận chờ duyệt",
	spam: "bình luận rác",
	trash: "bình luận đã xóa",
	"post-trashed": "bình luận đã xóa",
};

/** The comments of an item that the old site showed; the others, pingbacks and trackbacks are told. */
export function readComments(
	item: XmlElement,
	{ wp }: Wxr,
	users: ReadonlySet<number>,
): { readonly comments: readonly ForeignComment[]; readonly dropped: readonly Dropped[] } {
	const comments: ForeignComment[] = [];
	const dropped: Dropped[] = [];
	const shown = new Set<string>();
	for (const element of childrenOf(item, wp, "comment")) {
		const word = (name: string) => wordOf(element, wp, `comment_${name}`);
		const written = childOf(element, wp, "comment_content");
		const text = written ? ownText(written) : "";
		const name = plain(word("author") ?? "");
		const type = word("type") ?? "";
		const approved = word("approved") ?? "";
		if (approved !== "1" || !(type === "" || type === "comment")) {
			const what = type === "" || type === "comment" ? (HIDDEN[approved] ?? `bình luận “${approved}”`) : type;
			dropped.push({ what, text: [name, text].filter(Boolean).join("\n"), line: element.line });
			continue;
		}
		const id = word("id") ?? `dòng-${element.line}`;
		const parent = word("parent") ?? "0";
		shown.add(id);
		comments.push({
			...{ id, name },
			published: readTime(word("date"), word("date_gmt")) ?? { raw: "" },
			text: { format: "html", text: autop(text), line: written?.line ?? element.line },
			...(parent !== "0" && { parent }),
			...(users.has(numberOf(word("user_id"))) && { fromNewsroom: true }),
		});
	}
	return {
		comments: comments.map(({ parent, ...one }) =>
			parent !== undefined && shown.has(parent) ? { ...one, parent } : one,
		),
		dropped,
	};
}
