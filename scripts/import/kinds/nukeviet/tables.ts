import type { DumpTable } from "../../sql/scan-dump.ts";

/** What the tables of a NukeViet site are to an article. */
const ROLES = [
	"rows",
	"detail",
	"bodyhtml",
	"bodytext",
	"cat",
	"sources",
	"topics",
	"block_cat",
	"block",
	"tags",
	"tags_id",
	"author",
	"authorlist",
	// Of NukeViet 3, each module's own.
	"comments",
	// Of NukeViet 4, one for all modules of a language.
	"comment",
	"modules",
	// Of the whole site.
	"config",
	"users",
	"authors",
] as const;
export type TableRole = (typeof ROLES)[number] | "pages";

/** Characters of a table's name: MySQL takes 64. */
const LONGEST = 200;

/** `nv4_vi_news_bodyhtml_3`: what it belongs to, and what it is there. */
const NAME = new RegExp(`^(.+?)_(${ROLES.join("|")})(?:(?<=bodyhtml)_\\d+)?$`);

/** Columns without which a table of that name is of another kind of module. */
const COLUMNS: Partial<Record<TableRole, readonly string[]>> = {
	rows: ["id", "title", "alias", "hometext"],
	detail: ["id", "bodyhtml"],
	bodyhtml: ["id", "bodyhtml"],
	cat: ["catid", "title", "alias"],
	pages: ["id", "title", "alias", "bodytext", "add_time", "weight", "status"],
};

/**
 * What a table is, and what of: `nv4_vi_news` of an article's tables, `nv4_vi` of a language, `nv4` of a site. Nothing of
 * those that hold no article, nor of `nv4_vi_news_12`, in which a section's articles are kept a second time.
 */
export function roleOf({
	name,
	columns,
}: DumpTable): { readonly base: string; readonly role: TableRole } | undefined {
	const has = (role: TableRole) => COLUMNS[role]?.every((column) => columns.includes(column)) ?? true;
	if (name.length > LONGEST) return undefined;
	const [, base, role] = NAME.exec(name) ?? [];
	if (base !== undefined && has(role as TableRole)) return { base, role: role as TableRole };
	return columns.length > 0 && has("pages") ? { base: name, role: "pages" } : undefined;
}

/** `nv4_vi_tin_tuc` is the module `tin_tuc` in Vietnamese of the site `nv4`. */
export function partsOf(base: string): {
	readonly site: string;
	readonly language: string;
	readonly module: string;
} {
	const parts = base.split("_");
	const at = parts.findIndex(
		(part, place) => place > 0 && place < parts.length - 1 && /^(?:[a-z]{2}|\{\|lang\|\})$/.test(part),
	);
	if (at === -1) return { site: "", language: "vi", module: parts.at(-1) ?? base };
	const language = parts[at] ?? "";
	return {
		site: parts.slice(0, at).join("_"),
		// The sample tables that NukeViet comes with leave the language open.
		language: /^[a-z]{2}$/.test(language) ? language : "vi",
		module: parts.slice(at + 1).join("_"),
	};
}
