import { slug } from "../../addresses/slug.ts";
import { classicTone } from "../../text/tone.ts";
import { takeApart, type WholeNames } from "./credit-line.ts";
import { isAgency, isCollective } from "./credit-names.ts";
import { ROLE_WORDS, ROLES, type Role, readRole } from "./credit-words.ts";

export { ROLE_WORDS, ROLES, type Role, readRole, type WholeNames };

/** One who is named in a credit line. */
export interface Contributor {
	readonly name: string;
	readonly roles: readonly Role[];
	/** Place in `/tac-gia/<slug>/`. Absent for a source and for names of no one person: "CTV", "Nhóm PV". */
	readonly slug?: string;
}

/** The credit line: as printed, and as understood. */
export interface Credit {
	/** "Tin, ảnh: Ánh Nguyệt" */
	readonly printed: string;
	readonly people: readonly Contributor[];
}

/**
 * One who is named, with a page of their own where the name is a person's.
 *
 * @param roles in any order, repeated or not
 */
export function contributor(name: string, roles: readonly Role[]): Contributor {
	const ordered = ROLES.filter((role) => roles.includes(role));
	const isPerson = !ordered.includes("source") && !isCollective(name) && !isAgency(name);
	const address = isPerson ? slug(name) : "";
	return { name, roles: ordered, ...(address && { slug: address }) };
}

/** A credit line as it was understood, and what was not. */
export interface CreditReading {
	readonly credit: Credit;
	/** What could not be read, for a warning: "Đồ họa: C". */
	readonly unread?: string;
	/** What can be one name or two: "Dupont, Jean". Nobody is named for it. */
	readonly unsure?: string;
}

const NONE: WholeNames = new Set();

/**
 * Reads a credit line: "Tin, ảnh: Ánh Nguyệt", "Tin: A; Ảnh: B", "Theo TTXVN", "A (tổng hợp)". Whoever is named twice is
 * one contributor with both roles. The line is kept as printed whatever could be read of it.
 *
 * @param whole names that are one name, whatever signs they hold
 */
export function readCredit(line: string, whole: WholeNames = NONE): CreditReading {
	const { named, unread, unsure = [] } = takeApart(line, whole);
	const byName = new Map<string, Contributor>();
	for (const { name, roles } of named) {
		const key = classicTone(name).toLowerCase();
		const known = byName.get(key);
		byName.set(key, contributor(known?.name ?? name, [...(known?.roles ?? []), ...roles]));
	}
	return {
		credit: { printed: line.normalize("NFC").trim(), people: [...byName.values()] },
		...(unread.length > 0 && { unread: unread.join("; ") }),
		...(unsure.length > 0 && { unsure: unsure.join("; ") }),
	};
}

/** What parts names, names a role or begins a source: `A, B`, `A và B`, `Ảnh: A`, `A (ảnh)`, `Theo TTXVN`. */
const SIGNS = /[,;:&()/|–—]|\s[-+]|[-+]\s|\s(?:và|cùng)\s|^(?:theo|nguồn)\s/iu;

/** Whether a text may be more than one name. What holds no such sign is one, whatever its letters. */
export function holdsSigns(text: string): boolean {
	return SIGNS.test(text);
}

/**
 * The line to print where the newsroom wrote names and no line. Who only wrote is named without a label, as in print:
 * "Ánh Nguyệt - Trần Quốc", "Ánh Nguyệt (theo TTXVN)"; else "Bài, ảnh: Ánh Nguyệt; Video: Trần Quốc; Theo TTXVN".
 * `readCredit` reads the same people from it. "" when nobody is named.
 */
export function printCredit(people: readonly Contributor[]): string {
	const sources = people.filter(({ roles }) => roles.includes("source"));
	const plainSources = sources.filter((one) => madeBy(one).length === 0 || one.roles.includes("words"));
	const makers = people.filter((one) => !plainSources.includes(one));
	const theo = plainSources.map(({ name }) => name).join(", ");
	if (makers.length === 0) return theo && `Theo ${theo}`;
	if (makers.every(({ roles }) => roles.every((role) => role === "words"))) {
		const names = makers.map(({ name }) => name).join(" - ");
		return theo ? `${names} (theo ${theo})` : names;
	}
	const groups = new Map<string, readonly Contributor[]>();
	for (const one of makers) groups.set(one.roles.join(), [...(groups.get(one.roles.join()) ?? []), one]);
	const clauses = [...groups.values()].map(printClause);
	const isLabelled = (clause: string) => clause.includes(":");
	return [
		// First, for a clause without a label would be read with the label before it.
		...clauses.filter((clause) => !isLabelled(clause)),
		...clauses.filter(isLabelled),
		...(theo ? [`Theo ${theo}`] : []),
	].join("; ");
}

/** The words of a label for what somebody made. */
function madeBy({ roles }: Contributor): string[] {
	return roles.flatMap((role) =>
		role === "words" || role === "photos" || role === "video" ? ROLE_WORDS[role][0] : [],
	);
}

/** `Bài, ảnh: A - B`, `A (tổng hợp)`, `Nguồn ảnh: TTXVN`: people of the same roles. */
function printClause(members: readonly Contributor[]): string {
	const [first] = members;
	const roles = first?.roles ?? [];
	const made = (first ? madeBy(first) : []).join(", ");
	const label = roles.includes("source") ? `${ROLE_WORDS.source[0]} ${made}` : made;
	const names = members.map(({ name }) => name).join(roles.includes("source") ? ", " : " - ");
	const list = roles.includes("compiled") ? `${names} (${ROLE_WORDS.compiled[0]})` : names;
	return label ? `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${list}` : list;
}
