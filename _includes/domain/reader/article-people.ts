import {
	type Contributor,
	type Credit,
	contributor,
	printCredit,
	ROLES,
	type Role,
	readCredit,
	readRole,
} from "../credit/credit.ts";
import { slug } from "../slug.ts";
import { fold } from "../text/fold.ts";
import { quoted } from "../wording.ts";
import type { ArticleFields } from "./article-schema.ts";
import type { FieldDesk } from "./field-desk.ts";
import { remembering } from "./remembering.ts";

/** Newsrooms sign with few lines, over and over. */
const readLine = remembering(readCredit);

/**
 * Who made an article, from `author` and `credit`. The printed line is the `credit` as written, else made from the
 * authors; whoever stands in both is one contributor.
 */
export function readPeople(desk: FieldDesk, fields: ArticleFields): Credit {
	const authors = (fields.author ?? []).map(({ name, roles }, index) => {
		if (slug(name) === "") {
			desk.log.error(
				desk.places.at(["author", index, "name"]),
				`Không làm được địa chỉ trang tác giả từ tên ${quoted(name)}.`,
				"Viết tên có ít nhất một chữ cái hoặc chữ số.",
			);
		}
		return contributor(name, readRoles(desk, index, roles ?? []));
	});
	if (fields.credit === undefined) {
		const people = merge(authors);
		return { printed: printCredit(people), people };
	}
	const { credit, unread } = readLine(fields.credit);
	if (unread !== undefined) {
		desk.log.warning(
			desk.places.at(["credit"]),
			`Không hiểu phần ${quoted(unread)} của dòng ghi tác giả; vẫn in nguyên như đã viết.`,
			'Viết theo mẫu: credit: "Tin, ảnh: Ánh Nguyệt", hoặc khai tên ở mục author.',
		);
	}
	return { printed: credit.printed, people: merge([...authors, ...credit.people]) };
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
