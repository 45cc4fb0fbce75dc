/** What a form of a letter holds, by the names of its fields. */
export const LETTER_FIELDS = [
	"article",
	"name",
	"text",
	"contact",
	"replyTo",
	"sentence",
	"mistake",
	"time",
	"website",
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];
/** As they were sent; empty what was not. */
export type Writing = Readonly<Record<LetterField, string>>;

export const EMPTY_WRITING: Writing = {
	article: "",
	name: "",
	text: "",
	contact: "",
	replyTo: "",
	sentence: "",
	mistake: "",
	time: "",
	website: "",
};

/** What is wrong with fields: what to do, in Vietnamese. */
export type FieldFaults = Readonly<Partial<Record<LetterField, string>>>;
/** The same for a script, each with what is to stand in the field now. */
export type FieldAnswers = Readonly<Partial<Record<LetterField, readonly [fault: string, value: string]>>>;

/**
 * The fields of a form, each named at most once and none that a form of ours has not.
 *
 * @returns undefined where it is no form of ours
 */
export function readWriting(pairs: Iterable<readonly [string, unknown]>): Writing | undefined {
	const found: Partial<Record<LetterField, string>> = {};
	for (const [name, value] of pairs) {
		if (!isField(name) || found[name] !== undefined || typeof value !== "string") return undefined;
		found[name] = value;
	}
	return { ...EMPTY_WRITING, ...found };
}

const isField = (name: string): name is LetterField => (LETTER_FIELDS as readonly string[]).includes(name);

/**
 * The pairs of `application/x-www-form-urlencoded`.
 *
 * @returns undefined for an escape that is none, or that is not UTF-8
 */
export function readUrlEncoded(body: string): [string, string][] | undefined {
	try {
		return body
			.split("&")
			.filter((pair) => pair !== "")
			.map((pair) => {
				const [name = "", ...value] = pair
					.split("=")
					.map((part) => decodeURIComponent(part.replaceAll("+", " ")));
				return [name, value.join("=")];
			});
	} catch {
		return undefined;
	}
}
