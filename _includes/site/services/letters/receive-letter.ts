import { createHmac } from "node:crypto";
import { doubtsOf } from "../../../domain/letters/doubts.ts";
import { judgeWriting } from "../../../domain/letters/judge-writing.ts";
import { isMistake, type Letter } from "../../../domain/letters/letter.ts";
import { REFUSALS, type Refusal } from "../../../domain/letters/refusals.ts";
import type { FieldFaults, Writing } from "../../../domain/letters/writing.ts";
import { fold } from "../../../domain/text/fold.ts";
import { received, reply } from "./answer.ts";
import { type FoundArticle, findArticle } from "./find-article.ts";
import type { Mailroom } from "./mailroom.ts";
import { readForm } from "./read-form.ts";
import { letterIdOf, readSignedTime, type SignedTime, signTime } from "./signed-time.ts";
import { HOUR, nameOfSource } from "./source.ts";
import { StoreFull } from "./store.ts";

/** Nobody writes faster, in milliseconds, and nobody takes longer. */
export const YOUNGEST = 3000;
export const OLDEST = 48 * HOUR;
/** Letters from one source within an hour: a school or a café has one address for all. */
export const MOST_AN_HOUR = 10;
/** How long the same words are known again. */
export const SAME_WORDS = 24 * HOUR;

type OpenRoom = Mailroom & { readonly key: string };

/** Takes a letter, or says why not. */
export async function receiveLetter(
	room: OpenRoom,
	kind: Letter["kind"],
	request: Request,
	source: string,
): Promise<Response> {
	const { key, site, now } = room;
	const sent = await readForm(request);
	if ("status" in sent) return reply(request, site, sent);
	const { writing, faults: found } = judgeWriting(kind, sent);
	const faults: FieldFaults = found;
	const article = await findArticle(site, sent.article);
	if (!article) return reply(request, site, { ...REFUSALS.unknown, kept: writing.text });
	const say = (said: Refusal, time: string, told: FieldFaults = {}, shown = writing) =>
		reply(request, site, { ...said, article, form: { kind, writing: shown, faults: told, time } });
	const freshTime = () => signTime(key, article.path, now());

	if (kind === "comment" && !isOpen(article, now()))
		return reply(request, site, { ...REFUSALS.closed, article, kept: writing.text });
	const replyFault = judgeReply(article, writing);
	if (replyFault)
		return say(REFUSALS.faults, freshTime(), { ...faults, ...replyFault }, { ...writing, replyTo: "" });
	if (Object.keys(faults).length > 0) return say(REFUSALS.faults, freshTime(), faults);
	if (sent.time === "") return say(REVIEW, freshTime());

	const time = readSignedTime(key, article.path, sent.time);
	const age = time ? now() - time.issued : Number.POSITIVE_INFINITY;
	if (!time || age > OLDEST) return say(REFUSALS.stale, freshTime());
	// The same time, which is older when the reader has looked again.
	if (age < YOUNGEST) return say(REFUSALS.early, sent.time);
	try {
		const refusal = await keep(room, kind, writing, time, source);
		if (refusal?.status === REFUSALS.again.status)
			return reply(request, site, { ...refusal, article, kept: writing.text });
		return refusal ? say(refusal, freshTime()) : received(request, kind);
	} catch (error) {
		room.complain(error);
		return say(REFUSALS.failed, sent.time);
	}
}

/** A page that came without a time cannot tell how long was written: its reader looks again. Nothing is wrong. */
const REVIEW = {
	status: 200,
	heading: "Đọc lại trước khi gửi",
	message: "Thư chưa gửi đi. Xin đọc lại một lượt, sửa nếu cần, rồi bấm nút gửi.",
} as const;

const isOpen = ({ closes }: FoundArticle, now: number) =>
	closes === null || (closes !== undefined && now < closes);

/** What is wrong with whom a comment replies to, if anything: it must be printed under the same article. */
function judgeReply({ comments = [] }: FoundArticle, { replyTo }: Writing): FieldFaults | undefined {
	if (replyTo === "" || comments.includes(replyTo)) return undefined;
	return {
		replyTo: "Bình luận bạn trả lời không còn trên trang: lời này sẽ được gửi như một bình luận riêng.",
	};
}

/**
 * Puts a letter into the store, once.
 *
 * @returns why not
 */
async function keep(
	{ store, marks, key, now }: OpenRoom,
	kind: Letter["kind"],
	writing: Writing,
	time: SignedTime,
	source: string,
): Promise<Refusal | undefined> {
	const form = `form ${time.nonce}`;
	const words = `words ${wordsOf(key, kind, writing)}`;
	if ((await marks.has(form, OLDEST)) || (await marks.has(words, SAME_WORDS))) return REFUSALS.again;
	const letters = await marks.count(`source ${await nameOfSource(marks, source)}`, HOUR, MOST_AN_HOUR);
	if (letters > MOST_AN_HOUR) return REFUSALS.often;
	try {
		// Its name comes of its form: of two that are sent at the same time one is added.
		if (!(await store.add(letterOf(kind, writing, letterIdOf(key, time), now())))) return REFUSALS.again;
	} catch (error) {
		if (error instanceof StoreFull) return REFUSALS.full;
		throw error;
	}
	// Afterwards: whoever got no answer because the machine stopped may send again. An editor may have decided by then.
	await marks.take(form, OLDEST);
	await marks.take(words, SAME_WORDS);
	return undefined;
}

/** Two letters with one name say the same of the same; what they say cannot be found by it. */
const wordsOf = (key: string, kind: string, { article, text, sentence }: Writing) =>
	createHmac("sha256", key)
		.update([kind, article, sentence, fold(text).replace(/\s+/g, " ")].join("\n"))
		.digest("base64url");

function letterOf(kind: Letter["kind"], writing: Writing, id: string, now: number): Letter {
	const { article, name, text, contact, replyTo, sentence, mistake } = writing;
	return {
		...{ id, kind, article, name, text },
		...(contact && { contact }),
		received: new Date(now).toISOString(),
		...(replyTo && { replyTo }),
		...(kind === "report" && isMistake(mistake) && { report: { sentence, mistake } }),
		doubts: doubtsOf(writing),
		state: "waiting",
	};
}
