import { isMap, isSeq, type Scalar } from "yaml";
import { slug } from "../../../_includes/domain/addresses/slug.ts";
import type { Edit } from "../../../_includes/domain/problem/problem.ts";
import { ProblemLog } from "../../../_includes/domain/problem/problem-log.ts";
import { splitFrontMatter } from "../../../_includes/domain/reader/yaml/front-matter.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import type { Renaming } from "./renaming.ts";
import {
	behind,
	entriesOf,
	isTextNode,
	parsePlaced,
	removeEntry,
	replaceText,
	sortEdits,
	textsIn,
} from "./yaml-edits.ts";

/**
 * What changes in the front matter of an article for which something is renamed; nothing where it does not name it.
 *
 * @param text as the reader sees it
 * @param printed how the article prints the person who is renamed
 */
export function renameInArticle(
	text: string,
	renaming: Renaming,
	printed: readonly string[],
): readonly Edit[] {
	const parts = splitFrontMatter(new ProblemLog("", text));
	if (!parts) return [];
	const root = parsePlaced(text, parts.start, parts.end);
	const { by, from, to } = renaming;
	if (by === "tag") return renameTag(text, behind(root, "tags"), renaming);
	if (by === "author") {
		const names = entriesOf(behind(root, "author")).map((one) => (isMap(one) ? behind(one, "name") : one));
		const edits = [...names, behind(root, "credit")]
			.filter(isTextNode)
			.flatMap((node) => renamePerson(text, node, renaming, printed));
		return sortEdits(edits);
	}
	return textsIn(behind(root, by)).flatMap((node) => {
		const value = sectionOrThread(node.value, renaming);
		return value === undefined ? [] : [replaceText(text, node, value)];
	});

	function sectionOrThread(written: string, { by: kind }: Renaming): string | undefined {
		if (slug(written) === from.slug && (kind === "thread" || written === from.slug)) return to.slug;
		return kind === "section" && (fold(written) === fold(from.name) || fold(written) === from.slug)
			? to.name
			: undefined;
	}
}

/** An article that bears both tags keeps the other. */
function renameTag(text: string, tags: unknown, { from, to }: Renaming): readonly Edit[] {
	const entries = entriesOf(tags);
	let bears = entries.some((one) => isTextNode(one) && slug(one.value) === to.slug && to.slug !== from.slug);
	return entries.flatMap((one, index): Edit[] => {
		if (!isTextNode(one) || slug(one.value) !== from.slug) return [];
		if (bears && isSeq(tags)) return [removeEntry(text, tags, index)];
		bears = true;
		return [replaceText(text, one, to.name)];
	});
}

/** A name alone, or one among others in a line: "Tin, ảnh: Ánh Nguyệt". */
function renamePerson(
	text: string,
	node: Scalar<string>,
	{ from, to }: Renaming,
	printed: readonly string[],
): readonly Edit[] {
	const written = node.value.normalize("NFC");
	if (slug(written) === from.slug) return [replaceText(text, node, to.name)];
	const value = printed.reduce((line, name) => replaceWord(line, name, to.name), written);
	return value === written ? [] : [replaceText(text, node, value)];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Replaces a name where it stands as a word of its own, not within a longer one. */
function replaceWord(text: string, name: string, by: string): string {
	let made = "";
	let at = 0;
	for (let found = text.indexOf(name); found !== -1 && name !== ""; found = text.indexOf(name, at)) {
		const end = found + name.length;
		const alone = !LETTER.test(text.charAt(found - 1)) && !LETTER.test(text.charAt(end));
		made += text.slice(at, found) + (alone ? by : name);
		at = end;
	}
	return made + text.slice(at);
}
