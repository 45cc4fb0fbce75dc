/** The room that is left above the results in place of what went, in CSS pixels. */
let left = 0;
let rule: CSSStyleRule | undefined;

/**
 * Changes what stands above the list of results while the list stays where it is on the screen, so that a finger on its way
 * to a result taps that result. Where more stands above it the page is scrolled by as much; where less does, the room stays.
 */
export function holdStill(list: HTMLElement, change: () => void): void {
	const before = list.firstElementChild?.getBoundingClientRect().top;
	change();
	const after = list.firstElementChild?.getBoundingClientRect().top;
	if (before === undefined || after === undefined || before === after) return;
	const room = left;
	const wanted = Math.max(0, room - (after - before));
	leave(wanted);
	const grown = after - before - (room - wanted);
	if (grown > 0) {
		held = scrollY + grown;
		scrollBy({ top: grown, behavior: "instant" });
	}
}

/** Where the page was scrolled to last by `holdStill`, and not by the reader. */
let held = 0;
export const heldAt = () => held;

/** Takes away the room that was left above the results, when others come into their list. */
export function letMove(): void {
	if (left > 0) leave(0);
}

/** By a rule of the page's own sheet: no element of the newspaper carries a `style`. Without the sheet no room is left. */
function leave(room: number) {
	const sheet = document.styleSheets[0];
	if (!sheet) return;
	rule ??= sheet.cssRules[sheet.insertRule(".search-results{}", sheet.cssRules.length)] as CSSStyleRule;
	rule.style.paddingTop = room > 0 ? `${room}px` : "";
	left = room;
}
