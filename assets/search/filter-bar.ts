import { countFilters, type FilterName, type SearchState, withoutFilters } from "./address.ts";
import { countSubjects, type Filterable } from "./filters.ts";

/** How many tags or authors a list names. */
const MOST = 40;

const COUNTED = ["section", "tag", "author", "thread"] as const satisfies readonly FilterName[];
const PERIOD = ["from", "to"] as const;

type Field = FilterName | (typeof PERIOD)[number] | "sort";

/** The filters and the order, as lists to choose from, with how many articles each choice would leave. */
export class FilterBar {
	private state: SearchState | undefined;

	constructor(
		private readonly bar: HTMLDetailsElement,
		change: (state: SearchState) => void,
	) {
		bar.addEventListener("change", ({ target }) => {
			if (!(target instanceof HTMLSelectElement) || !this.state) return;
			const field = target.dataset["field"] as Field;
			change(inOrder({ ...this.state, [field]: target.value }));
		});
		this.clear.addEventListener("click", () => {
			if (this.state) change(withoutFilters(this.state));
			// The button goes; whoever pressed it by the keyboard stays near.
			bar.querySelector("summary")?.focus();
		});
		// Open where there is room beside the results.
		bar.open = matchMedia("(min-width: 48em)").matches;
	}

	/** Says of each choice how many of the found articles it would leave. */
	show(state: SearchState, found: readonly Filterable[]): void {
		this.state = state;
		this.bar.hidden = false;
		const set = countFilters(state);
		const note = this.bar.querySelector("summary span");
		if (note) note.textContent = set > 0 ? ` (${set})` : "";
		this.clear.hidden = set === 0;
		for (const filter of COUNTED) {
			const choices = countSubjects(found, state, filter, MOST);
			const select = this.select(filter);
			replaceChoices(
				select,
				choices.map(({ slug, name, count }) => [slug, `${name} (${count.toLocaleString("vi")})`]),
				state[filter],
			);
			const label = select.closest("label");
			if (label) label.hidden = choices.every(({ count }) => count === 0) && state[filter] === "";
		}
		for (const end of PERIOD) this.choose(end, state[end]);
		this.choose("sort", state.sort);
	}

	hide(): void {
		this.bar.hidden = true;
	}

	/** Names the months of the archive, newest first. */
	offerMonths(from: string, to: string): void {
		const months = monthsBetween(from, to);
		for (const end of PERIOD)
			replaceChoices(
				this.select(end),
				months.map((month) => [month, `${month.slice(5)}/${month.slice(0, 4)}`]),
				this.state?.[end] ?? "",
			);
	}

	private choose(field: Field, value: string) {
		const select = this.select(field);
		if (value !== "" && ![...select.options].some((option) => option.value === value))
			select.append(new Option(value.split("-").reverse().join("/"), value));
		select.value = value;
	}

	private get clear(): HTMLButtonElement {
		return part(this.bar, ".search-clear");
	}

	private select(field: Field): HTMLSelectElement {
		return part(this.bar, `select[data-field="${field}"]`);
	}
}

/** A period whose end lies before its beginning is meant the other way round. */
function inOrder(state: SearchState): SearchState {
	const { from, to } = state;
	return from !== "" && to !== "" && to < from ? { ...state, from: to, to: from } : state;
}

/** What each list says. */
const said = new WeakMap<HTMLSelectElement, string>();

/** The first choice, "all", stays. Nothing is touched while the list says the same: it may be open. */
function replaceChoices(
	select: HTMLSelectElement,
	choices: readonly (readonly [value: string, label: string])[],
	chosen: string,
) {
	const told = JSON.stringify(choices);
	if (said.get(select) !== told) {
		said.set(select, told);
		const [all] = select.options;
		select.replaceChildren(
			...(all ? [all] : []),
			...choices.map(([value, label]) => new Option(label, value)),
		);
	}
	select.value = chosen;
}

/** All months of a period, newest first: `2023-01`, `2022-12`. */
export function monthsBetween(from: string, to: string): string[] {
	const months: string[] = [];
	let [year = 0, month = 0] = to.split("-").map(Number);
	for (;;) {
		const name = `${year}-${String(month).padStart(2, "0")}`;
		if (name < from) return months;
		months.push(name);
		month -= 1;
		if (month === 0) {
			month = 12;
			year -= 1;
		}
	}
}

/** @throws when the page lacks it */
export function part<T extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): T {
	const element = within.querySelector<T>(selector);
	if (!element) throw new Error(`The search page lacks ${selector}`);
	return element;
}
