import { fromSearchLetters } from "../../_includes/domain/text/search-letters.ts";
import type { PagefindRecord } from "./pagefind.ts";

/** The card of one found article, from the page's template. What Pagefind gives is put in as text, never as HTML. */
export function resultCard(template: HTMLTemplateElement, record: PagefindRecord): DocumentFragment {
	const card = template.content.cloneNode(true) as DocumentFragment;
	const meta = (name: string) => fromSearchLetters(record.meta[name] ?? "");
	fill(card, ".card-title a", (link) => {
		link.textContent = meta("title");
		link.setAttribute("href", record.url);
	});
	fill(card, "time", (time) => {
		time.textContent = meta("printed");
		time.setAttribute("datetime", meta("date"));
	});
	fill(card, ".card-section", (section) => {
		section.textContent = meta("section");
	});
	fill(card, ".card-excerpt", (excerpt) => {
		excerpt.append(...markedText(fromSearchLetters(record.excerpt)));
	});
	return card;
}

/** Pagefind's excerpt as nodes: its text, and its `<mark>` around each hit. Nothing else that it might hold survives. */
export function markedText(excerpt: string): Node[] {
	const parsed = new DOMParser().parseFromString(excerpt, "text/html");
	return [...parsed.body.childNodes].map((node) => {
		if (!(node instanceof HTMLElement) || node.localName !== "mark")
			return document.createTextNode(node.textContent ?? "");
		const mark = document.createElement("mark");
		mark.textContent = node.textContent;
		return mark;
	});
}

function fill(card: DocumentFragment, selector: string, put: (element: Element) => void) {
	const element = card.querySelector(selector);
	if (!element) throw new Error(`The search page's template lacks ${selector}`);
	put(element);
}
