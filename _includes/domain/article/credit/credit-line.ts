import { isAgency, isCollective, isPersonName, isSourceName } from "./credit-names.ts";
import { LABEL, type Role, readRoles } from "./credit-words.ts";

/** A name as a credit line has it, with what the line says that it did there. */
export interface Named {
	readonly name: string;
	readonly roles: readonly Role[];
}

/** A credit line taken apart. */
export interface CreditLine {
	/** Its names, in order. */
	readonly named: readonly Named[];
	/** The parts that are neither names nor words of the grammar. */
	readonly unread: readonly string[];
	/** The parts that are one name or two: `Dupont, Jean`. */
	readonly unsure?: readonly string[];
}

/** Names that are one name whatever the grammar says of them: `Hạ, Vy`, once the newsroom knows somebody of that name. */
export type WholeNames = ReadonlySet<string>;

/** No newsroom prints a credit line longer than this. */
const LONGEST_LINE = 300;

/**
 * Takes a credit line apart. It is clauses, `Tin: A; Ảnh: B. Video: C`, each a label and names; without a label they
 * wrote the words. Names are parted by dashes, commas, `&` or "và"; a name may have a remark: `A (tổng hợp)`,
 * `A (theo TTXVN)`, `A (ảnh)`. "Theo" begins a clause of sources.
 */
export function takeApart(line: string, whole: WholeNames): CreditLine {
	const text = line.normalize("NFC").trim().replace(/\s+/g, " ");
	if (text.length > LONGEST_LINE) return { named: [], unread: [text] };
	const parts = clauses(text);
	if (parts.length === 0 && text !== "") return { named: [], unread: [text] };
	return joined(
		parts.map((clause) => {
			const read = readClause(clause, whole);
			// A clause that names nobody is told whole, not in the pieces that were tried.
			return read.named.length === 0 && read.unread.length > 0
				? { named: [], unread: [print(clause)] }
				: read;
		}),
	);
}

interface Clause {
	/** `Tin, ảnh`; empty where the line has none. */
	readonly label: string;
	readonly text: string;
}

function print({ label, text }: Clause): string {
	return label ? `${label}: ${text}`.trim() : text;
}

function clauses(line: string): Clause[] {
	const labels = [...line.matchAll(LABEL)];
	const starts = labels.map((match) => ({ label: match[1] ?? "", from: match.index + match[0].length }));
	const ends = [...labels.map((match) => match.index), line.length];
	return [{ label: "", from: 0 }, ...starts].flatMap(({ label, from }, at) => {
		const texts = line.slice(from, ends[at]).split(";").map(trimSigns).filter(Boolean);
		if (label && texts.length === 0) return [{ label, text: "" }];
		return texts.map((text) => ({ label, text }));
	});
}

/** Without the signs that parted a clause from its neighbours, nor half a pair of brackets: `- A. (` is `A`. */
function trimSigns(text: string): string {
	const trimmed = text.replace(/^[\s,.–—|/*-]+|[\s,.–—|/*(-]+$/g, "");
	return trimmed.includes("(") ? trimmed : trimmed.replace(/[\s.)]+$/, "");
}

/** `theo TTXVN`, `Nguồn Reuters`, `tổng hợp từ Goal`; the first group is what somebody did with the source. */
const FROM = /^(?:(tổng hợp|t\/h|lược dịch|biên dịch) (?:theo|từ)|theo|nguồn) (.+)$/iu;

function readClause({ label, text }: Clause, whole: WholeNames): CreditLine {
	const labelled = readRoles(label);
	if (text === "") return { named: [], unread: [label] };
	if (label === "" && isOneOrTwo(text) && !whole.has(text)) return { named: [], unread: [], unsure: [text] };
	if (labelled.includes("source")) return readSources(text, labelled);
	const from = FROM.exec(text);
	if (from?.[2]) return readSources(from[2]);
	// `A, B (tổng hợp)`: pairs of what stands before a bracket and what is in it.
	const pairs = [...text.matchAll(/([^()]+)?(?:\(([^()]*)\))?/g)];
	if (pairs.map(([pair]) => pair).join("") !== text) return { named: [], unread: [text] };
	return joined(
		pairs.map(([, before = "", bracket = ""]) => {
			const names = splitNames(before, whole).map(trimSigns).filter(Boolean);
			const remark = readRemark(bracket.trim());
			const compiled = [...names.flatMap(readRoles), ...remark.roles].includes("compiled");
			return joined([
				...names.map((name, at) => {
					// Whoever puts a text together does so with all who are named; "(ảnh)" is of the last of them.
					const own = compiled ? (["compiled"] as const) : at === names.length - 1 ? remark.roles : [];
					return whole.has(name)
						? { named: [{ name, roles: rolesOrWords([...labelled, ...own]) }], unread: [] }
						: readName(name, [...labelled, ...own]);
				}),
				remark,
			]);
		}),
	);
}

/** A hyphen without spaces parts full names ("Ánh Nguyệt-Trần Quốc"), not the halves of one ("Jean-Pierre Dupont"). */
const BETWEEN_NAMES =
	/\s*[,&–—]\s*|\s+(?:và|cùng|\+)\s+|\s+-+\s*|\s*-+\s+|(?<=\p{L} \p{L}+)-(?=\p{L}+ \p{L})/giu;

/** Parts a text between names, but not inside a name that is known as a whole. */
function splitNames(text: string, whole: WholeNames): readonly string[] {
	if (whole.size === 0) return text.split(BETWEEN_NAMES);
	const signs = [...text.matchAll(BETWEEN_NAMES)].map(({ 0: sign, index }) => [index, index + sign.length]);
	const starts = [0, ...signs.map(([, end = 0]) => end)];
	const ends = [...signs.map(([start = 0]) => start), text.length];
	const names: string[] = [];
	for (let at = 0; at < starts.length; at += 1) {
		const from = starts[at] ?? 0;
		const nameTo = (end: number) => text.slice(from, ends[end]).trim();
		let last = ends.length - 1;
		while (last > at && !whole.has(nameTo(last))) last -= 1;
		names.push(nameTo(last));
		at = last;
	}
	return names;
}

/** `Dupont, Jean`, `Hạ, Vy`: of two parts one is a single word, so that it may be a surname, a title or half a pen name. */
function isOneOrTwo(text: string): boolean {
	const parts = text.split(/\s*,\s*/);
	const isName = (part: string) => isPersonName(part) && !isCollective(part) && !isAgency(part);
	return (
		parts.length === 2 && parts.every(isName) && parts.some((part) => /^[\p{L}\p{M}'’-]+$/u.test(part.trim()))
	);
}

const rolesOrWords = (roles: readonly Role[]): readonly Role[] => (roles.length > 0 ? roles : ["words"]);

interface Remark extends CreditLine {
	/** What the one before the bracket did. */
	readonly roles: readonly Role[];
}

function readRemark(remark: string): Remark {
	const roles = readRoles(remark);
	if (remark === "" || roles.length > 0 || isCollective(remark)) return { roles, named: [], unread: [] };
	const from = FROM.exec(remark);
	if (from?.[2]) return { roles: readRoles(from[1] ?? ""), ...readSources(from[2]) };
	if (isAgency(remark)) return { roles, ...readSources(remark) };
	return { roles, named: [], unread: [`(${remark})`] };
}

/** `An Lê tổng hợp`, `An Lê thực hiện` */
const NAME_FIRST = /^(.+) (thực hiện|ghi|tổng hợp|t\/h|lược dịch|biên dịch|biên soạn)$/iu;
/** `CTV Xuân Hương`: the standing of somebody who is named. */
const STANDING = /^(?:PV|CTV|BTV|Phóng viên|Cộng tác viên)\.? (?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$)/u;

/** One name between the dashes, with what its clause says of it. */
function readName(text: string, roles: readonly Role[]): CreditLine {
	const from = FROM.exec(text);
	if (from?.[2]) return readSources(from[2]);
	// "A - Tổng hợp" names nobody after the dash.
	if (readRoles(text).includes("compiled")) return { named: [], unread: [] };
	const nameFirst = NAME_FIRST.exec(text);
	if (nameFirst?.[1]) return readName(nameFirst[1], [...roles, ...readRoles(nameFirst[2] ?? "")]);
	// "Vũ Sinh/TTXVN": after the slash is whom they work for.
	const [name = "", ...employers] = text.split(/\s*\/\s*/);
	if (employers.length > 0) {
		const employee = readName(name, roles);
		if (employee.named.length === 0) return { named: [], unread: [text] };
		return joined([employee, readSources(employers.join(","))]);
	}
	if (isAgency(name)) return readSources(name, roles);
	const person = name.replace(STANDING, "");
	const isWord = readRoles(person).length > 0;
	if (isWord || (!isCollective(person) && !isPersonName(person))) return { named: [], unread: [text] };
	return { named: [{ name: person, roles: rolesOrWords(roles) }], unread: [] };
}

/** `TTXVN, báo Tuổi Trẻ`, `Lê Phương (Khám phá)`. Papers have dashes and `&` in their names: those do not part them. */
function readSources(text: string, roles: readonly Role[] = []): CreditLine {
	const names = text
		.split(/[,/()]/)
		.map(trimSigns)
		.filter(Boolean);
	return {
		named: names.filter(isSourceName).map((name) => ({ name, roles: [...roles, "source"] })),
		unread: names.filter((name) => !isSourceName(name)),
	};
}

function joined(lines: readonly CreditLine[]): CreditLine {
	return {
		named: lines.flatMap(({ named }) => named),
		unread: lines.flatMap(({ unread }) => unread),
		unsure: lines.flatMap(({ unsure = [] }) => unsure),
	};
}
