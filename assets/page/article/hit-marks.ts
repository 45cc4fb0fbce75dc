import { parseQuery } from "../../search/core/query/parse-query.ts";
import { findHits } from "../../search/core/story/pieces.ts";
import { button, element } from "../elements.ts";

/** Where words are marked: the article, without what others put around it. */
const PLACES = ".story h1, .lede, .story .dateline, .story figcaption, .body, .credit";
const NAME = "found";

/**
 * Marks in an article the words that the reader came searching for, brings the first into sight, and offers to take the
 * marks away. The address loses the words: a link that is passed on is the article's own.
 *
 * @param typed the query, as it stands behind `#tim=`
 */
export function markHits(typed: string): void {
	history.replaceState(history.state, "", location.pathname + location.search);
	const { terms } = parseQuery(decoded(typed));
	if (terms.length === 0) return;
	const ranges = [...document.querySelectorAll(PLACES)].flatMap((place) => rangesIn(place, terms));
	const [first] = ranges;
	if (!first) return;
	const clear = "highlights" in CSS ? highlight(ranges) : wrap(ranges);
	const said = element("span", "");
	said.setAttribute("role", "status");
	const bar = element(
		"div",
		"marks",
		said,
		button("marks-clear", "Bỏ tô màu", () => {
			clear();
			bar.remove();
			document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
		}),
	);
	document.querySelector("main")?.prepend(bar);
	said.textContent = `Đã tô màu ${ranges.length.toLocaleString("vi")} chỗ khớp`;
	const block = first.startContainer.parentElement;
	block?.scrollIntoView({ block: "center", behavior: "instant" });
}

function decoded(typed: string): string {
	try {
		return decodeURIComponent(typed);
	} catch {
		return typed;
	}
}

type Terms = Parameters<typeof findHits>[1];

/** Looks in each paragraph by itself, links and other marks inside it notwithstanding. */
function rangesIn(place: Element, terms: Terms): Range[] {
	const blocks = new Map<Element, Text[]>();
	const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const block = node.parentElement?.closest("p, li, h1, h2, h3, h4, td, th, figcaption, blockquote, div");
		if (block) blocks.set(block, [...(blocks.get(block) ?? []), node as Text]);
	}
	return [...blocks.values()].flatMap((nodes) => {
		const text = nodes.map(({ data }) => data).join("");
		return findHits(text, terms).map(([from, to]) => {
			const range = document.createRange();
			range.setStart(...pointAt(nodes, from, false));
			range.setEnd(...pointAt(nodes, to, true));
			return range;
		});
	});
}

function pointAt(nodes: readonly Text[], at: number, end: boolean): [Text, number] {
	let left = at;
	for (const node of nodes) {
		if (end ? left <= node.length : left < node.length) return [node, left];
		left -= node.length;
	}
	throw new Error(`Expected a place in the text, found ${at}`);
}

function highlight(ranges: readonly Range[]): () => void {
	CSS.highlights.set(NAME, new Highlight(...ranges));
	return () => CSS.highlights.delete(NAME);
}

/** For browsers without highlights, before 2022: each stretch of text in a `<mark>`, the last first. */
function wrap(ranges: readonly Range[]): () => void {
	const marks = [...ranges].reverse().flatMap((range) => {
		// A stretch across a link would tear it.
		if (range.startContainer !== range.endContainer) return [];
		const mark = document.createElement("mark");
		range.surroundContents(mark);
		return [mark];
	});
	return () => {
		for (const mark of marks) mark.replaceWith(...mark.childNodes);
	};
}
