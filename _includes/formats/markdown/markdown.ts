import type { Token } from "markdown-it";
import { pictureId } from "../../domain/addresses/paths/picture-places.ts";
import { readCaption } from "../../domain/article/caption.ts";
import { cropClass } from "../../domain/article/picture/crop.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import { readPictureSource } from "../../domain/reader/article/picture-source.ts";
import type { SafeHtml } from "../../domain/safe-html.ts";
import { AI_MARKS } from "../../domain/text/ai-marks.ts";
import { lineRuns } from "../../domain/text/line-runs.ts";
import { element, type HtmlElement, serialiseHtml } from "../trees/html-tree.ts";
import type { BodySetting } from "./body-setting.ts";
import { type FigurePlace, figurePlace } from "./markdown-galleries.ts";
import { markdown, parseBody } from "./markdown-parser.ts";
import { citedPicture } from "./markdown-pictures.ts";

/** How wide a picture of the text is drawn: the column; on phones less than it is, as for covers. */
const SIZES = "(min-width: 48em) 41rem, 60vw";
/** One of a gallery; of a photo story, over the margins too. */
const HALF_SIZES = "(min-width: 48em) 20rem, 50vw";
const STORY_SIZES = "(min-width: 75em) 60rem, (min-width: 48em) 42rem, 60vw";

markdown.renderer.rules["picture"] = (tokens, index, _options, env) =>
	printPicture(tokens[index], env?.["setting"] as BodySetting);
markdown.renderer.rules["figure"] = markdown.renderer.rules["picture"];
markdown.renderer.rules["text"] = (tokens, index, _options, env) => {
	const { content = "" } = tokens[index] ?? {};
	const setting = env?.["setting"] as BodySetting | undefined;
	return setting?.linesKept
		? wholeWords(content).map(serialiseHtml).join("")
		: markdown.utils.escapeHtml(content);
};

/**
 * An article's text, or an author's biography, as HTML. Whatever the Markdown is, the result holds no script, no
 * style, no address but those that `isLinkAddress` allows, and no picture but the renditions given. Its ids begin
 * with `muc-`, `chu-thich-` or `anh-`.
 */
export function renderBody(body: string, setting: BodySetting): SafeHtml {
	const { tokens, env } = parseBody(body);
	return markdown.renderer.render([...tokens], markdown.options, { ...env, setting }) as SafeHtml;
}

function printPicture(token: Token | undefined, setting: BodySetting): string {
	if (!token) return "";
	const { renditions, date, linesKept } = setting;
	const { src, alt, title, alone, focal, ai } = citedPicture(token);
	const source = readPictureSource(src, date);
	const rendition = source.ok ? renditions.get(source.src) : undefined;
	const place = figurePlace(token);
	const number = linesKept && place ? pictureNumber(place, setting) : undefined;
	// Of a gallery alone the style crops.
	const crop = rendition && place?.block === "anh" ? cropClass(focal, rendition) : undefined;
	const image = rendition && responsiveImage(rendition, alt, sizesOf(place, setting), crop);
	const mark = ai && element("span", { class: "ai-mark" }, AI_MARKS.picture[ai]);
	if (!alone) return image ? [image, ...(mark ? [" ", mark] : [])].map(serialiseHtml).join("") : "";
	const { caption, credit } = readCaption(title);
	const line = [
		...(caption ? [linesKept ? wholeWords(caption) : [caption]] : []),
		...(credit ? [[element("span", { class: "photo-credit" }, `Ảnh: ${credit}`)]] : []),
	].flatMap((part, at) => (at > 0 ? [" ", ...part] : part));
	if (mark) line.push(...(line.length > 0 ? [" · "] : []), mark);
	const parts = [
		...(place?.block === "truoc-sau" ? [compareWord(place)] : []),
		...(image ? [number === undefined ? image : element("a", { href: rendition.url }, image)] : []),
		...(line.length > 0 ? [element("figcaption", {}, ...line)] : []),
	];
	if (!image && line.length === 0) return "";
	const id = number === undefined ? {} : { id: pictureId(number) };
	return `${serialiseHtml(element("figure", { class: image ? "figure" : "figure figure--lost", ...id }, ...parts))}\n`;
}

/** Of a picture that readers may look at by itself, in the order of the page. */
function pictureNumber({ inText, inGalleries }: FigurePlace, { firstPicture }: BodySetting) {
	if (firstPicture !== undefined) return firstPicture + inText;
	return inGalleries === undefined ? undefined : inGalleries + 1;
}

function sizesOf(place: FigurePlace | undefined, { firstPicture }: BodySetting): string {
	if (place?.block === "anh") return HALF_SIZES;
	return firstPicture === undefined || place?.block ? SIZES : STORY_SIZES;
}

const compareWord = ({ inBlock }: FigurePlace) =>
	element("p", { class: "compare-word" }, inBlock === 0 ? "Trước" : "Sau");

/** A text, and in it what must stand on one line, as the component `Words` prints it. */
function wholeWords(text: string): readonly (HtmlElement | string)[] {
	return lineRuns(text).map((run) => (run.whole ? element("span", { class: "whole" }, run.text) : run.text));
}

function responsiveImage(
	{ url, sources, width, height }: Rendition,
	alt: string,
	sizes: string,
	crop: string | undefined,
): HtmlElement {
	return element(
		"picture",
		{},
		...sources.map(({ type, srcset }) => element("source", { type, srcset, sizes })),
		element("img", {
			...(crop && { class: crop }),
			src: url,
			alt,
			width,
			height,
			loading: "lazy",
			decoding: "async",
		}),
	);
}
