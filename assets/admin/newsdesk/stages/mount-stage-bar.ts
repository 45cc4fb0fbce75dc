import { h, render } from "preact";
import { openFile, type Places } from "./open-file.ts";
import { StageBar, type StageBarProps } from "./stage-bar.tsx";

/** Shows, as long as the form of a file is open, where it stands on its way to readers. */
export function mountStageBar(
	desk: Pick<StageBarProps, "github" | "gate" | "overwriting">,
	places: Places,
): void {
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
		const now = file !== undefined && desk.github.isOpen ? file : undefined;
		if (now === shown) return;
		shown = now;
		render(now === undefined ? null : h(StageBar, { key: now, file: now, ...desk, reload, leave }), place);
	}).observe(document.body, { childList: true, subtree: true });
}

const reload = () => location.reload();

/** Leaves the form for the list it is in. */
function leave(): void {
	location.hash = location.hash.replace(/\/entries\/.*/, "");
	location.reload();
}
