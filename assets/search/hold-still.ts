/** The room that was left above each list in place of what went, in CSS pixels. */
const left = new WeakMap<HTMLElement, number>();

/**
 * Changes what stands above a list while the list stays where it is on the screen, so that a finger on its way to a result
 * taps that result. Where more stands above it the page is scrolled by as much; where less does, the room stays.
 */
export function holdStill(list: HTMLElement, change: () => void): void {
	const before = list.firstElementChild?.getBoundingClientRect().top;
	change();
	const after = list.firstElementChild?.getBoundingClientRect().top;
	if (before === undefined || after === undefined || before === after) return;
	const room = left.get(list) ?? 0;
	const wanted = Math.max(0, room - (after - before));
	leave(list, wanted);
	const grown = after - before - (room - wanted);
	if (grown > 0) scrollBy({ top: grown, behavior: "instant" });
}

/** Takes away the room that was left above a list, when other results come into it. */
export function letMove(list: HTMLElement): void {
	if (left.has(list)) leave(list, 0);
}

function leave(list: HTMLElement, room: number) {
	left.set(list, room);
	if (room > 0) list.style.paddingTop = `${room}px`;
	else list.removeAttribute("style");
}
