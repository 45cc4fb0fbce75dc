import { printMonth } from "../../../../_includes/domain/text/months.ts";
import { part } from "../../../page/elements.ts";
import { countFilters, type FilterName, type SearchState, withoutFilters } from "../address.ts";
import { countMonths, countSubjects, type Filterable } from "./filters.ts";
import { inOrder, monthsBetween, type Period, wholeYear, yearOf } from "./period.ts";
import { type Choice, putChoices } from "./select-choices.ts";

/** How many tags or authors a list names. */
const MOST = 40;

const COUNTED = ["section", "tag", "author", "thread"] as const satisfies readonly FilterName[];

type Field = FilterName | keyof Period | "year" | "sort";

/** The filters and the order, as lists to choose from, with how many articles each choice would leave. */
export class FilterBar {
	private state: SearchState | undefined;
	private found: readonly Filterable[] = [];
	/** What follows a figure: as long as not all was looked through there may be more. */
	private more = "";
	private archive: Period | undefined;

	constructor(
		private readonly bar: HTMLDetailsElement,
		change: (state: SearchState) => void,
	) {
		bar.addEventListener("change", ({ target }) => {
			if (!(target instanceof HTMLSelectElement) || !this.state) return;
			const field = target.dataset["field"] as Field;
			const chosen = field === "year" ? wholeYear(target.value) : { [field]: target.value };
			const next = { ...this.state, ...chosen };
			change({ ...next, ...inOrder(next) });
		});
		this.clear.addEventListener("click", () => {
			if (this.state) change(withoutFilters(this.state));
			// The button goes; whoever pressed it by the keyboard stays near.
			bar.querySelector("summary")?.focus();
		});
		bar.addEventListener("toggle", () => this.fill());
		// Open where there is room beside the results.
		bar.open = matchMedia("(min-width: 48em)").matches;
	}

	get open(): boolean {
		return this.bar.open;
	}

	set open(open: boolean) {
		this.bar.open = open;
	}

	/**
	 * Says of each choice how many of the found articles it would leave.
	 *
	 * @param all whether these are all that there are: else a figure is told as "12+"
	 */
	show(state: SearchState, found: readonly Filterable[], all: boolean): void {
		this.state = state;
		this.found = found;
		this.more = all ? "" : "+";
		this.bar.hidden = false;
		const set = countFilters(state);
		const note = this.bar.querySelector("summary span");
		if (note) note.textContent = set > 0 ? ` (${set})` : "";
		this.clear.hidden = set === 0;
		this.fill();
	}

	hide(): void {
		this.bar.hidden = true;
	}

	/** Names the months and years of the archive. */
	offerMonths(archive: Period): void {
		this.archive = archive;
		this.fill();
	}

	/** Lists that are folded away are not worth the time of a slow phone. */
	private fill() {
		const { state, found } = this;
		if (!state || !this.bar.open) return;
		for (const filter of COUNTED) {
			const choices = countSubjects(found, state, filter, MOST);
			const select = this.select(filter);
			putChoices(
				select,
				choices.map(({ slug, name, count }) => [slug, this.counted(name, count)]),
				state[filter],
			);
		}
		this.fillPeriod(state);
		this.select("sort").value = state.sort;
	}

	private fillPeriod(state: SearchState) {
		const months = this.archive ? monthsBetween(this.archive) : [];
		const counts = countMonths(this.found, state);
		// Without a figure where nothing is found, or not yet: older months are looked into as the reader goes on.
		const choice = (value: string, label: string): Choice => {
			const count = counts.get(value);
			return [value, count === undefined ? label : this.counted(label, count)];
		};
		for (const end of ["from", "to"] as const) {
			const set = state[end];
			// An address may hold a month that the archive has not, or whose archive did not come yet.
			const listed = set === "" || months.includes(set) ? months : [...months, set];
			putChoices(
				this.select(end),
				listed.map((month) => choice(month, printMonth(month))),
				set,
			);
		}
		const years = [...new Set(months.map((month) => month.slice(0, 4)))];
		putChoices(
			this.select("year"),
			years.map((year) => choice(year, year)),
			years.includes(yearOf(state)) ? yearOf(state) : "",
		);
	}

	/** `05/2022 (12)`, `05/2022 (12+)` */
	private counted(label: string, count: number): string {
		return `${label} (${count.toLocaleString("vi")}${this.more})`;
	}

	private get clear(): HTMLButtonElement {
		return part(this.bar, ".search-clear");
	}

	private select(field: Field): HTMLSelectElement {
		return part(this.bar, `select[data-field="${field}"]`);
	}
}
