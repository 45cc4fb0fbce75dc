import {
	holdsSigns,
	ROLE_WORDS,
	type Role,
	readRole,
} from "../../../../../_includes/domain/article/credit/credit.ts";
import { BETWEEN_NAMES } from "../../../../../_includes/domain/reader/article/article-people.ts";
import { asTable, asTexts } from "../inputs/lists.ts";

/** One of the authors as a form keeps them: a text, read by the grammar of credit lines, or one name with roles. */
export type Person = string | { readonly name: string; readonly roles?: readonly string[] };

export function asPeople(value: unknown): readonly Person[] {
	const list = Array.isArray(value)
		? value
		: value === undefined || value === "" || value === null
			? []
			: [value];
	return list.map((one): Person => {
		if (typeof one === "string") return one;
		const { name, roles } = asTable(one);
		const words = asTexts(roles);
		return { name: typeof name === "string" ? name : "", ...(words.length > 0 && { roles: words }) };
	});
}

export const nameOf = (person: Person): string => (typeof person === "string" ? person : person.name);
export const rolesOf = (person: Person): readonly string[] =>
	typeof person === "string" ? [] : (person.roles ?? []);

export const withName = (person: Person, name: string): Person =>
	typeof person === "string" ? name : { ...person, name };

/** The word in which a role is printed. */
export const roleWord = (role: Role): string => ROLE_WORDS[role][0];

export const hasRole = (person: Person, role: Role): boolean =>
	rolesOf(person).some((word) => readRole(word) === role);

/** The same with a role more, or less. Who has none, and whose name is plainly one, is written as a name alone. */
export function turnRole(person: Person, role: Role): Person {
	const name = nameOf(person);
	const roles = hasRole(person, role)
		? rolesOf(person).filter((word) => readRole(word) !== role)
		: [...rolesOf(person), roleWord(role)];
	return roles.length > 0 ? { name, roles } : holdsSigns(name) ? { name } : name;
}

/** The names that a text may be, where it may be several: `Thanh Hà và bạn`. A line with labels is left to its reader. */
export function severalNames(person: Person): readonly string[] {
	if (typeof person !== "string" || /[:()]/.test(person) || /^(?:theo|nguồn)\s/iu.test(person.trim()))
		return [];
	const names = person
		.split(BETWEEN_NAMES)
		.map((name) => name.trim())
		.filter(Boolean);
	return names.length > 1 ? names : [];
}
