/** What a list can be set to: the value, and what the reader sees. */
export type Choice = readonly [value: string, label: string];

/** What each list says. */
const said = new WeakMap<HTMLSelectElement, string>();

/**
 * Puts choices into a list and sets it. The first, "all", stays. Nothing is touched while the list says the same: it may be
 * open.
 */
export function putChoices(select: HTMLSelectElement, choices: readonly Choice[], chosen: string): void {
	const told = JSON.stringify(choices);
	if (said.get(select) !== told) {
		said.set(select, told);
		const [first] = select.options;
		select.replaceChildren(
			...(first ? [first] : []),
			...choices.map(([value, label]) => new Option(label, value)),
		);
	}
	select.value = chosen;
}
