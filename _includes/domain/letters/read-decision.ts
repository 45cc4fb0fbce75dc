import { z } from "zod";
import { monthOfArticle } from "../addresses/paths/calendar.ts";
import type { Decision } from "./desk.ts";
import { isLetterId } from "./letter.ts";

const id = z.string().refine(isLetterId);
/** An address of an article, and no other: it becomes the name of a file. */
const article = z
	.string()
	.max(400)
	.refine((path) => monthOfArticle(path) !== undefined)
	.exactOptional();
/** What is too long is told where it is read. */
const text = z.string().max(20_000);

const decisions = z.discriminatedUnion("decision", [
	z.strictObject({ decision: z.literal("approve"), id, answer: text.exactOptional() }),
	z.strictObject({ decision: z.literal("reject"), id }),
	z.strictObject({ decision: z.literal("answer"), id, article, text }),
	z.strictObject({ decision: z.literal("edit"), id, article, text }),
	z.strictObject({ decision: z.literal("forget"), id, article }),
	z.strictObject({ decision: z.literal("corrected"), id, text }),
]) satisfies z.ZodType<Decision>;

/** Reads what was sent as a decision; undefined for what is none. */
export const readDecision = (sent: unknown): Decision | undefined => decisions.safeParse(sent).data;
