import { element, serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import type { Dropped, ForeignArticle, ForeignPicture } from "../../foreign-article.ts";
import { figureHtml } from "../../markup/media-html.ts";
import { plain } from "../../markup/plain.ts";
import { foreignTime, isLater } from "../foreign-time.ts";
import type { FeedEntry, FeedText } from "./feed-entry.ts";

/** Characters of a text that is not said to be whole: what is shorter, and has one passage, is a summary. */
const SUMMARY = 600;
const CUT = /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|&hellip;|&#8230;)\s*(?:<\/p>\s*)?$/;
/** What WordPress and its plugins put below a text in a feed. */
const FOOT =
	/<p>The post <a [^<>]{1,1000}>[^<>]{0,500}<\/a> (?:appeared first on|first appeared on) <a [^<>]{1,1000}>[^<>]{0,500}<\/a>\.?<\/p>\s*$/;

/** An entry of a feed as an article. One that the feed only sums up is a draft. */
export function toArticle(entry: FeedEntry, file: string): ForeignArticle {
	const dropped: Dropped[] = [...entry.dropped];
	const { line, people, categories, source, attachments } = entry;
	const { body, lede, isSummary } = textsOf(entry, dropped);
	const title = plain(entry.title);
	const addresses = [...new Set(entry.addresses)];
	const slug = slugOf(addresses[0]);
	const published = entry.published === undefined ? undefined : foreignTime(entry.published);
	const updated = entry.updated === undefined ? undefined : foreignTime(entry.updated);
	const [cover, ...others] = distinct(entry.pictures).filter(({ src }) => !body.html.includes(src));
	return {
		id: entry.id ?? addresses[0] ?? `${title}-${line}`,
		...{ file, line, type: "article" },
		state: isSummary ? "draft" : "published",
		addresses,
		...(slug !== undefined && { slug }),
		...(title !== "" && { title }),
		...(lede && { lede: { format: "html", text: lede.html, line: lede.line } }),
		body: { format: "html", text: body.html + others.map(printPicture).join(""), line: body.line },
		...(published && { published }),
		...(updated && isLater(updated, published) && { updated }),
		people: [...new Set(people.map(plain))].filter((name) => name !== "").map((name) => ({ name })),
		// A feed calls sections and tags by one word: which is which the newsroom's table says.
		sections: [...new Set(categories.map(plain))]
			.filter((name) => name !== "")
			.map((name) => ({ name, addresses: [] })),
		tags: [],
		...(cover && { cover }),
		...(source?.name && { source }),
		comments: [],
		attachments,
		dropped,
		...(isSummary && { notes: ["nguồn tin chỉ có tóm tắt, không có toàn văn: chép bài từ trang cũ sang"] }),
	};
}

/** The text and the lede: of two texts the longer one is the text, and a summary that was cut out of it is told. */
function textsOf(
	{ content, summary, line }: FeedEntry,
	dropped: Dropped[],
): { readonly body: FeedText; readonly lede?: FeedText; readonly isSummary: boolean } {
	if (content) {
		const body = withoutFoot(content, dropped);
		if (!summary) return { body, isSummary: false };
		const short = withoutFoot(summary, dropped);
		const [words, all] = [plain(short.html), plain(body.html)];
		if (words === "" || words === all) return { body, isSummary: false };
		const isCut = CUT.test(short.html) || all.startsWith(words.replace(/[.…[\]]{1,9}$/, "").trimEnd());
		if (!isCut) return { body, lede: short, isSummary: false };
		dropped.push({ what: "tóm tắt do máy cắt từ bài", text: words, line: summary.line });
		return { body, isSummary: false };
	}
	const body = summary ? withoutFoot(summary, dropped) : { html: "", line };
	const passages = body.html.match(/<p[\s>]/gi)?.length ?? 0;
	const isShort = passages < 2 && plain(body.html).length < SUMMARY;
	return { body, isSummary: isShort || CUT.test(body.html) };
}

function withoutFoot(text: FeedText, dropped: Dropped[]): FeedText {
	const from = Math.max(0, text.html.length - 4000);
	const foot = FOOT.exec(text.html.slice(from));
	if (!foot) return text;
	dropped.push({ what: "dòng “The post … appeared first on”", text: plain(foot[0]), line: text.line });
	return { ...text, html: text.html.slice(0, from + foot.index) };
}

/** `/2020/05/mua-dua.html` gives `mua-dua`; a number alone, or a query, gives none. */
function slugOf(address: string | undefined): string | undefined {
	const path = address?.split(/[?#]/, 1)[0]?.replace(/^https?:\/\/[^/]*/i, "");
	const part = path?.split("/").findLast((one) => one !== "");
	const last = part?.replace(/\.(?:html?|php|aspx?)$/, "");
	return last === undefined || last === "" || /^(?:\d+|index)$/.test(last) ? undefined : last;
}

function distinct(pictures: readonly ForeignPicture[]): readonly ForeignPicture[] {
	return [...new Map(pictures.map((one) => [one.src, one])).values()];
}

function printPicture({ src, alt = "", caption = "", credit = "" }: ForeignPicture): string {
	const line = [caption, credit].filter((text) => text !== "").join(". ");
	return figureHtml(serialiseHtml(element("img", { src, alt })), serialiseHtml(line));
}
