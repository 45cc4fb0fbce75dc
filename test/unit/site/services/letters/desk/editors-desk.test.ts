import assert from "node:assert/strict";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Letter } from "../../../../../../_includes/domain/letters/letter.ts";
import { commentIn, printLetter } from "../../../../../../_includes/domain/letters/printing.ts";
import { Undecided } from "../../../../../../_includes/domain/letters/undecided.ts";
import { ARTICLE, type DeskRoom, NOW, withDeskRoom } from "../../../../../support/letters/desk-room.ts";
import { aLetter, letterId } from "../../../../../support/letters/letters.ts";

const COMMENTS = "comments/2022/05/ben-pha.yaml";
const LETTER = aLetter();
const { id } = LETTER;
const REPORT = aLetter({
	id: letterId(9),
	kind: "report",
	name: "",
	text: "Phải là 12 trụ.",
	contact: "ut@example.vn",
	report: { sentence: "Bến phà có mười trụ đèn.", mistake: "figures" },
});
const PATH = LETTER.article;

const inRoom = (name: string, body: (room: DeskRoom) => Promise<void>) =>
	test(name, () =>
		withDeskRoom(async (room) => {
			await room.store.add(LETTER);
			await room.store.add(REPORT);
			await body(room);
		}),
	);
const says = (words: RegExp) => (error: unknown) => error instanceof Undecided && words.test(error.message);

inRoom("the desk shows what waits, and where in the source the sentence of a report is", async ({ desk }) => {
	const { editor, letters } = await desk.list();
	assert.equal(editor, "Ánh Nguyệt");
	assert.deepEqual(
		letters.map((letter) => [letter.id, letter.time]),
		[
			[REPORT.id, "29/11/2026 - 19:30"],
			[id, "29/11/2026 - 19:30"],
		],
	);
	const [{ place } = { place: undefined }] = letters;
	assert.ok(place?.file.endsWith("articles/2022/05/ben-pha.md"));
	assert.equal(place?.line, 8);
	assert.equal(place?.whole, true);
});

inRoom("an approved letter is in the file of its article's comments, and waits no more", async (room) => {
	const { message, file } = await room.desk.decide({ decision: "approve", id });
	assert.match(message, /Đã duyệt.*Lê Thị Út.*commit/);
	assert.ok(file?.endsWith(COMMENTS));
	assert.equal(await room.where(id), "printed");
	assert.equal(commentIn((await room.read(COMMENTS)) ?? "", id).approved.by, "Ánh Nguyệt");
	await assert.rejects(room.desk.decide({ decision: "approve", id }), says(/đã đăng rồi/));
	await assert.rejects(room.desk.decide({ decision: "approve", id: letterId(3) }), says(/không còn đợi/));
});

inRoom("many letters that are approved at once from several places are all printed", async (room) => {
	const ids = Array.from({ length: 12 }, (_, at) => letterId(100 + at));
	for (const one of ids) await room.store.add(aLetter({ id: one, text: `Lời ${one}.` }));
	const desks = [room.desk, await room.open("Khoa"), await room.open("Hạ")];
	await Promise.all(ids.map((one, at) => desks[at % 3]?.decide({ decision: "approve", id: one })));
	for (const one of ids) assert.equal(await room.where(one), "printed", one);
});

inRoom("a letter that is printed and was left in the store leaves it when anybody looks", async (room) => {
	await room.desk.decide({ decision: "approve", id });
	await room.store.put(LETTER);
	assert.equal(await room.where(id), "both");
	assert.deepEqual(
		(await room.desk.list()).letters.map((letter) => letter.id),
		[REPORT.id],
	);
	assert.equal(await room.where(id), "printed");
	await room.store.put({ ...LETTER, state: "rejected" });
	await assert.rejects(room.desk.decide({ decision: "reject", id }), says(/đã đăng rồi/));
	assert.equal(await room.where(id), "printed");
});

inRoom(
	"a rejected letter stays in the store with the moment, and may be approved after all",
	async (room) => {
		await room.desk.decide({ decision: "reject", id });
		assert.deepEqual(await room.store.get(id), {
			...LETTER,
			state: "rejected",
			decidedAt: new Date(NOW).toISOString(),
		});
		await room.desk.decide({ decision: "approve", id });
		assert.equal(await room.where(id), "printed");
	},
);

inRoom("the newsroom answers a letter that waits, and one that is printed", async (room) => {
	await room.desk.decide({ decision: "answer", id, text: "Cảm ơn chị." });
	assert.equal((await room.desk.printed(id)).answer, "Cảm ơn chị.");
	await room.desk.decide({ decision: "answer", id, text: "Cảm ơn chị Út." });
	assert.equal((await room.desk.printed(id, PATH)).answer, "Cảm ơn chị Út.");
	await assert.rejects(room.desk.decide({ decision: "answer", id: REPORT.id, text: "Dạ." }), says(/báo lỗi/));
});

inRoom("a slip is mended: the store keeps what came until the letter's end", async (room) => {
	await room.desk.decide({ decision: "edit", id, text: "Bà con mừng." });
	await room.desk.decide({ decision: "edit", id, text: "Bà con mừng lắm." });
	const letter = await room.store.get(id);
	assert.deepEqual([letter?.text, letter?.original], ["Bà con mừng lắm.", LETTER.text]);
	await room.desk.decide({ decision: "approve", id });
	await room.desk.decide({ decision: "edit", id, text: "Mừng lắm." });
	assert.equal((await room.desk.printed(id)).text, "Mừng lắm.");
});

inRoom(
	"a forgotten letter is nowhere; of a printed one the note tells what git's history keeps",
	async (room) => {
		await room.desk.decide({ decision: "approve", id });
		const { note, file } = await room.desk.decide({ decision: "forget", id });
		assert.equal(await room.where(id), "neither");
		assert.match((await room.read(COMMENTS)) ?? "", /^- id: \w{10}\n {2}forgotten: [\d :-]+\n$/);
		assert.ok(note?.includes(`git filter-repo --invert-paths --path ${file}`));
		await room.desk.decide({ decision: "forget", id: REPORT.id });
		assert.equal(await room.store.get(REPORT.id), undefined);
		await assert.rejects(room.desk.decide({ decision: "forget", id }), says(/Không có thư/));
	},
);

for (const [what, decision] of [
	["rejects", { decision: "reject", id }],
	["edits", { decision: "edit", id, text: "Bà con mừng." }],
] as const)
	inRoom(`a letter that is forgotten while another editor ${what} it stays forgotten`, async (room) => {
		const put = async (letter: Letter) => {
			await room.desk.decide({ decision: "forget", id });
			await room.store.put(letter);
		};
		const slow = await room.open("Khoa", { ...room.store, put });
		await assert.rejects(slow.decide(decision), says(/không còn đợi/));
		assert.equal(await room.where(id), "neither");
	});

inRoom("a report becomes a correction in the article, and a text for who reported it", async (room) => {
	const text = "Bản trước ghi 10 trụ đèn. Số đúng là 12. Tòa soạn xin lỗi.";
	const { reply, line, file } = await room.desk.decide({ decision: "corrected", id: REPORT.id, text });
	assert.ok(file?.endsWith("articles/2022/05/ben-pha.md"));
	const written = (await room.read("articles/2022/05/ben-pha.md")) ?? "";
	assert.equal(written.split("\n")[(line ?? 0) - 1], `    text: "${text}"`);
	assert.equal(written.replace(/corrections:\n(?: .*\n)+/, ""), ARTICLE);
	assert.equal(reply?.to, "ut@example.vn");
	for (const words of ["Bến phà sáng đèn", "mười trụ đèn", text, PATH])
		assert.ok(reply?.text.includes(words), words);
	assert.equal((await room.store.get(REPORT.id))?.state, "corrected");
	await assert.rejects(room.desk.decide({ decision: "approve", id: REPORT.id }), says(/báo lỗi/));
	await assert.rejects(room.desk.decide({ decision: "corrected", id, text }), says(/bình luận/));
});

inRoom("a letter to an article that has moved is printed where the article is now", async (room) => {
	const { content } = room;
	await rename(
		path.join(content, "articles/2022/05/ben-pha.md"),
		path.join(content, "articles/2022/05/ben-moi.md"),
	);
	await writeFile(
		path.join(content, "addresses.yaml"),
		`moved:\n  - from: ${PATH}\n    to: /2022/05/26/ben-moi/\ngone: []\n`,
	);
	await room.desk.decide({ decision: "approve", id });
	assert.ok((await room.read("comments/2022/05/ben-moi.yaml"))?.includes(id));
	await room.store.put(LETTER);
	assert.equal((await room.desk.list()).letters.length, 1);
});

inRoom("under an article that is gone nothing is printed, and the letter waits on", async (room) => {
	await rename(path.join(room.content, "articles/2022/05/ben-pha.md"), path.join(room.content, "x.md"));
	await assert.rejects(room.desk.decide({ decision: "approve", id }), says(/không còn trong kho bài/));
	assert.equal(await room.where(id), "waiting");
});

inRoom("a file of comments that has an error is not written to", async (room) => {
	await room.desk.decide({ decision: "approve", id });
	const broken = `${await room.read(COMMENTS)}  ten: x\n`;
	await writeFile(path.join(room.content, COMMENTS), broken);
	await room.store.add(aLetter({ id: letterId(5) }));
	await assert.rejects(room.desk.decide({ decision: "approve", id: letterId(5) }), says(/có lỗi ở dòng/));
	assert.equal(await room.read(COMMENTS), broken);
	await writeFile(path.join(room.content, COMMENTS), Buffer.from([0x2d, 0xff]));
	await assert.rejects(room.desk.list(), says(/UTF-8/));
});

test("what is printed is what the letter says", () => {
	assert.equal(commentIn(printLetter("", LETTER, { by: "Khoa", now: NOW }), id).text, LETTER.text);
});
