/** An object of a list in a file of JSON. */
export interface JsonRecord {
	/** The keys that lead to its list, joined by dots; lists on the way are left out: `db.data.posts`. */
	readonly list: string;
	readonly fields: JsonFields;
	/** Where it begins in the file, from 1. */
	readonly line: number;
}

export type JsonFields = Readonly<Record<string, unknown>>;

/** The text of a field; undefined where there is none, or a blank one. */
export function wordIn(fields: JsonFields, name: string): string | undefined {
	const value = fields[name];
	const word = typeof value === "number" ? String(value) : value;
	return typeof word === "string" && /\S/.test(word) ? word : undefined;
}

/** The objects of a list in a field. */
export function fieldsIn(fields: JsonFields, name: string): readonly JsonFields[] {
	const value = fields[name];
	return Array.isArray(value) ? value.filter(isFields) : [];
}

export function isFields(value: unknown): value is JsonFields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object that a text in JSON is; undefined where it is none. */
export function readFields(json: string): JsonFields | undefined {
	try {
		const read: unknown = JSON.parse(json);
		return isFields(read) ? read : undefined;
	} catch {
		return undefined;
	}
}
