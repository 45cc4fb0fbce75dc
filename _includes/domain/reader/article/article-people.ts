import { slug } from "../../addresses/slug.ts";
import {
	type Contributor,
	type Credit,
	contributor,
	holdsSigns,
	printCredit,
	ROLES,
	type Role,
	readCredit,
	readRole,
	type WholeNames,
} from "../../article/credit/credit.ts";
import { isAgency, isCollective } from "../../article/credit/credit-names.ts";
import { asListItem, asYamlText, count, quoted } from "../../problem/wording.ts";
import { fold } from "../../text/fold.ts";
import type { FieldDesk } from "../field-desk.ts";
import { LIMITS } from "../limits.ts";
import { remembering } from "../remembering.ts";
import type { ArticleFields } from "./article-schema.ts";

/** What stands between names in a text that should hold one. */
export const BETWEEN_NAMES = /\s*[,;&]\s*|\s+(?:và|cùng|[-–—+])\s+/;

/** Newsrooms sign with few lines, over and over; few of them hold a sign. */
const readPlainLine = remembering((line) => readCredit(line));
const readLine = (line: string, whole: WholeNames) =>
	whole.size === 0 ? readPlainLine(line) : readCredit(line, whole);

/**
 * Who made an article, from `author` and `credit`. Both are read by one grammar: `author: Ánh Nguyệt, Minh Khôi` are two,
 * `author: "Bài, ảnh: Ánh Nguyệt"` did both, `author: Theo TTXVN` is nobody with a page. The printed line is the `credit`
 * as written, else the `author` where that is one line, else made from the authors; whoever stands in both is one
 * contributor.
 *
 * @param whole names of the newsroom's authors that the grammar would part
 */
export function readPeople(desk: FieldDesk, fields: ArticleFields, whole: WholeNames): Credit {
	const written = fields.author ?? [];
	const authors = written.flatMap(({ name, roles = [] }, index) =>
		isTable(desk, index)
			? [contributor(readWholeName(desk, index, name, whole), readRoles(desk, index, roles))]
			: readNames(desk, index, name, whole),
	);
	const people = merge(authors);
	if (people.length > LIMITS.authors) {
		const limit = `${count(LIMITS.authors)} người`;
		desk.log.error(
			desk.places.at(["author"]),
			`“author” có nhiều người hơn giới hạn ${limit}.`,
			`Rút lại còn nhiều nhất ${limit}.`,
		);
	}
	if (fields.credit === undefined) {
		const [only] = desk.places.isText(["author"]) ? written : [];
		return { printed: only?.name ?? printCredit(people), people };
	}
	// Who is written as one name in the one place is one in the other.
	const tables = written.flatMap(({ name }, index) =>
		isTable(desk, index) && holdsSigns(name) ? [name] : [],
	);
	const known = tables.length === 0 ? whole : new Set([...whole, ...tables]);
	const { credit, unread, unsure } = readLine(fields.credit, known);
	if (unread !== undefined) {
		desk.log.warning(
			desk.places.at(["credit"]),
			`Không hiểu phần ${quoted(unread)} của dòng ghi tác giả; vẫn in nguyên như đã viết.`,
			'Viết theo mẫu: credit: "Tin, ảnh: Ánh Nguyệt", hoặc khai tên ở mục author.',
		);
	}
	if (unsure !== undefined) {
		desk.log.warning(
			desk.places.at(["credit"]),
			`Không rõ ${quoted(unsure)} là một người hay hai người; vẫn in nguyên như đã viết.`,
			`Hai người: viết dấu gạch, ${unsure.split(/\s*,\s*/).join(" - ")}. Một người: thêm dòng author: {name: ${asYamlText(unsure)}}`,
		);
	}
	return { printed: credit.printed, people: merge([...authors, ...credit.people]) };
}

/** Whether an author is written with keys, `{name: …, roles: …}`, where the name is one name. */
function isTable(desk: FieldDesk, index: number): boolean {
	return desk.places.written(["author", index, "name"]).at(-1) === "name";
}

/** The people of a text: those that the grammar finds, or the text itself where it holds no sign of more. */
function readNames(desk: FieldDesk, index: number, text: string, whole: WholeNames): readonly Contributor[] {
	const { credit, unread, unsure } = readLine(text, whole);
	if (unread === undefined && unsure === undefined) return credit.people;
	const one = () => [contributor(nameOf(desk, index, text), ["words"])];
	if (unsure === undefined && (!holdsSigns(text) || isCollective(text) || isAgency(text))) return one();
	const offset = desk.places.at(["author", index]);
	const names = text.split(BETWEEN_NAMES).filter(Boolean).map(asListItem);
	if (slug(text) === "") return one();
	if (names.length > 1 && !/[:()]/.test(text)) {
		desk.log.error(
			offset,
			`Không rõ ${quoted(text)} là một người hay nhiều người.`,
			`Nhiều người: author: [${names.join(", ")}]. Một người: author: {name: ${asYamlText(text)}}`,
		);
	} else {
		desk.log.error(
			offset,
			`Không hiểu phần ${quoted(unread ?? text)} của “author”.`,
			`Viết tên, author: [Tên một, Tên hai]; một người có tên như vậy thì author: {name: ${asYamlText(text)}}. Dòng in dưới bài viết ở credit.`,
		);
	}
	return [];
}

/** The name of a table, which is taken as it is; one that plainly is a list or a line is reported. */
function readWholeName(desk: FieldDesk, index: number, name: string, whole: WholeNames): string {
	const { credit, unread, unsure } = holdsSigns(name) ? readLine(name, whole) : {};
	const [first, ...others] = credit?.people ?? [];
	const plain = unread === undefined && unsure === undefined;
	if (plain && first && (others.length > 0 || first.name !== name)) {
		const people = [first, ...others].map((one) => asListItem(one.name)).join(", ");
		desk.log.error(
			desk.places.at(["author", index, "name"]),
			`“name” là tên một người, nhưng đang là ${quoted(name)}.`,
			others.length > 0
				? `Viết mỗi người một mục: author: [${people}]. Nếu là một người, ghi tên ấy ở một tệp trong ${desk.content}/authors.`
				: `Viết name: ${people}, việc đã làm thì ghi ở roles; hoặc author: ${asYamlText(name)}`,
		);
	}
	return nameOf(desk, index, name);
}

/** One name, reported where it can be nobody's. */
function nameOf(desk: FieldDesk, index: number, name: string): string {
	const offset = desk.places.at(["author", index, "name"]);
	if (slug(name) === "") {
		desk.log.error(
			offset,
			`Không làm được địa chỉ trang tác giả từ tên ${quoted(name)}.`,
			"Viết tên có ít nhất một chữ cái hoặc chữ số.",
		);
	}
	if (name.length > LIMITS.name) {
		const limit = `${count(LIMITS.name)} ký tự`;
		desk.log.error(
			offset,
			`Tên ${quoted(name)} dài hơn giới hạn ${limit}.`,
			`Rút lại còn nhiều nhất ${limit}; nhiều người thì viết mỗi người một mục.`,
		);
	}
	return name;
}

/** Who wrote is the least that an author did: a name alone says that. */
function readRoles(desk: FieldDesk, author: number, words: readonly string[]): readonly Role[] {
	if (words.length === 0) return ["words"];
	return words.flatMap((word, index) => {
		const role = readRole(word);
		if (role !== undefined) return [role];
		desk.log.error(
			desk.places.at(["author", author, "roles", index]),
			`Không có vai trò ${quoted(word)}.`,
			`Dùng một trong các từ: ${ROLES.join(", ")} (bài, ảnh, video, nguồn, tổng hợp).`,
		);
		return [];
	});
}

function merge(people: readonly Contributor[]): Contributor[] {
	const byName = new Map<string, Contributor>();
	for (const one of people) {
		const key = fold(one.name);
		const known = byName.get(key);
		byName.set(key, known ? contributor(known.name, [...known.roles, ...one.roles]) : one);
	}
	return [...byName.values()];
}
