/** A sentence of the page: what is said, and where it stands. */
export interface Sentence {
	readonly text: string;
	readonly range: Range;
	/** The paragraph or heading it is in. */
	readonly block: Element;
}

/** What is read aloud: title, lede, and the text without tables, captions and notes. */
const BLOCKS = ".story h1, .lede, .body :is(p, h2, h3, h4, li)";
const UNREAD = ".footnotes, .footnote-ref, figure, table";

/** The sentences of an article, in order. */
export function readSentences(): Sentence[] {
	const blocks = [...document.querySelectorAll(BLOCKS)];
	return blocks
		.filter((block) => !block.closest(UNREAD) && !block.querySelector(BLOCKS))
		.flatMap(sentencesOf);
}

function sentencesOf(block: Element): Sentence[] {
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
	const pieces: { readonly node: Node; readonly start: number }[] = [];
	let text = "";
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node.parentElement?.closest(UNREAD)) continue;
		pieces.push({ node, start: text.length });
		text += node.nodeValue ?? "";
	}
	return cut(text).flatMap(({ start, end }): Sentence[] => {
		const said = text.slice(start, end).trim();
		if (!/[\p{L}\p{N}]/u.test(said)) return [];
		const range = document.createRange();
		const [from, to] = [pieceAt(pieces, start), pieceAt(pieces, end - 1)];
		if (!from || !to) return [];
		range.setStart(from.node, start - from.start);
		range.setEnd(to.node, end - to.start);
		return [{ text: said, range, block }];
	});
}

function pieceAt<Piece extends { readonly start: number }>(pieces: readonly Piece[], at: number) {
	return pieces.filter(({ start }) => start <= at).at(-1);
}

/** Where the sentences of a text begin and end, spaces at their ends left out. Browsers of 2021 cut at full stops. */
export function cut(text: string): { readonly start: number; readonly end: number }[] {
	const segments =
		"Segmenter" in Intl
			? [...new Intl.Segmenter("vi", { granularity: "sentence" }).segment(text)]
			: [...text.matchAll(/[^.!?…]+[.!?…”"’)]*\s*/g)].map((match) => ({
					index: match.index,
					segment: match[0],
				}));
	return segments.flatMap(({ index, segment }) => {
		const start = index + segment.length - segment.trimStart().length;
		const end = index + segment.trimEnd().length;
		return end > start ? [{ start, end }] : [];
	});
}
