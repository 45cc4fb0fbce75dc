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
		.flatMap((block) => sentencesIn(block, UNREAD));
}

/** The sentences of a paragraph or a heading. @param unread selects what in it is left out */
export function sentencesIn(block: Element, unread: string): Sentence[] {
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
	const pieces: { readonly node: Node; readonly start: number }[] = [];
	let text = "";
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node.parentElement?.closest(unread)) continue;
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

/** Whose full stop ends no sentence: "TP. Bến Tre", "TS. Nguyễn V. An". */
const SHORTENED =
	/(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Lu}|T[PpXxTt]|Tr|[TG]S|PGS|Th[Ss]|[BKL]S|NS[ƯN][DT]|Mrs?|Dr|St)\.\s*$/u;
/** Letters at the end of a sentence in which that is seen. */
const END = 12;

/** Where the sentences of a text begin and end, spaces at their ends left out. To browsers of 2021 a paragraph is one. */
export function cut(text: string): { readonly start: number; readonly end: number }[] {
	const segments =
		"Segmenter" in Intl
			? new Intl.Segmenter("vi", { granularity: "sentence" }).segment(text)
			: [{ index: 0, segment: text }];
	const sentences: { start: number; end: number }[] = [];
	let joined = false;
	for (const { index, segment } of segments) {
		const start = index + segment.length - segment.trimStart().length;
		const end = index + segment.trimEnd().length;
		const last = sentences.at(-1);
		if (joined && last) last.end = Math.max(last.end, end);
		else if (end > start) sentences.push({ start, end });
		joined = SHORTENED.test(segment.slice(-END));
	}
	return sentences;
}
