import { element } from "../../../page/elements.ts";
import { thumbnail } from "../../../page/thumbnail.ts";
import { pieceRuns } from "../../core/story/piece-runs.ts";
import type { Piece } from "../../core/story/pieces.ts";
import type { Story } from "../../core/story/story.ts";

/** What is said before an excerpt of what stands beside an article. */
const BESIDE = { comments: "Trong bình luận: ", document: "Trong tài liệu kèm bài: " } as const;

/**
 * The card of one found article, from the page's template. Everything is put in as text, never as HTML.
 *
 * @param wanted whether its picture still is, when the reader rests: most of a card's bytes are the picture
 */
export function resultCard(
	template: HTMLTemplateElement,
	story: Story,
	wanted: Promise<boolean>,
): DocumentFragment {
	const card = template.content.cloneNode(true) as DocumentFragment;
	const fill = (selector: string, put: (element: HTMLElement) => void) => {
		const element = card.querySelector<HTMLElement>(selector);
		if (!element) throw new Error(`The search page's template lacks ${selector}`);
		put(element);
	};
	fill(".card-title a", (link) => {
		link.replaceChildren(...markPieces(story.title));
		link.setAttribute("href", story.url);
	});
	fill(".card-excerpt", (excerpt) => {
		if (story.beside) excerpt.append(BESIDE[story.beside]);
		excerpt.append(...markPieces(story.excerpt));
	});
	fill("time", (time) => {
		time.textContent = story.printed;
		time.setAttribute("datetime", story.date);
	});
	fill(".card-section", (section) => {
		section.textContent = story.section;
	});
	fill(".card-byline", (byline) => {
		if (story.byline === "") byline.remove();
		else byline.textContent = story.byline;
	});
	fill(".card-picture", (picture) => {
		if (story.picture === "") picture.remove();
		else {
			void wanted.then((still) => still && picture.append(thumbnail(story.picture)));
			card.querySelector(".card")?.classList.add("card--picture");
		}
	});
	return card;
}

/** Pieces as nodes: text, `<mark>` around each hit, and on one line what belongs together: "1,6 tỷ đồng". */
const markPieces = (pieces: readonly Piece[]): Node[] =>
	pieceRuns(pieces).flatMap((run) => {
		const nodes = run.pieces.map(printPiece);
		return run.whole ? [element("span", "whole", ...nodes)] : nodes;
	});

const printPiece = ({ text, hit }: Piece) =>
	hit ? element("mark", "", text) : document.createTextNode(text);
