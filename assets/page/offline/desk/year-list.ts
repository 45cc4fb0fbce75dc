import type { OfflineYear } from "../../../../_includes/domain/parts/offline/offline.ts";
import type { MonthStatus } from "../../../offline/messages.ts";
import { element } from "../../elements.ts";
import { printNumber } from "../amounts.ts";
import { readYear } from "../what-is-stored.ts";
import { MonthList } from "./month-list.ts";
import type { Deed, PackView } from "./pack-view.ts";

/** How months are shown: those that are stored, by their names, and what is said of each. */
interface Shown {
	readonly stored: ReadonlySet<string>;
	readonly viewOf: (month: MonthStatus) => PackView;
	readonly busy: boolean;
}

/** Years of which older months can be had. The months of one are asked for when the reader opens it. */
export class YearList {
	readonly #years = new Map<string, Year>();

	/** @param act does what the reader wants with a month, `2019-08` */
	constructor(
		private readonly place: HTMLElement,
		private readonly act: (name: string, deed: Deed) => void,
	) {}

	/** @param years newest first */
	show(years: readonly OfflineYear[], shown: Shown): void {
		this.place.hidden = years.length === 0;
		for (const [place, year] of years.entries()) {
			const known = this.#years.get(year.name) ?? new Year(this.act);
			this.#years.set(year.name, known);
			const { element: own } = known;
			if (this.place.children[place] !== own)
				this.place.insertBefore(own, this.place.children[place] ?? null);
			known.show(year, shown);
		}
	}
}

class Year {
	readonly element = element("details", "offline-year");
	readonly #name = element("summary", "");
	readonly #word = element("p", "");
	readonly #list: MonthList;
	#year: OfflineYear | undefined;
	#shown: Shown | undefined;
	/** Its months, and the list that told of them. */
	#months: { readonly list: string; readonly all: readonly MonthStatus[] } | undefined;

	constructor(act: (name: string, deed: Deed) => void) {
		const months = element("div", "", element("ul", ""));
		this.#word.setAttribute("role", "status");
		this.#list = new MonthList(months, act);
		this.element.append(this.#name, this.#word, months);
		this.element.addEventListener("toggle", () => this.#fill());
	}

	show(year: OfflineYear, shown: Shown): void {
		this.#year = year;
		this.#shown = shown;
		this.#name.textContent = `Năm ${year.name}: ${printNumber(year.months)} tháng, ${printNumber(year.articles)} bài`;
		this.#fill();
	}

	async #fill(): Promise<void> {
		const year = this.#year;
		if (!year || !this.element.open) return;
		if (this.#months?.list !== year.list) {
			const all = await readYear(year).catch(() => undefined);
			this.#word.textContent = all ? "" : "Chưa hỏi được tòa soạn. Có mạng trở lại, mời bạn mở lại năm này.";
			if (!all) return;
			this.#months = { list: year.list, all };
		}
		const { stored, viewOf, busy } = this.#shown ?? { stored: new Set(), viewOf: undefined, busy: false };
		if (!viewOf) return;
		const months = this.#months.all.map((month) => ({ ...month, stored: stored.has(month.name) }));
		this.#list.show(months, viewOf, busy);
	}
}
