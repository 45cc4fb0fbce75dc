import type { DumpRow, Place } from "../../sql/dump.ts";
import { unescaped } from "../../sql/unescape.ts";
import { partsOf } from "./tables.ts";

/** A section, tag, running story or group as its table has it. */
export interface Entry {
	readonly title: string;
	readonly alias: string;
	readonly description: string;
	/** Whether everybody may read what is in it. */
	readonly isPublic: boolean;
}

/** What a module holds: small things as they are, articles by their places. */
export class NewsModule {
	readonly base: string;
	/** Of the site, `nv4`. */
	readonly site: string;
	readonly language: string;
	/** As its tables are called: `tin_tuc`. */
	readonly module: string;
	readonly rows = new Map<number, Place>();
	readonly bodies = new Map<number, Place>();
	/** NukeViet 3 keeps a plain text beside, for its search. */
	readonly plainTexts = new Map<number, Place>();
	readonly pages: Place[] = [];
	readonly sections = new Map<number, Entry>();
	readonly stories = new Map<number, Entry>();
	readonly groups = new Map<number, Entry>();
	readonly tags = new Map<number, Entry>();
	readonly people = new Map<number, string>();
	readonly sources = new Map<number, { readonly title: string; readonly link: string }>();
	/** By article. */
	readonly groupsOf = new Map<number, number[]>();
	readonly tagsOf = new Map<number, { readonly tag: number; readonly word: string }[]>();
	readonly peopleOf = new Map<number, { readonly person: number; readonly name: string }[]>();
	readonly comments = new Map<number, Place[]>();

	constructor(base: string) {
		this.base = base;
		const { site, language, module } = partsOf(base);
		this.site = site;
		this.language = language;
		this.module = module;
	}
}

/** Groups of users whom NukeViet shows a thing to: `5` guests, `6` everybody; nothing is everybody in NukeViet 3. */
export function isForAll(groups: string | undefined): boolean {
	return !groups || groups.split(",").some((group) => group === "5" || group === "6");
}

export function entryOf(row: DumpRow): Entry {
	const text = (column: string) => unescaped(row.get(column) ?? "").trim();
	return {
		title: text("title"),
		alias: row.get("alias") ?? "",
		description: text("description"),
		isPublic: isForAll(row.get("groups_view")) && row.number("who_view") === 0,
	};
}
