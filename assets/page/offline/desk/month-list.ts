import { monthPath } from "../../../../_includes/domain/addresses/paths/calendar.ts";
import { sayMonth } from "../../../../_includes/domain/text/months.ts";
import type { MonthStatus } from "../../../offline/messages.ts";
import { element, part } from "../../elements.ts";
import { PackPart } from "./pack-part.ts";
import type { Deed, PackView } from "./pack-view.ts";

interface MonthRow {
	readonly row: HTMLElement;
	readonly part: PackPart;
	/** Makes its name the way to its page, which opens with no network once it is stored; or takes the way back. */
	readonly link: (stored: boolean) => void;
}

/** The older months, each to be fetched and removed by itself. */
export class MonthList {
	readonly #rows = new Map<string, MonthRow>();

	/** @param act does what the reader wants with a month, `2026-08` */
	constructor(
		private readonly place: HTMLElement,
		private readonly act: (name: string, deed: Deed) => void,
	) {}

	/**
	 * @param months newest first
	 * @param busy something is being fetched, so that nothing else can be
	 */
	show(months: readonly MonthStatus[], viewOf: (month: MonthStatus) => PackView, busy: boolean): void {
		this.place.hidden = months.length === 0;
		const names = months.map(({ name }) => name);
		for (const [name, { row }] of this.#rows) {
			if (names.includes(name)) continue;
			row.remove();
			this.#rows.delete(name);
		}
		const list = part(this.place, "ul");
		for (const [index, month] of months.entries()) {
			const { row, part, link } = this.#row(month.name);
			// Moved only where it is not yet in its place: what is moved loses the focus.
			if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
			part.show(viewOf(month), busy);
			link(month.stored);
		}
	}

	#row(name: string) {
		const known = this.#rows.get(name);
		if (known) return known;
		const title = sayMonth(name);
		const part = new PackPart(title, (deed) => this.act(name, deed));
		const heading = element("h3", "", title.charAt(0).toUpperCase() + title.slice(1));
		const way = element("a", "", heading.textContent ?? "");
		way.href = monthPath({ iso: name });
		const link = (stored: boolean) => {
			if (stored !== way.isConnected) heading.replaceChildren(stored ? way : (way.textContent ?? ""));
		};
		const made = { row: element("li", "offline-month", heading, part.element), part, link };
		this.#rows.set(name, made);
		return made;
	}
}
