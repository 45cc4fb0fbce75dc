import type { Status } from "../../../offline/messages.ts";
import { part } from "../../elements.ts";
import { print, printBytes } from "../amounts.ts";

/** Fills the table of what is stored. */
export function showStock(place: HTMLElement, { edition, saved }: Status): void {
	const fill = (name: string, text: string) => {
		part(place, `[data-count=${name}]`).textContent = text;
	};
	fill("printed", edition?.printed ?? "chưa có");
	fill("articles", print(edition?.articles ?? 0));
	fill("pictures", print(edition?.pictures ?? 0));
	fill("searchable", print(edition?.searchable ?? 0));
	fill("bytes", printBytes(edition?.bytes ?? 0));
	fill("saved", print(saved));
}
