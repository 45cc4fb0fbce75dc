import type { CreditPart } from "../components/credit-line.tsx";
import { authorPath } from "../domain/addresses/paths/lists.ts";
import type { Credit } from "../domain/article/credit/credit.ts";

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds the people of a credit in its printed line: "Tin, ảnh: Ánh Nguyệt" is "Tin, ảnh: " and a link. The parts put
 * together are the printed line, letter for letter; a person whom it does not name gets no link.
 */
export function creditParts({ printed, people }: Credit): CreditPart[] {
	// "Trần Minh Anh" before "Minh Anh": a name inside another is not that person.
	const known = people
		.flatMap(({ name, slug }) => (name && slug ? { name, url: authorPath(slug) } : []))
		.sort((a, b) => b.name.length - a.name.length);
	const parts: CreditPart[] = [];
	let plain = "";
	for (let at = 0; at < printed.length; ) {
		const person = known.find(({ name }) => isWordAt(printed, name, at));
		if (person) {
			if (plain) parts.push(plain);
			plain = "";
			parts.push(person);
		} else {
			plain += printed.charAt(at);
		}
		at += person?.name.length ?? 1;
	}
	if (plain) parts.push(plain);
	return parts;
}

/** Whether a name stands at a place of the text as a word of its own, not as part of a longer one. */
function isWordAt(text: string, name: string, at: number): boolean {
	if (!text.startsWith(name, at)) return false;
	return !LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + name.length));
}
