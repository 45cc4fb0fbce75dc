import type { Body, Card } from "../../domain/article/article.ts";
import { printDate } from "../../domain/dates/dates.ts";
import { AI_MARKS } from "../../domain/text/ai-marks.ts";
import type { FrontView } from "../../domain/views.ts";
import { renderBody } from "../markdown/markdown.ts";
import { element, type HtmlNode, serialiseHtml } from "../trees/html-tree.ts";
import { withAbsoluteAddresses } from "./absolute-addresses.ts";

/**
 * A whole article as the reader of a feed sees it, in the order of its page: dateline and lede, picture with caption
 * and credit, text, credit line, source, corrections. Nothing in it needs the site's style or scripts.
 */
export function fullText(
	article: Card,
	{ body }: Body,
	{ newspaper, renditions, attachments }: FrontView,
): string {
	const { dateline, lede, cover, ai, credit, source, corrections, date } = article;
	const rendition = cover?.src ? renditions.get(cover.src) : undefined;
	const opening = [dateline && `${dateline} -`, lede].filter(Boolean).join(" ");
	const words = [cover?.caption, cover?.credit && `Ảnh: ${cover.credit}`].filter(Boolean).join(" ");
	const caption = [words, cover?.ai && AI_MARKS.picture[cover.ai]].filter(Boolean).join(" · ");
	const html = [
		print(ai && element("p", {}, element("em", {}, `${AI_MARKS.text[ai]}.`))),
		print(opening && element("p", {}, element("strong", {}, opening))),
		print(
			(rendition || caption) &&
				element(
					"figure",
					{},
					...(rendition
						? [
								element("img", {
									src: rendition.url,
									alt: cover?.alt ?? "",
									width: rendition.width,
									height: rendition.height,
								}),
							]
						: []),
					...(caption ? [element("figcaption", {}, caption)] : []),
				),
		),
		renderBody(body, { renditions, attachments, date, linked: article.url }),
		print(credit.printed && element("p", {}, element("em", {}, credit.printed))),
		print(
			source &&
				element(
					"p",
					{},
					"Nguồn: ",
					source.url ? element("a", { href: source.url }, source.name) : source.name,
				),
		),
		...corrections.map((one) =>
			print(element("p", {}, element("strong", {}, `Đính chính (${printDate(one.date)}): `), one.text)),
		),
	].join("");
	return withAbsoluteAddresses(html, newspaper.url + article.url, newspaper.url);
}

function print(node: HtmlNode | undefined): string {
	return node ? `${serialiseHtml(node)}\n` : "";
}
