import type { Kept } from "../keep/kept.ts";
import type { Standing } from "../messages.ts";
import type { State } from "../store/state.ts";
import type { Pins, TabPin } from "./pins.ts";

/** How a tab stands to what is stored. */
export async function standingOf(
	tab: { readonly id: string; readonly url: string } | undefined,
	kept: Kept,
	pins: Pins,
): Promise<Standing> {
	const { state } = await kept.shelf();
	const pin = tab && (await pins.get(tab.id));
	const path = tab && new URL(tab.url).pathname;
	return {
		offline: pin?.offline ?? false,
		printed: state.current?.printed ?? "",
		newer: isOlder(pin, state),
		saved: state.saved.some(({ card }) => card.url === path),
	};
}

/** Whether a tab shows another edition than the one that is whole now. Of which it is may not be known. */
export function isOlder(pin: TabPin | undefined, { current }: State): boolean {
	return Boolean(current && pin?.edition && pin.edition !== current.id);
}
