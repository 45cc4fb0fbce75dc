import { LIST_FOLDERS } from "../../../_includes/domain/addresses/paths/lists.ts";
import type { Subject } from "../../../_includes/domain/parts/search/bundle-listing.ts";
import { withoutWeekday } from "../../../_includes/domain/text/weekdays.ts";
import { policy } from "../../page/trusted.ts";
import type { Fetch } from "../core/index/fetch-file.ts";
import type { Passage, StoryText } from "./saved-bundle.ts";

/** In a document of its own a page is text to read: nothing of it runs, is loaded or is shown. */
let inert: ((html: string) => string) | undefined;

/**
 * Reads a story from its stored page.
 *
 * @returns nothing where its page does not come, or another one in its place
 */
export async function readStoredStory(url: string, fetch: Fetch): Promise<StoryText | undefined> {
	const response = await fetch(url, {});
	if (!response.ok) return undefined;
	inert ??= policy("createHTML", "stored-story", (html) => html);
	return readStory(new DOMParser().parseFromString(inert(await response.text()), "text/html"));
}

/**
 * What the page of an article holds for the search: the passages that its search record has, in the same order, and its
 * subjects, from the links by which it names them.
 *
 * @returns nothing for a page of another kind
 */
export function readStory(page: Document): StoryText | undefined {
	const story = page.querySelector("article.story");
	const title = textOf(story?.querySelector("h1"));
	if (!story || title === "") return undefined;
	const time = story.querySelector(".story-meta time");
	const byline = textOf(story.querySelector(".credit"));
	const body = story.querySelector(".body");
	const passages: readonly Passage[] = [
		{ zone: "lede", text: textOf(story.querySelector(".lede"), ".dateline") },
		{ zone: "caption", text: textOf(story.querySelector(".cover figcaption"), ".photo-credit, .ai-mark") },
		...(body ? readBody(body) : []),
		{ zone: "byline", text: byline },
		...Array.from(
			page.querySelectorAll(".comment-name, .comment-text p"),
			(passage): Passage => ({ zone: "comment", text: textOf(passage) }),
		),
	];
	return {
		title,
		passages: passages.filter(({ text }) => text !== ""),
		subjects: {
			section: readSubjects(story, `.story-meta a[href^="/${LIST_FOLDERS.section}/"]`).slice(0, 1),
			tag: readSubjects(story, ".tags a[rel=tag]"),
			author: readAuthors(page, story, byline),
			thread: readSubjects(story, ".story-thread a").slice(0, 1),
		},
		date: time?.getAttribute("datetime") ?? "",
		printed: withoutWeekday(textOf(time)),
		byline,
	};
}

/** A text without some parts of it. */
function textOf(element: Element | null | undefined, without?: string): string {
	if (!element) return "";
	const copy = element.cloneNode(true) as Element;
	if (without)
		for (const part of copy.querySelectorAll(without)) {
			const before = part.previousSibling;
			if (before?.nodeType === Node.TEXT_NODE) before.nodeValue = wordsOf(before);
			part.remove();
		}
	return (copy.textContent ?? "").trim();
}

/** The words of a text; the point before what is told of a machine's work belongs to that. */
function wordsOf(text: Node): string {
	const { nextSibling: next, nodeValue } = text;
	const isBeforeMark = next?.nodeType === Node.ELEMENT_NODE && (next as Element).matches(".ai-mark");
	return (nodeValue ?? "").replace(isBeforeMark ? / · $/ : "", "");
}

const BLOCKS = "p, li, h2, h3, h4, h5, h6, th, td, pre, figcaption";
/**
 * What the page adds to the text: numbers of notes, ways back from them, and the heading over them; how many pictures there
 * are, what a machine did to them, drawings and what is told of their numbers, and what kind of file a document is.
 */
const ADDED =
	".footnote-ref, .footnote-back, .footnotes > h2, svg, .ai-mark, .compare-word, .gallery-count, .media-absent, .transcript > summary, .chart-unit, .chart-source, .chart-table > summary, .document-kind, .document-about";

/** What plays, and the figures whose words are text and no caption. */
const PLAYED = ".media > figure";
const DRAWN = `.chart, .map, ${PLAYED}`;

/** The text of an article, a passage for each stretch that stands in one block. */
function readBody(body: Element): Passage[] {
	const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	const read: { block: Element | null; text: string }[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || parent.closest(ADDED)) continue;
		// Under a player stand its length, its maker and the way to its file, too.
		if (parent.closest(PLAYED) && !parent.closest(".media-title")) continue;
		const block = parent.closest(BLOCKS);
		const last = read.at(-1);
		if (last?.block === block) last.text += wordsOf(node);
		else read.push({ block, text: wordsOf(node) });
	}
	return read.map(({ block, text }) => ({
		zone: block?.closest("figure") && !block.closest(DRAWN) ? "caption" : "body",
		text: text.trim(),
	}));
}

/** `/the/dua/`, and `https://tintinh.example/tac-gia/anh-nguyet/`. */
const ADDRESS = /^(?:https?:\/\/[^/]+)?\/[a-z-]+\/([a-z0-9-]+)\/$/;

function readSubjects(story: Element, links: string): Subject[] {
	const bySlug = new Map<string, Subject>();
	for (const link of story.querySelectorAll(links)) {
		const slug = ADDRESS.exec(link.getAttribute("href") ?? "")?.[1];
		if (slug) bySlug.set(slug, { slug, name: textOf(link) });
	}
	return [...bySlug.values()];
}

/** One who signs by another name has no link in the line, and goes by what the line says. */
function readAuthors(page: Document, story: Element, byline: string): Subject[] {
	const linked = readSubjects(story, ".credit a[rel=author]");
	const metas = page.querySelectorAll('meta[property="article:author"]');
	return Array.from(metas, (meta) => ADDRESS.exec(meta.getAttribute("content") ?? "")?.[1] ?? "").map(
		(slug) => linked.find((one) => one.slug === slug) ?? { slug, name: byline },
	);
}
