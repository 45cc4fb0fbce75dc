import { type ComponentChild, render } from "preact";
import { openFile, type Places } from "./open-file.ts";

/** What is shown of a file, for whoever is signed in. */
export interface Bar {
	readonly isOpen: () => boolean;
	readonly show: (file: string) => ComponentChild;
}

/** Shows, as long as the form of a file is open, where it stands on its way to readers. */
export function mountStageBar({ isOpen, show }: Bar, places: Places): void {
	const place = document.createElement("section");
	place.id = "bao-stage";
	place.setAttribute("aria-label", "Chặng của bài");
	document.body.append(place);
	new ResizeObserver(() => {
		document.documentElement.style.setProperty("--bao-stage", `${place.offsetHeight}px`);
	}).observe(place);
	let shown: string | undefined;
	// Sveltia changes the address by the history, of which nothing tells but the page that has changed.
	new MutationObserver(() => {
		const file = openFile(location.hash, places);
		const now = file !== undefined && isOpen() ? file : undefined;
		if (now === shown) return;
		shown = now;
		render(now === undefined ? null : show(now), place);
	}).observe(document.body, { childList: true, subtree: true });
}

/** Leaves the form for the list it is in. */
export function leave(): void {
	location.hash = location.hash.replace(/\/entries\/.*/, "");
	location.reload();
}
