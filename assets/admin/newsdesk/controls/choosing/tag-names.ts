import { slug } from "../../../../../_includes/domain/addresses/slug.ts";
import type { FactTag } from "../../../../../_includes/domain/newsdesk/facts.ts";

/** The tag that a text names, in whatever spelling, by its own name or another. */
export function findTag(text: string, known: readonly FactTag[]): FactTag | undefined {
	const place = slug(text);
	if (place === "") return undefined;
	return (
		known.find((tag) => tag.slug === place) ??
		known.find(({ synonyms = [] }) => synonyms.some((one) => slug(one) === place))
	);
}

/** The tags with those of a text, parted by commas, each in its one spelling. One that is there already is not added. */
export function addTags(tags: readonly string[], text: string, known: readonly FactTag[]): readonly string[] {
	const whole = findTag(text, known);
	const names = whole
		? [whole.name]
		: text.split(/[,;]/).map((part) => findTag(part, known)?.name ?? part.trim());
	const places = new Set(tags.map((tag) => slug(tag)));
	const added = names.filter((name) => {
		const place = slug(name);
		const isNew = name !== "" && !places.has(place);
		places.add(place);
		return isNew;
	});
	return added.length > 0 ? [...tags, ...added] : tags;
}
