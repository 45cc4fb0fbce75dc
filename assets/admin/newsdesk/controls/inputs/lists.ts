/** A list as a form keeps it; what a file holds in its place is a list of one, or of nothing. */
export function asList(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null || value === "" ? [] : [value];
}

export const asTexts = (value: unknown): readonly string[] =>
	asList(value).filter((one): one is string => typeof one === "string");

/** A table as a form keeps it; a text in its place is its name, as in `source: TTXVN`. */
export function asTable(value: unknown): Readonly<Record<string, unknown>> {
	if (typeof value === "object" && value !== null && !Array.isArray(value))
		return value as Record<string, unknown>;
	return typeof value === "string" && value !== "" ? { name: value } : {};
}

export const without = <Item>(list: readonly Item[], index: number): readonly Item[] =>
	list.toSpliced(index, 1);

export const replaced = <Item>(list: readonly Item[], index: number, item: Item): readonly Item[] =>
	list.map((one, at) => (at === index ? item : one));

/** The list with one item nearer to its beginning, or to its end. */
export function moved<Item>(list: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
	const item = list[index];
	const to = index + by;
	return item === undefined || to < 0 || to >= list.length
		? list
		: list.toSpliced(index, 1).toSpliced(to, 0, item);
}
