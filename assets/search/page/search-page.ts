import { part } from "../../page/elements.ts";
import { printAddress, readAddress, type SearchState } from "./address.ts";
import { FilterBar } from "./filters/filter-bar.ts";
import { markOpenedStories } from "./results/open-story.ts";
import { type Reached, SearchView } from "./search-view.ts";

/**
 * How long typing must rest before it is searched, in milliseconds: longer while the last word has one or two letters,
 * since most such words go on, and each that is looked for costs the reader a file.
 */
const REST = 30;
const REST_AT_BEGINNING = 80;

/** How long what is shown must stand, in milliseconds, until the browser is told how far it has come. */
const KEPT_AFTER = 500;

const form = part<HTMLFormElement>(document, "main .search-form");
const input = part<HTMLInputElement>(form, "input[name=q]");
const filters = new FilterBar(part<HTMLDetailsElement>(document, ".search-filters"), (state) =>
	go(state, "push"),
);
const view = new SearchView(filters, keepPlaceSoon);
const name = document.title;

let state = readAddress(location.search);
let resting: ReturnType<typeof setTimeout> | undefined;
let keeping: ReturnType<typeof setTimeout> | undefined;

/** What the browser keeps beside the address: what was shown, how far down the reader was, whether the filters were open. */
interface Kept extends Reached {
	readonly top: number;
	readonly filters: boolean;
}

show(true);
markOpenedStories(part(document, ".search-results"), () => view.query);

form.addEventListener("submit", (event) => {
	event.preventDefault();
	go({ ...state, query: typed() }, "push");
	// On a phone the keyboard would cover what was found.
	if (matchMedia("(pointer: coarse)").matches) input.blur();
});

// Whoever opens the page is about to search.
view.prepare();

input.addEventListener("input", (event) => {
	clearTimeout(resting);
	const search = () => go({ ...state, query: typed() }, "replace");
	const rest = restAfter(event);
	if (rest === 0) search();
	else resting = setTimeout(search, rest);
});

addEventListener("popstate", () => {
	clearTimeout(resting);
	clearTimeout(keeping);
	state = readAddress(location.search);
	show(true);
});

addEventListener("pagehide", keepPlace);

/** How long to wait after a change of the box. What comes whole, as from the clipboard or by voice, is not typed on. */
function restAfter(change: Event): number {
	if (!(change instanceof InputEvent)) return 0;
	const { inputType, data } = change;
	// A keyboard that composes tells the whole word with each of its letters, by another type.
	if (inputType === "insertText" && data !== null && data.length > 1) return 0;
	if (/^insert(?:FromPaste|FromDrop|ReplacementText)$/.test(inputType)) return 0;
	return /(?:^|\s)\S{1,2}$/.test(input.value) ? REST_AT_BEGINNING : REST;
}

function typed(): string {
	return input.value.trim().normalize("NFC");
}

/** Asks something else. While the reader types the address is replaced; a question that was sent can be gone back to. */
function go(next: SearchState, how: "push" | "replace") {
	clearTimeout(resting);
	clearTimeout(keeping);
	const address = printAddress(location.pathname, next);
	const same = address === printAddress(location.pathname, state);
	if (!same && how === "push") {
		keepPlace();
		history.pushState(null, "", address);
	} else if (!same) history.replaceState(null, "", address);
	state = next;
	// The same again is a wish to try again, where something went wrong.
	if (!same || (how === "push" && view.troubled)) show(false);
}

function show(restore: boolean) {
	document.title = state.query === "" ? name : `${state.query} - ${name}`;
	if (restore)
		for (const field of document.querySelectorAll<HTMLInputElement>("input[name=q]"))
			field.value = state.query;
	const kept = restore ? (history.state as Kept | null) : null;
	if (kept) filters.open = kept.filters;
	void view.show(state, kept ?? undefined).then((current) => {
		if (current && kept && kept.top > 0) scrollTo({ top: kept.top, behavior: "instant" });
	});
}

/** It has the browser lay the page out at once, for which the answer to one more key should not wait. */
function keepPlaceSoon() {
	clearTimeout(keeping);
	keeping = setTimeout(keepPlace, KEPT_AFTER);
}

function keepPlace() {
	const top = Math.round(scrollY);
	history.replaceState({ ...view.reached, top, filters: filters.open } satisfies Kept, "");
}
