import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import type { Dump, DumpRow, Place } from "../../sql/dump.ts";
import { endProblems, tooLongRow, tooManyRows } from "../../sql/dump-problems.ts";
import { addTo } from "../../sql/grouped.ts";
import { unescaped } from "../../sql/unescape.ts";
import { entryOf, NewsModule } from "./news-module.ts";
import { roleOf, type TableRole } from "./tables.ts";

/** What a dump holds, but for the articles themselves, which are read by their places. */
export interface OldNewsroom {
	readonly modules: readonly NewsModule[];
	/** By site: `rewrite_exturl`, `rewrite_optional` ... */
	readonly settings: ReadonlyMap<string, ReadonlyMap<string, string>>;
	/** By language, `nv4_vi`, and the module's tables: as its addresses call it, and its folder of uploads. */
	readonly names: ReadonlyMap<string, { readonly title: string; readonly folder: string }>;
	/** Comments of NukeViet 4, by language and the module's name and the article. */
	readonly comments: ReadonlyMap<string, readonly Place[]>;
	/** Names of users, by site and number. */
	readonly users: ReadonlyMap<string, string>;
	/** Those who work for the newsroom, by site and number. */
	readonly staff: ReadonlySet<string>;
	/** What of the dump as a whole has to be told. */
	readonly problems: readonly Problem[];
}

/** Things of which a newspaper has thousands; more are no newspaper's, and memory has an end. */
const MOST_THINGS = 3_000_000;

/** Goes once through a dump. @param file as problems name it */
export async function gatherNewsroom(dump: Dump, file: string): Promise<OldNewsroom> {
	const modules = new Map<string, NewsModule>();
	const settings = new Map<string, Map<string, string>>();
	const names = new Map<string, { title: string; folder: string }>();
	const comments = new Map<string, Place[]>();
	const users = new Map<string, string>();
	const staff = new Set<string>();
	const problems: Problem[] = [];
	const nameless = new Set<string>();
	let things = 0;

	const moduleOf = (base: string) => entry(modules, base, () => new NewsModule(base));
	const take: Record<TableRole, (row: DumpRow, base: string) => void> = {
		rows: (row, base) => moduleOf(base).rows.set(row.number("id"), row.place),
		detail: (row, base) => moduleOf(base).bodies.set(row.number("id"), row.place),
		bodyhtml: (row, base) => moduleOf(base).bodies.set(row.number("id"), row.place),
		bodytext: (row, base) => moduleOf(base).plainTexts.set(row.number("id"), row.place),
		pages: (row, base) => moduleOf(base).pages.push(row.place),
		cat: (row, base) => moduleOf(base).sections.set(row.number("catid"), entryOf(row)),
		topics: (row, base) => moduleOf(base).stories.set(row.number("topicid"), entryOf(row)),
		block_cat: (row, base) => moduleOf(base).groups.set(row.number("bid"), entryOf(row)),
		tags: (row, base) => moduleOf(base).tags.set(row.number("tid"), entryOf(row)),
		sources: (row, base) =>
			moduleOf(base).sources.set(row.number("sourceid"), {
				title: unescaped(row.get("title") ?? "").trim(),
				link: unescaped(row.get("link") ?? "").trim(),
			}),
		author: (row, base) =>
			moduleOf(base).people.set(row.number("id"), unescaped(row.get("pseudonym") ?? "").trim()),
		block: (row, base) => addTo(moduleOf(base).groupsOf, row.number("id"), row.number("bid")),
		tags_id: (row, base) =>
			addTo(moduleOf(base).tagsOf, row.number("id"), {
				tag: row.number("tid"),
				word: unescaped(row.get("keyword") ?? "").trim(),
			}),
		authorlist: (row, base) =>
			addTo(moduleOf(base).peopleOf, row.number("id"), {
				person: row.number("aid"),
				name: unescaped(row.get("pseudonym") ?? "").trim(),
			}),
		comments: (row, base) => addTo(moduleOf(base).comments, row.number("id"), row.place),
		comment: (row, base) => addTo(comments, `${base}/${row.get("module")}/${row.number("id")}`, row.place),
		modules: (row, base) => {
			const title = row.get("title") ?? "";
			const data = row.get("module_data") || title.replaceAll("-", "_");
			names.set(`${base}/${data}`, { title, folder: row.get("module_upload") || title });
		},
		config: (row, base) => {
			const [name, value] = [row.get("config_name"), row.get("config_value")];
			if (name?.startsWith("rewrite_")) entry(settings, base, () => new Map()).set(name, value ?? "");
		},
		users: (row, base) => {
			const name = [row.get("last_name"), row.get("first_name")].filter(Boolean).join(" ");
			users.set(`${base}/${row.number("userid")}`, unescaped(row.get("full_name") || name).trim());
		},
		authors: (row, base) => staff.add(`${base}/${row.number("admin_id")}`),
	};
	const end = await dump.scan({
		wants(table) {
			const found = roleOf(table);
			if (!found && table.columns.length === 0 && /_rows$/.test(table.name)) nameless.add(table.name);
			return found !== undefined && table.columns.length > 0 && things < MOST_THINGS;
		},
		row(row) {
			const found = roleOf(row.place.table);
			things += 1;
			if (found && things < MOST_THINGS) take[found.role](row, found.base);
		},
		tooLong: ({ line, length }) => problems.push(tooLongRow(file, line, length)),
	});
	problems.push(...endProblems(file, end));
	if (things >= MOST_THINGS) problems.push(tooManyRows(file));
	const found = [...modules.values()].filter((one) => one.rows.size > 0 || one.pages.length > 0);
	if (found.length === 0) problems.push(nothingFound(file, [...nameless]));
	return { modules: found, settings, names, comments, users, staff, problems };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key) ?? make();
	map.set(key, known);
	return known;
}

function nothingFound(file: string, nameless: readonly string[]): Problem {
	return nameless.length > 0
		? fileProblem(
				"error",
				file,
				`Bảng ${nameless.slice(0, 3).join(", ")} không có tên cột: tệp chỉ có dữ liệu, không có lệnh CREATE TABLE.`,
				"Xuất lại cơ sở dữ liệu, chọn cả cấu trúc lẫn dữ liệu.",
			)
		: fileProblem(
				"error",
				file,
				"Không có bảng tin nào của NukeViet (tên tận cùng bằng _rows, có cột hometext).",
				"Xem lại có đúng tệp không; khi xuất cơ sở dữ liệu, chọn các bảng của module news.",
			);
}
