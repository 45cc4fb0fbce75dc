import { isMap, isSeq } from "yaml";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import type { Edit } from "../../../_includes/domain/problem/problem.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import type { Renaming } from "./renaming.ts";
import {
	addEntries,
	behind,
	entriesOf,
	isTextNode,
	parsePlaced,
	rangeOf,
	removeEntry,
	replaceText,
	sortEdits,
} from "./yaml-edits.ts";

/**
 * What changes in `tags.yaml`: the entry of a tag gets its new name; where the other tag has an entry already, that one
 * takes over the old name and its synonyms, so that whoever still writes them is understood.
 */
export function renameInTagBook(text: string, { from, to }: Renaming): readonly Edit[] {
	const book = parsePlaced(text);
	if (!isSeq(book)) return [];
	const placeOf = (node: unknown) => (isTextNode(node) ? slug(node.value) : undefined);
	const entryOf = (place: string) => book.items.findIndex((one) => placeOf(behind(one, "name")) === place);
	const [old, other] = [book.items[entryOf(from.slug)], book.items[entryOf(to.slug)]];
	if (!isMap(old)) return [];
	const name = behind(old, "name");
	const synonyms = behind(old, "synonyms");
	if (!isTextNode(name)) return [];
	if (other === old || !isMap(other)) {
		const taken = entriesOf(synonyms).findIndex((one) => placeOf(one) === to.slug);
		const freed = taken === -1 ? [] : isSeq(synonyms) ? [removeSynonym(text, old, taken)] : [];
		return sortEdits([replaceText(text, name, to.name), ...freed]);
	}
	const words = [name, ...entriesOf(synonyms)].filter(isTextNode).map(({ value }) => value);
	return sortEdits([
		addEntries(text, other, "synonyms", "name", words),
		removeEntry(text, book, entryOf(from.slug)),
	]);

	/** An empty list of synonyms is none: the key goes with the last. */
	function removeSynonym(source: string, entry: typeof old, index: number): Edit {
		const list = behind(entry, "synonyms");
		if (!isSeq(list) || list.items.length > 1 || !list.flow) {
			return isSeq(list) ? removeEntry(source, list, index) : { from: 0, to: 0, text: "" };
		}
		const [start, end] = rangeOf(list.items[index]);
		return { from: start, to: end, text: "" };
	}
}

/** What changes in `sections.yaml`: slug and name of the section. */
export function renameInSections(text: string, { from, to }: Renaming): readonly Edit[] {
	return entriesOf(parsePlaced(text)).flatMap((one) => {
		const [place, name] = [behind(one, "slug"), behind(one, "name")];
		if (!isTextNode(place) || place.value !== from.slug || !isTextNode(name)) return [];
		return sortEdits([replaceText(text, place, to.slug), replaceText(text, name, to.name)]);
	});
}

/** What changes in `front.yaml`: the blocks that take their stories by the old name. */
export function renameInFront(text: string, { by, from, to }: Renaming): readonly Edit[] {
	return entriesOf(behind(parsePlaced(text), "blocks")).flatMap((block) => {
		const node = behind(block, by);
		if (!isTextNode(node)) return [];
		const { value } = node;
		const named =
			by === "section" ? fold(value) === fold(from.name) || value === from.slug : slug(value) === from.slug;
		if (!named) return [];
		return [replaceText(text, node, by === "thread" || value === from.slug ? to.slug : to.name)];
	});
}

/** What changes in an author's own file. */
export function renameInAuthor(text: string, start: number, end: number, { to }: Renaming): readonly Edit[] {
	const name = behind(parsePlaced(text, start, end), "name");
	return isTextNode(name) ? [replaceText(text, name, to.name)] : [];
}
