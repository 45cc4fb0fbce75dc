import type { LONGEST_SENTENCE } from "../../../_includes/domain/letters/judge-writing.ts";
import { sentencesIn } from "../article/sentences.ts";
import { button } from "../elements.ts";

/** What a reader may find a mistake in. */
const BLOCKS = ".story h1, .lede, .story figcaption, .body :is(p, h2, h3, h4, li, td, th)";
const LONGEST: typeof LONGEST_SENTENCE = 1000;
/** Milliseconds in which a selection rests, so that it is not told of while it is drawn. */
const REST = 250;

/**
 * Offers, while something of the story is selected, to report a mistake in it.
 *
 * @param report has the reader write the report, and tells when they are back in the story
 */
export function offerReports(report: (sentence: string, closed: () => void) => void): void {
	let quoted = "";
	let selected: Range | undefined;
	let timer = 0;
	const offer = button("report-offer", "", () => report(quoted, selectAgain));
	// Who has written in fields has nothing selected any more, and would not find the sentence again.
	const selectAgain = () => {
		const selection = getSelection();
		if (!selected?.startContainer.isConnected || !selection) return;
		selection.removeAllRanges();
		selection.addRange(selected);
	};
	// By the style alone, so that it is in no text of the story.
	offer.setAttribute("aria-label", "Báo lỗi câu này");
	// What is selected stays so.
	offer.addEventListener("pointerdown", (event) => event.preventDefault());
	addEventListener("keydown", (event) => {
		// Browsers do not agree where the keyboard goes from what is selected.
		if (event.key !== "Tab" || event.shiftKey || !offer.isConnected) return;
		if (!document.activeElement?.matches("body, main")) return;
		event.preventDefault();
		offer.focus();
	});
	const show = () => {
		if (document.querySelector(".report, .report-offer:is(:active, :focus)")) return;
		offer.remove();
		const selection = getSelection();
		if (!selection || selection.isCollapsed) return;
		selected = selection.getRangeAt(0).cloneRange();
		const sentences = selectedSentences(selected);
		// As much as a report takes.
		quoted = sentences
			.map(({ text }) => text)
			.join(" ")
			.slice(0, LONGEST);
		// Inside the story, so that the keyboard goes on from there.
		sentences.at(-1)?.block.append(offer);
	};
	document.addEventListener("selectionchange", () => {
		clearTimeout(timer);
		timer = setTimeout(show, REST);
	});
}

/** All sentences of which something is selected. */
const selectedSentences = (selected: Range) =>
	[...document.querySelectorAll(BLOCKS)]
		.filter((block) => selected.intersectsNode(block) && !block.querySelector(BLOCKS))
		.flatMap((block) => sentencesIn(block, ".footnote-ref"))
		.filter(
			({ range }) =>
				selected.compareBoundaryPoints(Range.START_TO_END, range) > 0 &&
				selected.compareBoundaryPoints(Range.END_TO_START, range) < 0,
		);
