import { z } from "zod";
import { toNfc } from "../../text/normalise.ts";
import { LIMITS } from "../limits.ts";

/** One line of text: in NFC, without spaces at the ends, otherwise as it was written. */
export function line(longest: number) {
	return z
		.string()
		.overwrite((text) => toNfc(text).trim())
		.max(longest)
		.regex(/^[^\n]*$/);
}

/** A list; a single value is a list of one. */
export function listOf<Item extends z.ZodType>(item: Item, longest = Number.MAX_SAFE_INTEGER) {
	return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).max(longest));
}

/** A table with no other keys than these. The message of an unknown key is the list of the known ones, for `readShape`. */
export function table<Shape extends z.ZodRawShape>(shape: Shape) {
	return z.strictObject(shape, { error: () => Object.keys(shape).join(" ") });
}

/**
 * A table that may be written as its `name` alone: `author: Ánh Nguyệt`, `source: TTXVN`.
 *
 * @param longest name
 */
export function named<Shape extends z.ZodRawShape>(rest: Shape, longest: number = LIMITS.name) {
	return z.preprocess(
		(value) => (typeof value === "string" ? { name: value } : value),
		table({ name: line(longest), ...rest }),
	);
}
