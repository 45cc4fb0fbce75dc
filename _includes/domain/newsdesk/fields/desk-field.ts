import type { z } from "zod";

/**
 * How a field is filled in, and what its value is:
 *
 * - `line`, `text` (long, but one line all the same), `time` (`2022-05-26 18:56`), `number`, `address`, `choice` (one of
 *   `choices`), `section`, `thread`: a text
 * - `yes-no`: a boolean; `usual` is what holds where the file says nothing
 * - `list`, `tags`, `stories` (addresses of articles), `addresses`: texts
 * - `people`: each a text, read by the grammar of credit lines, or `{name, roles}`, which is one name
 * - `picture`: a table of `src`, `alt`, `caption`, `credit`, `focal`, `ai`; `file` is the name of a picture inside one
 * - `table`: an object of `fields`; `tables`: a list of such
 * - `body`: Markdown
 */
export type FieldKind =
	| "line"
	| "text"
	| "time"
	| "number"
	| "address"
	| "choice"
	| "section"
	| "thread"
	| "yes-no"
	| "list"
	| "lists"
	| "tags"
	| "stories"
	| "addresses"
	| "people"
	| "picture"
	| "file"
	| "table"
	| "tables"
	| "body";

/** One field of a form of the newsdesk. */
export interface DeskField {
	/** The key in the file. */
	readonly name: string;
	/** As the newsroom calls it: “Tít”. */
	readonly label: string;
	/** What it is for and how it is written, in a sentence or two. */
	readonly hint: string;
	readonly kind: FieldKind;
	readonly required: boolean;
	/** Its place among the keys of the file, which need not be that in the form. */
	readonly place: number;
	/** Of a table, or of each of a list: it may be written as its `name` alone. */
	readonly named?: boolean;
	/** Characters of a text, items of a list. */
	readonly most?: number;
	/** Characters of each text of a list. */
	readonly longest?: number;
	/** Of a `choice`. */
	readonly choices?: readonly { readonly value: string; readonly label: string }[];
	/** Of a `yes-no`. */
	readonly usual?: boolean;
	/** Of a table, or of each of a list of tables. */
	readonly fields?: readonly DeskField[];
	/** Kept and shown, but not changed by hand. */
	readonly fixed?: boolean;
	/** A right value, as a form shows it in an empty field. */
	readonly example?: string;
}

/** The words of one field; those of a table have the words of all its keys. */
export type FieldWords<Value> = Pick<DeskField, "label" | "hint"> &
	Partial<Pick<DeskField, "kind" | "required" | "choices" | "usual" | "fixed" | "example">> &
	(Inside<Value> extends object
		? { readonly fields: WordsFor<Inside<Value>> }
		: { readonly fields?: undefined });

/** What a value is, or is a list of. */
type Inside<Value> =
	NonNullable<Value> extends readonly (infer Item)[]
		? Item extends readonly unknown[]
			? string
			: NonNullable<Item>
		: NonNullable<Value>;

/** The words of every key of a table: one without fails to compile, and so does one that the file cannot have. */
export type WordsFor<Table extends object> = { readonly [Key in keyof Table]-?: FieldWords<Table[Key]> };

/** Words as they are looked up, key by key. */
type AnyWords = Readonly<
	Record<string, FieldWords<string> | (Omit<FieldWords<string>, "fields"> & { readonly fields: AnyWords })>
>;

/** The fields of a table, in the order of its words; kinds and limits are those of the schema. */
export function fieldsOfTable<Table extends object>(
	schema: z.ZodType<Table>,
	words: WordsFor<Table>,
): readonly DeskField[] {
	return fieldsOfShape(shapeOf(schema)?.shape ?? {}, words as unknown as AnyWords);
}

/** The one field of a file that is a list, under the name that its values have: `items`. */
export function fieldOfItems<Items extends readonly unknown[]>(
	schema: z.ZodType<Items>,
	words: FieldWords<Items>,
): DeskField {
	const [field] = fieldsOfShape({ items: schema }, { items: words as unknown as FieldWords<string> });
	if (!field) throw new Error("Expected the schema of a list");
	return field;
}

function fieldsOfShape(
	shape: Readonly<Record<string, z.core.$ZodType>>,
	words: AnyWords,
): readonly DeskField[] {
	const places = Object.keys(shape);
	return Object.entries(words).flatMap(([name, { fields, ...own }]): DeskField[] => {
		const found = shape[name] && describe(shape[name]);
		if (!found) return [];
		const { inside, optional, ...measures } = found;
		return [
			{
				name,
				place: places.indexOf(name),
				...measures,
				required: !optional,
				...own,
				...(inside && fields && { fields: fieldsOfShape(inside, fields) }),
			},
		];
	});
}

/** What a schema says of a value. */
interface Described extends Pick<DeskField, "kind" | "most" | "longest" | "named"> {
	readonly optional: boolean;
	/** Keys of the table that it is, or is a list of. */
	readonly inside?: Readonly<Record<string, z.core.$ZodType>>;
}

type Definition = z.core.$ZodTypes["_zod"]["def"];

function describe(schema: z.core.$ZodType): Described {
	const { bare, optional, shortened } = uncover(schema);
	const def = bare._zod.def as Definition;
	if (def.type === "object")
		return { kind: "table", optional, inside: def.shape, ...(shortened && { named: true }) };
	const most = limitOf(bare);
	if (def.type !== "array") return { kind: "line", optional, ...(most !== undefined && { most }) };
	const each = describe(def.element);
	return {
		kind: each.inside ? "tables" : each.kind === "list" ? "lists" : "list",
		optional,
		...(most !== undefined && { most }),
		...(each.most !== undefined && { longest: each.most }),
		...(each.inside && { inside: each.inside }),
		...(each.named && { named: true }),
	};
}

/** A schema without what only says that it may be left out, or written in a shorter way. */
function uncover(schema: z.core.$ZodType): {
	readonly bare: z.core.$ZodType;
	readonly optional: boolean;
	readonly shortened: boolean;
} {
	const def = schema._zod.def as Definition;
	if (def.type === "optional") return { ...uncover(def.innerType), optional: true };
	if (def.type === "pipe") return { ...uncover(def.out), shortened: true };
	return { bare: schema, optional: false, shortened: false };
}

function shapeOf(schema: z.core.$ZodType) {
	const def = uncover(schema).bare._zod.def as Definition;
	return def.type === "object" ? def : undefined;
}

/** The longest that a text or a list may be. */
function limitOf(schema: z.core.$ZodType): number | undefined {
	for (const check of schema._zod.def.checks ?? []) {
		const def = check._zod.def as z.core.$ZodChecks["_zod"]["def"];
		if (def.check === "max_length" && def.maximum < Number.MAX_SAFE_INTEGER) return def.maximum;
	}
	return undefined;
}
