import assert from "node:assert/strict";
import { test } from "node:test";
import {
	answerComment,
	commentIn,
	forgetComment,
	mendComment,
	printedIds,
	printLetter,
	readEditorsText,
	settledIds,
} from "../../../../_includes/domain/letters/printing.ts";
import { Undecided } from "../../../../_includes/domain/letters/undecided.ts";
import { aLetter, letterId } from "../../../support/letters/letters.ts";

const now = Date.parse("2026-11-29T13:00:00.700Z");
const by = { by: "Ánh Nguyệt", now };
const LETTER = aLetter();
const PRINTED = printLetter("", LETTER, by);

test("an approved letter is printed with when it came, who has approved it and when", () => {
	assert.equal(
		PRINTED,
		`- id: ab2cd3ef4g
  name: Lê Thị Út
  date: 2026-11-29 19:30
  text: Bến phà chạy lại, bà con mừng lắm.
  approved:
    by: Ánh Nguyệt
    when: 2026-11-29 20:00
`,
	);
});

test("no contact and no doubt of a letter is printed", () => {
	const letter = aLetter({ contact: "ut@example.vn", doubts: ["Viết hoa gần hết."], original: "Bến pha." });
	assert.equal(printLetter("", letter, by), PRINTED);
});

test("a letter that is printed already stays as its first editor has approved it", () => {
	assert.equal(printLetter(PRINTED, LETTER, { by: "Khoa", now: now + 5000 }), PRINTED);
	assert.deepEqual([...printedIds(PRINTED)], [LETTER.id]);
});

test("an approval is never before the letter came, whatever the clocks say", () => {
	const { approved, date } = commentIn(printLetter("", LETTER, { ...by, now: 0 }), LETTER.id);
	assert.equal(approved.when.iso, date.iso);
});

test("it answers whom it answered, unless that comment is no more", () => {
	const reply = aLetter({ id: letterId(1), received: "2026-11-29T12:40:00.000Z", replyTo: LETTER.id });
	assert.equal(commentIn(printLetter(PRINTED, reply, by), reply.id).replyTo, LETTER.id);
	assert.equal(commentIn(printLetter("", reply, by), reply.id).replyTo, undefined);
});

test("the newsroom answers with the approval or later, and again in its place", () => {
	assert.equal(commentIn(printLetter("", LETTER, by, "Cảm ơn chị."), LETTER.id).answer?.text, "Cảm ơn chị.");
	const answered = answerComment(PRINTED, LETTER.id, "Cảm ơn chị.", now);
	assert.equal(commentIn(answered, LETTER.id).answer?.date.iso, "2026-11-29T20:00:00+07:00");
	assert.equal(answerComment(answered, LETTER.id, "Cảm ơn chị. ", now + 9e6), answered);
	assert.equal(commentIn(answerComment(answered, LETTER.id, "Dạ.", now), LETTER.id).answer?.text, "Dạ.");
});

test("a slip is mended, a comment is forgotten, and is not printed again", () => {
	assert.equal(commentIn(mendComment(PRINTED, LETTER.id, "Mừng."), LETTER.id).text, "Mừng.");
	const forgotten = forgetComment(PRINTED, LETTER.id, now);
	assert.equal(forgotten, `- id: ${LETTER.id}\n  forgotten: 2026-11-29 20:00\n`);
	assert.equal(forgetComment(forgotten, LETTER.id, now + 9e6), forgotten);
	assert.throws(() => printLetter(forgotten, LETTER, by), Undecided);
	assert.deepEqual(
		[...settledIds(forgotten)],
		[LETTER.id],
		"whoever finds it waiting takes it out of the store",
	);
	assert.equal(forgetComment(PRINTED, letterId(1), now), PRINTED);
	assert.equal(forgetComment("", letterId(1), now), "");
});

for (const [what, act] of [
	["a comment that is not there", () => answerComment(PRINTED, letterId(1), "Dạ.", now)],
	["an empty answer", () => answerComment(PRINTED, LETTER.id, " \u200B ", now)],
	["a text that is too long", () => mendComment(PRINTED, LETTER.id, "a".repeat(3001))],
	["a text with turned letters", () => readEditorsText("a\u202Eb")],
	["a file with an error", () => printLetter("- id: 1\n", LETTER, by)],
	["a letter with no name", () => printLetter("", aLetter({ name: "" }), by)],
] as const)
	test(`${what} is told in words, and nothing is written`, () => {
		assert.throws(act, (error) => error instanceof Undecided && /\p{L}/u.test(error.message));
	});
