import assert from "node:assert/strict";
import { test } from "node:test";
import { Undecided } from "../../_includes/domain/letters/undecided.ts";
import { startServer } from "../../_includes/site/serve/server.ts";
import { createDeskHandler } from "../../_includes/site/services/letters/desk/desk-handler.ts";
import { createMarks } from "../../_includes/site/services/letters/marks.ts";
import { UsageError } from "../../scripts/command/command.ts";
import { printLetters } from "../../scripts/letters/print-letters.ts";
import { readErrand } from "../../scripts/letters/read-errand.ts";
import { type DeskRoom, withDeskRoom } from "../support/letters/desk-room.ts";
import { aLetter, letterId } from "../support/letters/letters.ts";
import { memoryShelf } from "../support/letters/memory-shelf.ts";
import { runScript } from "../support/processes/command.ts";

const LETTER = aLetter({ doubts: ["Viết hoa gần hết."], contact: "ut@example.vn" });
const { id } = LETTER;
const NAMED = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "user.name", GIT_CONFIG_VALUE_0: "Ánh Nguyệt" };

const letters = ({ content, cache }: DeskRoom, ...words: string[]) =>
	runScript("letters", [...words, "--content", content, "--cache", cache], NAMED);

test("an editor lists, approves with an answer, corrects and forgets at the command line", async () => {
	await withDeskRoom(async (room) => {
		await room.store.add(LETTER);
		const report = letterId(9);
		await room.store.add(
			aLetter({
				id: report,
				kind: "report",
				name: "",
				report: { sentence: "mười trụ đèn", mistake: "figures" },
			}),
		);
		const listed = await letters(room);
		assert.equal(listed.code, 0, listed.stderr);
		for (const words of [
			id,
			"Bình luận của Lê Thị Út",
			LETTER.text,
			LETTER.article,
			"Ngờ: Viết hoa",
			"ut@example.vn",
			"ben-pha.md:8",
		])
			assert.ok(listed.stdout.includes(words), `${words}\n${listed.stdout}`);

		const approved = await letters(room, "approve", id, "--answer", "Cảm ơn chị.");
		assert.equal(approved.code, 0, approved.stderr);
		assert.match((await room.read("comments/2022/05/ben-pha.yaml")) ?? "", /by: Ánh Nguyệt[\s\S]*Cảm ơn chị/);

		const reports = await letters(room, "reports", "--json");
		assert.deepEqual(
			JSON.parse(reports.stdout).letters.map((one: { id: string }) => one.id),
			[report],
		);
		const corrected = await letters(room, "corrected", report);
		assert.match(corrected.stdout, /ben-pha\.md:9/);

		const forgotten = await letters(
			room,
			"forget",
			`https://tintinh.example${LETTER.article}#binh-luan-${id}`,
		);
		assert.match(forgotten.stdout, /git filter-repo/);
		assert.equal(await room.where(id), "neither");
		const again = await letters(room, "reject", id);
		assert.equal(again.code, 1);
		assert.match(again.stderr, /không còn đợi/);
	});
});

test("with --site the desk of a newspaper online is asked, by the token of the environment", async () => {
	await withDeskRoom(async (room) => {
		await room.store.add(LETTER);
		const desk = createDeskHandler({
			async signIn(token) {
				if (token !== "ghp_dung0123456789") throw new Undecided("refused", "Mã sai.");
				return room.desk;
			},
			askedBy: "github.com",
			marks: createMarks(memoryShelf(), Date.now),
			complain: console.error,
		});
		const server = await startServer({ site: room.cache, port: 0, desk });
		try {
			const ask = (token: string, ...words: string[]) =>
				runScript("letters", [...words, "--site", server.url], { LETTERS_TOKEN: token });
			assert.equal((await ask("", "list")).code, 2);
			const refused = await ask("ghp_sai0123456789");
			assert.deepEqual([refused.code, refused.stderr], [1, "Mã sai.\n"]);
			const edited = await ask("ghp_dung0123456789", "edit", id, "Bà con", "mừng.", "--json");
			assert.match(JSON.parse(edited.stdout).decided[0].message, /Bản gốc còn/);
			assert.equal((await room.store.get(id))?.text, "Bà con mừng.");
		} finally {
			await server.close();
		}
	});
});

const NOTHING = { text: undefined, answer: undefined };
for (const [words, given, errand] of [
	[[], NOTHING, { kind: "list" }],
	[["reports"], NOTHING, { kind: "list", only: "report" }],
	[
		["reject", id, letterId(1)],
		NOTHING,
		{
			kind: "decide",
			decisions: [
				{ decision: "reject", id },
				{ decision: "reject", id: letterId(1) },
			],
		},
	],
	[
		["answer", `/2022/05/26/ben-pha/binh-luan/#binh-luan-${id}`, "Dạ."],
		NOTHING,
		{ kind: "decide", decisions: [{ decision: "answer", id, article: "/2022/05/26/ben-pha/", text: "Dạ." }] },
	],
	[
		["corrected", id],
		{ ...NOTHING, text: "Số đúng." },
		{ kind: "decide", decisions: [{ decision: "corrected", id, text: "Số đúng." }] },
	],
] as const)
	test(`"${words.join(" ")}" is understood`, () => {
		assert.deepEqual(readErrand(words, given), errand);
	});

for (const [words, given] of [
	[["xem"], NOTHING],
	[["xem", id], NOTHING],
	[["approve"], NOTHING],
	[["approve", "../x"], NOTHING],
	[["answer", id], NOTHING],
	[["reject", id], { ...NOTHING, answer: "Dạ." }],
	[["edit", id, "a"], { ...NOTHING, text: "b" }],
] as const)
	test(`"${words.join(" ")}" is wrong usage`, () => {
		assert.throws(() => readErrand(words, given), UsageError);
	});

test("what a reader wrote cannot spoil the terminal", () => {
	const printed = printLetters([
		{
			...aLetter({ text: "a\u001b[2Jb\u202Ec" }),
			heading: "Bình luận của \u001b]0;x",
			time: "29/11/2026 - 19:30",
		},
	]);
	assert.ok(!/\p{Cf}/u.test(printed) && !printed.includes("\u001b"), JSON.stringify(printed));
});

for (const [sentence, place, words] of [
	["Đèn sáng.", { line: 8, whole: true }, "bai.md:8\n"],
	["Đèn sáng.", { line: 8, whole: false }, "bai.md:8 (chỉ tìm thấy một phần"],
	["Đèn sáng.", {}, "bai.md: không tìm thấy câu này"],
	["", {}, "bai.md\n"],
] as const)
	test(`of a report with the sentence "${sentence}" an editor reads "${words.trim()}"`, () => {
		const report = aLetter({ kind: "report", name: "", report: { sentence, mistake: "spelling" } });
		const shown = { ...report, heading: "Báo lỗi: Chính tả", time: "", place: { file: "bai.md", ...place } };
		assert.ok(printLetters([shown]).includes(words), printLetters([shown]));
	});
