import type { OfflineStatus } from "../../../offline/messages.ts";
import { part } from "../../elements.ts";
import { printBytes, printNumber } from "../amounts.ts";

/** Fills the table of what is stored. */
export function showStock(place: HTMLElement, { edition, saved }: OfflineStatus): void {
	const fill = (name: string, text: string) => {
		part(place, `[data-count=${name}]`).textContent = text;
	};
	fill("printed", edition?.printed ?? "chưa có");
	fill("articles", printNumber(edition?.articles ?? 0));
	fill("pictures", printNumber(edition?.pictures ?? 0));
	fill("searchable", printNumber(edition?.searchable ?? 0));
	fill("bytes", printBytes(edition?.bytes ?? 0));
	fill("saved", printNumber(saved));
}
