import { Readability } from "@mozilla/readability";
import { type PageDocument, type PageElement, parsePage } from "./page-document.ts";

/** Where the text of an article stands on the pages of newspapers and of the programs that they use. */
const MARKED = [
	"[itemprop~=articleBody]",
	"#news-bodyhtml",
	".fck_detail",
	"#divNewsContent",
	".detail__content",
	".detail-content",
	".detail-content-body",
	".detail__cmain",
	".detail-cmain",
	".content-detail",
	".content_detail",
	".contentDetail",
	".article__body",
	".article-body",
	".article__content",
	".article-content",
	".article-detail",
	".articleContent",
	".ArticleContent",
	".ArticleDetail",
	"#article-body",
	"#ArticleContent",
	".singular-content",
	".knc-content",
	".the-article-body",
	".cms-body",
	".cmscontents",
	".bodytext",
	".noidung",
	"#noidung",
	".noi-dung",
	".maincontent",
	".b-maincontent",
	".news-content",
	".news-detail",
	".newsdetail",
	".newscontent",
	".post-content",
	".post-body",
	".entry-content",
	".td-post-content",
	".single-content",
	".item-page [itemprop=articleBody]",
].join(", ");
const LEDES =
	".sapo, .sa-po, .detail-sapo, .article__sapo, .article-sapo, .news-sapo, .singular-sapo, .knc-sapo, .the-article-summary, .chapeau, .hometext, p.description, .lead, .Lead, .lede, .standfirst, .entry-lead";
/** What stands in the midst of a text and is not of it. */
const CHROME =
	/(?:^|[\s_-])(?:related|relate|lien-?quan|tin-?(?:khac|lien|cung|doc|moi)|share|sharing|social|banner|quang-?cao|advert\w*|ads?|adsbygoogle|newsletter|subscribe|comments?|binh-?luan|tags?|keywords?|tu-?khoa|breadcrumbs?|toolbar|zalo\w*|fb-(?:like|share|comments)\w*|google-news|rating|votes?|pagination|print|jp-relatedposts|sharedaddy|post-navigation|author-box|popup|hidden-print)(?:$|[\s_-])/i;
const BOXES = "div, ul, ol, aside, section, nav, ins, form, footer, table.tags, p.tags";
/** A text of so many characters is an article's, whatever the box is named. */
const LEAST = 200;
const MOST_ELEMENTS = 150_000;

/** The text of an article on its page. */
export interface PageBody {
	readonly html: string;
	/** The element that holds it, where the page itself tells which. */
	readonly element?: PageElement;
	/** The printed lede, outside of the text. */
	readonly lede?: string;
	/** The share of its letters that are in links: of a list it is high. */
	readonly linked: number;
	readonly length: number;
}

/** The element that a page marks as the text: of several the one with the most letters. */
export function markedBody(document: PageDocument): PageElement | undefined {
	const found = [...document.querySelectorAll(MARKED)].slice(0, 50);
	const sized = found.map((element) => ({ element, size: element.textContent.trim().length }));
	sized.sort((one, other) => other.size - one.size);
	const [largest] = sized;
	if (!largest || largest.size < LEAST) return undefined;
	// A wrapper holds the headline, the date and lists around the text: the innermost that has nearly all of it.
	return sized.findLast(({ size }) => size > largest.size * 0.8)?.element ?? largest.element;
}

/** Takes the printed lede, and what is no text, out of a marked text. */
export function cleanBody(element: PageElement, document: PageDocument): PageBody {
	const lede = takeLede(document);
	for (const box of element.querySelectorAll(BOXES)) {
		const name = `${box.getAttribute("class") ?? ""} ${box.getAttribute("id") ?? ""}`;
		if (!CHROME.test(name)) continue;
		const size = box.textContent.trim().length;
		if (size < 400 || linkedShare(box) > 0.5) box.remove();
	}
	for (const heading of element.querySelectorAll("h1")) heading.remove();
	return { ...measured(element), element, ...(lede !== undefined && { lede }) };
}

/** Finds the text on a page that marks none: by the library. Undefined where it finds none. */
export function foundBody(document: PageDocument): PageBody | undefined {
	const lede = takeLede(document);
	const reading = new Readability(document as unknown as Document, {
		charThreshold: LEAST,
		maxElemsToParse: MOST_ELEMENTS,
		keepClasses: false,
	}).parse();
	if (!reading?.content) return undefined;
	const { body } = parsePage(reading.content);
	return { ...measured(body), ...(lede !== undefined && { lede }) };
}

function takeLede(document: PageDocument): string | undefined {
	const element = document.querySelector(LEDES);
	const text = element?.textContent.replace(/\s+/g, " ").trim() ?? "";
	if (!element || text.length < 20 || text.length > 2000) return undefined;
	element.remove();
	return text;
}

function measured(element: PageElement): Pick<PageBody, "html" | "linked" | "length"> {
	return {
		html: element.innerHTML.trim(),
		linked: linkedShare(element),
		length: element.textContent.trim().length,
	};
}

function linkedShare(element: PageElement): number {
	const all = element.textContent.trim().length;
	const links = [...element.querySelectorAll("a")].reduce(
		(sum, link) => sum + link.textContent.trim().length,
		0,
	);
	return all === 0 ? 0 : Math.min(1, links / all);
}
