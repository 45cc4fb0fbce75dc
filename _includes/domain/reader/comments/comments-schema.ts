import { z } from "zod";
import { toNfc } from "../../text/normalise.ts";
import { LIMITS } from "../limits.ts";
import { line, table } from "../yaml/shape-parts.ts";

const moment = line(LIMITS.address);
const name = line(LIMITS.letterName);

/** Text of several paragraphs, in NFC, without blanks at its ends. */
const prose = z
	.string()
	.overwrite((text) => toNfc(text).trim())
	.max(LIMITS.letterText);

const comment = table({
	id: line(LIMITS.address),
	name,
	date: moment,
	text: prose,
	replyTo: line(LIMITS.address).optional(),
	approved: table({ by: name, when: moment }),
	answer: table({ text: prose, date: moment, by: name.optional() }).optional(),
});
const forgotten = table({ id: line(LIMITS.address), forgotten: moment });

export type CommentFields = z.infer<typeof comment>;

/** Each item is what it says that it is, so that its problems are told by the right list of keys. */
const item = z.unknown().transform((value, context): CommentFields | z.infer<typeof forgotten> => {
	const isForgotten = typeof value === "object" && value !== null && "forgotten" in value;
	const read = (isForgotten ? forgotten : comment).safeParse(value);
	if (read.success) return read.data;
	context.issues.push(...(read.error.issues as typeof context.issues));
	return z.NEVER;
});

/** The allow-list of a file of comments: which keys, which kinds of values, how long. What they mean is read after. */
export const commentsSchema = z.array(item).max(LIMITS.comments);

/** A right item, for cures. */
export const COMMENT_EXAMPLE =
	"- {id: k3v7qa2mxe, name: Út Hiền, date: 2026-11-20 08:15, text: Bài hay quá., approved: {by: Ánh Nguyệt, when: 2026-11-20 09:00}}";
