import { slug } from "../../../_includes/domain/addresses/slug.ts";
import { readCredit, readRole } from "../../../_includes/domain/article/credit/credit.ts";
import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { yamlValue } from "../../../_includes/domain/reader/yaml/yaml-value.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import type { Dropped, ForeignPerson } from "../foreign-article.ts";
import { cutWords, oneLine } from "./one-line.ts";

/** Who made an article, as values of `author`. */
export interface Authors {
	readonly items: readonly string[];
	readonly dropped: readonly Dropped[];
}

/**
 * The people of an article, each once, in the one spelling of the archive.
 *
 * @param printed how a name is printed, by how the source writes it
 */
export function authorsOf(people: readonly ForeignPerson[], printed: ReadonlyMap<string, string>): Authors {
	const items: string[] = [];
	const dropped: Dropped[] = [];
	const seen = new Set<string>();
	let named = 0;
	for (const { name: written, role } of people) {
		const plain = oneLine(written);
		const name = printed.get(plain) ?? plain;
		if (seen.has(fold(name))) continue;
		seen.add(fold(name));
		const { credit, unread, unsure } = readCredit(name);
		const isPlain = unread === undefined && unsure === undefined && name.length <= LIMITS.credit;
		named += isPlain ? Math.max(credit.people.length, 1) : 1;
		if (slug(name) === "" || named > LIMITS.authors) {
			dropped.push({ what: "tên người", text: name });
			continue;
		}
		const [did] = [role].flatMap((word) => (word && readRole(oneLine(word))) || []);
		const isOne = isPlain && credit.people.length <= 1;
		if (isPlain && !(did && isOne)) {
			items.push(yamlValue(name));
			continue;
		}
		const [head, rest] = cutWords(name, LIMITS.name);
		if (rest !== "") dropped.push({ what: "phần cuối của tên người", text: rest });
		items.push(`{name: ${flow(head)}${did ? `, roles: [${did}]` : ""}}`);
	}
	return { items, dropped };
}

/** A value between brackets. */
const flow = (text: string) =>
	/^[\p{L}\p{M}\p{N} .]+$/u.test(text) ? yamlValue(text) : JSON.stringify(text);
