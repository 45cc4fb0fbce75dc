import { part } from "../../page/elements.ts";
import { printAddress, readAddress, readQuery, type SearchState } from "./address.ts";
import { FilterBar } from "./filters/filter-bar.ts";
import { markOpenedStories } from "./results/open-story.ts";
import { isBegun, type Reached, SearchView } from "./search-view.ts";

/**
 * How long typing must rest before it is searched, in milliseconds: longer while the last word has two letters or one,
 * since most such words go on, and each that is looked for costs the reader a file.
 */
const REST = 30;
const REST_AT_BEGINNING = 80;
const REST_AT_LETTER = 250;

/**
 * How long what is asked, or shown, must stand, in milliseconds, until the browser is told of it: with each change of the
 * address it asks for the page's icon, and to learn how far down the reader is it lays the page out.
 */
const KEPT_AFTER = 500;

const form = part<HTMLFormElement>(document, "main .search-form");
const input = part<HTMLInputElement>(form, "input[name=q]");
const filters = new FilterBar(part<HTMLDetailsElement>(document, ".search-filters"), (state) =>
	go(state, "push"),
);
const view = new SearchView(filters, keepPlaceSoon);
const name = document.title;

let state = readAddress(location.search);
/** What the browser has been told, which lags behind while the reader types. */
let told = state;
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
	view.hurry();
	go({ ...state, query: typed() }, "push");
	// On a phone the keyboard would cover what was found.
	if (matchMedia("(pointer: coarse)").matches) input.blur();
});

// Whoever opens the page is about to search.
view.prepare();

input.addEventListener("input", (event) => {
	clearTimeout(resting);
	view.stir();
	const rest = restAfter(event);
	if (rest === 0) go({ ...state, query: typed() }, "replace");
	else resting = setTimeout(() => go({ ...state, query: typed() }, "type"), rest);
});

addEventListener("popstate", () => {
	clearTimeout(resting);
	clearTimeout(keeping);
	state = readAddress(location.search);
	told = state;
	show(true);
});

addEventListener("pagehide", keepPlace);
// Whoever opens a story comes back to the search that found it.
part(document, ".search-results").addEventListener("click", tellAddress);

/** How long to wait after a change of the box. What comes whole, as from the clipboard or by voice, is not typed on. */
function restAfter(change: Event): number {
	if (!(change instanceof InputEvent)) return 0;
	const { inputType, data } = change;
	// A keyboard that composes tells the whole word with each of its letters, by another type.
	if (inputType === "insertText" && data !== null && data.length > 1) return 0;
	if (/^insert(?:FromPaste|FromDrop|ReplacementText)$/.test(inputType)) return 0;
	if (/(?:^|\s)\S$/.test(input.value)) return REST_AT_LETTER;
	return isBegun(input.value) ? REST_AT_BEGINNING : REST;
}

function typed(): string {
	return readQuery(input.value);
}

/**
 * Asks something else. A question that was sent can be gone back to; of one that comes into the box whole the address is
 * told at once, of one that is typed when the reader rests.
 */
function go(next: SearchState, how: "push" | "replace" | "type") {
	clearTimeout(resting);
	clearTimeout(keeping);
	const address = printAddress(location.pathname, next);
	const same = address === printAddress(location.pathname, state);
	if (!same && how === "push") {
		keepPlace();
		history.pushState(null, "", address);
		told = next;
	}
	state = next;
	if (how === "type") keepPlaceSoon();
	else tellAddress();
	// The same again is a wish to try again, where something went wrong.
	if (!same || (how === "push" && view.troubled)) show(false, how === "type");
}

/** Tells the browser what is asked now, in place of what was. */
function tellAddress() {
	if (told === state) return;
	const address = printAddress(location.pathname, state);
	if (address !== printAddress(location.pathname, told)) history.replaceState(null, "", address);
	told = state;
}

function show(restore: boolean, types = false) {
	document.title = state.query === "" ? name : `${state.query} - ${name}`;
	if (restore)
		for (const field of document.querySelectorAll<HTMLInputElement>("input[name=q]"))
			field.value = state.query;
	const kept = restore ? (history.state as Kept | null) : null;
	if (kept) filters.open = kept.filters;
	void view.show(state, kept ?? undefined, types).then((current) => {
		if (current && kept && kept.top > 0) scrollTo({ top: kept.top, behavior: "instant" });
	});
}

/** It has the browser lay the page out at once, for which the answer to one more key should not wait. */
function keepPlaceSoon() {
	clearTimeout(keeping);
	keeping = setTimeout(keepPlace, KEPT_AFTER);
}

function keepPlace() {
	tellAddress();
	const top = Math.round(scrollY);
	history.replaceState({ ...view.reached, top, filters: filters.open } satisfies Kept, "");
}
