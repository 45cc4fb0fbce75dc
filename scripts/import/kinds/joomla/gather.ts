import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import type { Dump, DumpRow, Place } from "../../sql/dump.ts";
import { endProblems, tooLongRow, tooManyRows } from "../../sql/dump-problems.ts";
import { addTo } from "../../sql/grouped.ts";
import type { DumpTable } from "../../sql/scan-dump.ts";

/** A section or tag as its table has it. */
export interface Entry {
	readonly title: string;
	readonly alias: string;
	/** `tin-tuc/nong-nghiep`: its aliases from the top. */
	readonly path: string;
	readonly description: string;
	readonly isPublic: boolean;
}

/** What a Joomla site's tables hold, articles by their places. */
export class JoomlaSite {
	/** Of its tables: `jos_`, `#__`. */
	readonly prefix: string;
	readonly articles: Place[] = [];
	readonly categories = new Map<number, Entry>();
	/** Of Joomla 1.5: what holds categories. */
	readonly sections = new Map<number, Entry>();
	readonly tags = new Map<number, Entry>();
	readonly tagsOf = new Map<number, number[]>();
	/** Labels of fields that the newsroom added. */
	readonly fields = new Map<number, string>();
	readonly valuesOf = new Map<number, { readonly field: number; readonly value: string }[]>();
	readonly users = new Map<number, string>();
	readonly comments = new Map<number, Place[]>();
	/** Paths of the menu by what they lead to: `category 5`, `article 12`. */
	readonly menu = new Map<string, string[]>();

	constructor(prefix: string) {
		this.prefix = prefix;
	}
}

const MOST_THINGS = 3_000_000;

type Take = (site: JoomlaSite, row: DumpRow) => void;

const TAKES: Readonly<Record<string, Take>> = {
	content: (site, { place }) => site.articles.push(place),
	categories(site, row) {
		// Of Joomla 1.5 those of articles name a section, all others a component.
		const extension =
			row.get("extension") ?? (Number(row.get("section")) > 0 ? "com_content" : row.get("section"));
		if (extension !== "com_content") return;
		site.categories.set(row.number("id"), entryOf(row));
	},
	sections: (site, row) => site.sections.set(row.number("id"), entryOf(row)),
	tags: (site, row) => site.tags.set(row.number("id"), entryOf(row)),
	contentitem_tag_map(site, row) {
		if (row.get("type_alias") === "com_content.article")
			addTo(site.tagsOf, row.number("content_item_id"), row.number("tag_id"));
	},
	fields(site, row) {
		if (row.get("context") === "com_content.article")
			site.fields.set(row.number("id"), row.get("label") || row.get("title") || "");
	},
	fields_values(site, row) {
		const value = row.get("value") ?? "";
		if (value) addTo(site.valuesOf, row.number("item_id"), { field: row.number("field_id"), value });
	},
	users: (site, row) => site.users.set(row.number("id"), row.get("name")?.trim() ?? ""),
	jcomments(site, row) {
		if (row.get("object_group") === "com_content") addTo(site.comments, row.number("object_id"), row.place);
	},
	menu(site, row) {
		const query = new URLSearchParams((row.get("link") ?? "").split("?")[1]);
		const [view, id] = [query.get("view"), Number.parseInt(query.get("id") ?? "", 10)];
		const path = row.get("path") || row.get("alias");
		if (query.get("option") !== "com_content" || !path || row.number("published") !== 1) return;
		if ((view === "article" || view === "category") && id > 0) addTo(site.menu, `${view} ${id}`, path);
	},
};

function entryOf(row: DumpRow): Entry {
	const alias = row.get("alias") ?? "";
	return {
		title: row.get("title")?.trim() ?? "",
		alias,
		path: row.get("path") || alias,
		description: row.get("description") ?? "",
		isPublic: isPublic(row) && row.get("published") !== "0" && row.get("published") !== "-2",
	};
}

/** Joomla 1.5 counts its readers from 0, everybody; later ones from 1, and 5 are those who are not logged in. */
export function isPublic(row: DumpRow): boolean {
	const { columns } = row.place.table;
	const isOld = columns.includes("sectionid") || columns.includes("section") || columns.includes("scope");
	const access = row.get("access");
	return (
		access === undefined || (isOld ? access === "0" : access === "1" || access === "5" || access === "0")
	);
}

function roleOf({
	name,
	columns,
}: DumpTable): { readonly prefix: string; readonly role: string } | undefined {
	const role = Object.keys(TAKES).find((one) => name === one || name.endsWith(`_${one}`));
	if (!role || columns.length === 0) return undefined;
	if (role === "content" && !columns.includes("introtext")) return undefined;
	return { prefix: name.slice(0, -role.length), role };
}

/** Goes once through a dump. @param file as problems name it */
export async function gatherSites(
	dump: Dump,
	file: string,
): Promise<{ readonly sites: readonly JoomlaSite[]; readonly problems: readonly Problem[] }> {
	const sites = new Map<string, JoomlaSite>();
	const problems: Problem[] = [];
	let things = 0;
	const end = await dump.scan({
		wants: (table) => roleOf(table) !== undefined && things < MOST_THINGS,
		row(row) {
			const found = roleOf(row.place.table);
			things += 1;
			if (!found || things >= MOST_THINGS) return;
			const site = sites.get(found.prefix) ?? new JoomlaSite(found.prefix);
			sites.set(found.prefix, site);
			TAKES[found.role]?.(site, row);
		},
		tooLong: ({ line, length }) => problems.push(tooLongRow(file, line, length)),
	});
	problems.push(...endProblems(file, end));
	if (things >= MOST_THINGS) problems.push(tooManyRows(file));
	const found = [...sites.values()].filter(({ articles }) => articles.length > 0);
	if (found.length === 0)
		problems.push(
			fileProblem(
				"error",
				file,
				"Không có bảng bài nào của Joomla (tên tận cùng bằng _content, có cột introtext).",
				"Xem lại có đúng tệp không; xuất lại cơ sở dữ liệu, chọn cả cấu trúc lẫn dữ liệu.",
			),
		);
	return { sites: found, problems };
}
