import type { LONGEST_SENTENCE } from "../../../_includes/domain/letters/judge-writing.ts";
import { sentencesIn } from "../article/sentences.ts";
import { button } from "../elements.ts";

/** What a reader may find a mistake in. */
const BLOCKS = ".story h1, .lede, .story figcaption, .body :is(p, h2, h3, h4, li, td, th)";
const LONGEST: typeof LONGEST_SENTENCE = 1000;
/** Milliseconds in which a selection rests, so that it is not told of while it is drawn. */
const REST = 250;

/** Offers, beside what the reader selects in the story, to report a mistake in it. */
export function offerReports(report: (sentence: string, closed: () => void) => void): void {
	let quoted = "";
	let timer = 0;
	let selected: Range | undefined;
	const offer = button("report-offer", "", () =>
		report(quoted, () => {
			// Whoever writes selects something else.
			getSelection()?.removeAllRanges();
			if (selected) getSelection()?.addRange(selected);
		}),
	);
	// By the style alone, so that it is in no text of the story.
	offer.setAttribute("aria-label", "Báo lỗi câu này");
	// What is selected stays so.
	offer.addEventListener("pointerdown", (event) => event.preventDefault());
	addEventListener("keydown", (event) => {
		if (isReporting() || !offer.isConnected) return;
		if (event.key === "Escape") {
			clearTimeout(timer);
			offer.remove();
		}
		// Browsers do not agree where the keyboard goes from what is selected.
		if (event.key !== "Tab" || event.shiftKey || !document.activeElement?.matches("body, main")) return;
		event.preventDefault();
		offer.focus();
	});

	const show = () => {
		if (isReporting() || offer.matches(":active, :focus")) return;
		offer.remove();
		const selection = getSelection();
		if (!selection || selection.isCollapsed) return;
		const range = selection.getRangeAt(0);
		selected = range.cloneRange();
		const sentences = selectedSentences(range);
		const block = sentences.at(-1)?.block;
		if (!block) return;
		quoted = quote(sentences.map(({ text }) => text));
		const places = range.getClientRects();
		const place = places[places.length - 1] ?? block.getBoundingClientRect();
		// Inside the story, so that the keyboard goes on from there.
		block.append(offer);
		// Where fingers select, the device's own menu stands beside the selection, and the style has a place for the offer.
		if (matchMedia("(pointer: coarse)").matches) return;
		const { left, top } = (offer.offsetParent ?? block).getBoundingClientRect();
		offer.style.left = `${Math.min(place.right, innerWidth - offer.offsetWidth - 16) - left}px`;
		offer.style.top = `${Math.min(place.bottom, innerHeight - 64) - top}px`;
	};
	const rest = () => {
		clearTimeout(timer);
		timer = setTimeout(show, REST);
	};
	document.addEventListener("selectionchange", rest);
	rest();
}

const isReporting = () => document.querySelector(".report") !== null;

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

/** As many whole sentences as a report takes. */
function quote([first = "", ...others]: readonly string[]): string {
	let text = first.slice(0, LONGEST);
	for (const sentence of others) {
		if (text.length + sentence.length >= LONGEST) break;
		text += ` ${sentence}`;
	}
	return text.replace(/\s+/g, " ");
}
