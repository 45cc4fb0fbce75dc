import { z } from "zod";

/** What kind of mistake a reader has seen, and how a form calls it. */
export const MISTAKES = {
	spelling: "Chính tả",
	figures: "Số liệu",
	name: "Tên người",
	picture: "Ảnh",
	other: "Khác",
} as const;
export type Mistake = keyof typeof MISTAKES;
export const isMistake = (text: string): text is Mistake => Object.hasOwn(MISTAKES, text);

/** Ten letters that chance chooses: `ab2cd3ef4g`. */
const LETTER_ID = /^[a-z2-7]{10}$/;
export const isLetterId = (text: string) => LETTER_ID.test(text);

const id = z.string().regex(LETTER_ID);
const instant = z.iso.datetime();

const letterShape = z
	.strictObject({
		id,
		kind: z.enum(["comment", "report"]),
		/** Path of the article: `/2022/05/26/ben-pha/`. */
		article: z.string(),
		/** As the reader gives it; empty in a report. */
		name: z.string(),
		/** Plain text; an empty line parts its passages. */
		text: z.string(),
		/** Where the newsroom may write back. Never printed, never in git. */
		contact: z.string().exactOptional(),
		/** When it came, an instant of UTC: `2026-11-29T12:30:00.000Z`. */
		received: instant,
		/** The comment that it replies to. */
		replyTo: id.exactOptional(),
		/** Of a report. The sentence is empty where the reader chose none. */
		report: z
			.strictObject({ sentence: z.string(), mistake: z.enum(Object.keys(MISTAKES) as Mistake[]) })
			.readonly()
			.exactOptional(),
		/** What the checks thought, for the editor: whole sentences in Vietnamese. */
		doubts: z.array(z.string()).readonly(),
		/** `corrected`: what it reports is put right. Rejected and corrected ones are kept for a while, and then forgotten. */
		state: z.enum(["waiting", "rejected", "corrected"]),
		/** When it was rejected or corrected; an instant, as `received`. */
		decidedAt: instant.exactOptional(),
		/** The text as it came, where an editor has mended it. */
		original: z.string().exactOptional(),
	})
	.readonly();

/** What a reader has sent, until an editor has decided: in the store, never in git, never in the output. */
export type Letter = z.infer<typeof letterShape>;

/**
 * Reads a letter as a store holds it.
 *
 * @returns undefined for what is no letter
 */
export function readLetter(stored: string): Letter | undefined {
	try {
		const read = letterShape.safeParse(JSON.parse(stored));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}

/** Oldest first; of one moment by name, so that the order is always one. */
export const byReceipt = (a: Letter, b: Letter) =>
	a.received < b.received ? -1 : a.received > b.received ? 1 : a.id < b.id ? -1 : 1;
