import { COMMON_WORD, type Texts } from "./hostile.ts";
import type { OpenPages } from "./inert-page.ts";

/** By `Place`: the texts that are printed for themselves, so that they can be compared letter for letter. */
type Printed = Readonly<Record<string, string>>;

/** A text of front matter as every page shows it: in NFC and without the spaces at its ends, else as it was written. */
export const asPrinted = (text: string) => text.normalize("NFC").trim();

/** A name as it is read: with one plain space between its words. */
export const asNamed = (text: string) => asPrinted(text.replace(/[^\S\n]{2,}|[^\S\n ]/g, " "));

/** A title as search results show it: Pagefind keeps one of several plain spaces, as a page draws one. */
export const asFound = (title: string) => asPrinted(title).replace(/ +/g, " ");

/** What an article's page must show of its texts. */
export function expectedTexts(texts: Texts): Printed {
	/** Alternative texts and titles of boxes have one plain space between words. */
	const spaced = (text: string) => asPrinted(text).replace(/\s+/g, " ");
	// An empty field is a field that is not there.
	const labelled = (label: string, text: string, sign = "") =>
		asPrinted(text) === "" ? "" : label + asPrinted(text) + sign;
	return {
		title: asPrinted(texts.title),
		lede: labelled("", texts.dateline, " - ") + asPrinted(texts.lede),
		credit: asNamed(`Tin: ${texts.credit}`),
		tag: asNamed(texts.tag),
		coverAlt: asPrinted(texts.coverAlt),
		coverCaption: `${asPrinted(texts.coverCaption)} ${labelled("Ảnh: ", asNamed(texts.coverCredit))}`.trim(),
		correction: `01/06/2022 - 08:00 ${asPrinted(texts.correction)}`,
		sourceName: `Nguồn: ${asNamed(texts.sourceName)}`,
		sourceAddress: asPrinted(texts.sourceAddress),
		heading: texts.heading.normalize("NFC").replace(/^[ \t]+|[ \t]+$/g, ""),
		figureAlt: spaced(texts.figureAlt),
		figureCaption: asPrinted(texts.figureCaption),
		// A credit in the line of a caption ends its sentence; the full stop is not part of the name.
		figureCredit: labelled("Ảnh: ", texts.figureCredit).replace(/(?<=\p{Ll})\.$/u, ""),
		boxTitle: spaced(texts.boxTitle),
	};
}

/** What a browser shows of a page. */
export interface PrintedPage {
	readonly texts: Printed;
	/** The body's payload: its text, and where its links lead. */
	readonly body: { readonly text: string; readonly addresses: readonly string[] };
	/** Those of its authors that are links. */
	readonly authors: readonly string[];
}

/** Reads what open pages show. */
export function readPages(pages: OpenPages): Promise<readonly PrintedPage[]> {
	return pages.evaluate((documents, word) => {
		const places = {
			title: "h1",
			lede: ".lede",
			credit: ".credit",
			tag: ".tags a",
			coverCaption: ".cover figcaption",
			correction: ".corrections p",
			sourceName: ".source",
			heading: ".body > h2",
			figureCaption: ".body > figure:nth-of-type(1) figcaption",
			figureCredit: ".body > figure:nth-of-type(2) .photo-credit",
			boxTitle: ".box__title",
		};
		const attributes = {
			coverAlt: [".cover img", "alt"],
			figureAlt: [".body > figure img", "alt"],
			sourceAddress: [".source a", "href"],
		} as const;
		return documents.map((document) => {
			const texts: Record<string, string> = {};
			for (const [place, selector] of Object.entries(places))
				texts[place] = document.querySelector(selector)?.textContent ?? "";
			for (const [place, [selector, name]] of Object.entries(attributes))
				texts[place] = document.querySelector(selector)?.getAttribute(name) ?? "";
			const blocks = [...document.querySelectorAll(".body > *")];
			const after = blocks.slice(blocks.findIndex((block) => block.textContent === word) + 1);
			return {
				texts,
				body: {
					text: after.map((block) => block.textContent).join("\n"),
					addresses: after.flatMap((block) =>
						[...block.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? ""),
					),
				},
				authors: [...document.querySelectorAll(".credit a")].map((link) => link.textContent ?? ""),
			};
		});
	}, COMMON_WORD);
}
