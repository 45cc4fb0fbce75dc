import assert from "node:assert/strict";
import { test } from "node:test";
import { readComments } from "../../../../../_includes/domain/reader/comments/read-comments.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

const read = (text: string) =>
	readComments("content/comments/2022/05/ben-pha.yaml", "2022/05/ben-pha.yaml", text);

/** One comment, with lines of it changed or, where empty, left out. */
function item(changes: Readonly<Record<string, string>> = {}): string {
	const lines = {
		id: "id: k3v7qa2mxe",
		name: "name: Út Hiền",
		date: "date: 2022-05-27 08:15",
		text: "text: Bài hay quá.",
		approved: "approved: {by: Ánh Nguyệt, when: 2022-05-27 09:00}",
		...changes,
	};
	const kept = Object.values(lines).filter((line) => line !== "");
	return `- ${kept.join("\n  ")}\n`;
}

const OTHER = {
	id: "id: abcdefghij",
	date: "date: 2022-05-28 10:00",
	approved: "approved: {by: Khoa, when: 2022-05-28 11:00}",
};

test("comments are read oldest first, with whom they answer and what the newsroom says", () => {
	const { value, problems, firstDate } = read(
		item({ text: "text: |\n    Bến sáng hẳn.\n\n    Cảm ơn báo." }) +
			item({
				...OTHER,
				replyTo: "replyTo: k3v7qa2mxe",
				answer: "answer:\n    text: Tòa soạn sẽ hỏi lại.\n    date: 2022-05-29 08:00",
			}),
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(firstDate, { line: 3, column: 9 });
	const [first, second] = value ?? [];
	assert.equal(first?.text, "Bến sáng hẳn.\n\nCảm ơn báo.");
	assert.equal(first?.date.iso, "2022-05-27T08:15:00+07:00");
	assert.deepEqual(second?.approved.by, "Khoa");
	assert.equal(second?.replyTo, "k3v7qa2mxe");
	assert.equal(second?.answer?.text, "Tòa soạn sẽ hỏi lại.");
});

test("of a comment that was forgotten nothing is read but that it was", () => {
	const { value, forgotten, firstDate, problems } = read(
		`- {id: abcdefghij, forgotten: 2026-11-29 20:00}\n${item()}`,
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(
		value?.map(({ id }) => id),
		["k3v7qa2mxe"],
	);
	assert.deepEqual(
		forgotten?.map(({ id, forgotten }) => [id, forgotten.iso]),
		[["abcdefghij", "2026-11-29T20:00:00+07:00"]],
	);
	assert.deepEqual(firstDate, { line: 4, column: 9 });
});

test("names and texts come in the newspaper's Unicode form", () => {
	const [comment] = read(item({ name: `name: ${"Út Hiền".normalize("NFD")}` })).value ?? [];
	assert.equal(comment?.name, "Út Hiền");
});

test("a file without a comment asks to be deleted", () => {
	const { value, problems } = read("# Chưa có\n");
	assert.deepEqual(value, []);
	assertFound(problems, "warning 1:1", { found: "không có bình luận nào", cure: "Xóa tệp này" });
});

for (const { what, text, at, found, cure } of [
	{
		what: "a name of 10,000 letters",
		text: item({ name: `name: ${"a".repeat(10_000)}` }),
		at: "error 2:9",
		found: "60 ký tự",
		cure: "60 ký tự",
	},
	{
		what: "a text longer than a reader may write",
		text: item({ text: `text: ${"a".repeat(3001)}` }),
		at: "error 4:9",
		found: "3.000 ký tự",
		cure: "3.000 ký tự",
	},
	{
		what: "an id of another form",
		text: item({ id: "id: ../../x" }),
		at: "error 1:7",
		found: "“../../x”",
		cure: "mười ký tự",
	},
	{
		what: "an id that is there twice",
		text: item() + item({ ...OTHER, id: "id: k3v7qa2mxe" }),
		at: "error 6:7",
		found: "dòng 1",
		cure: "xóa bình luận lặp lại",
	},
	{
		what: "an answer to nobody",
		text: item({ replyTo: "replyTo: zzzzzzzzzz" }),
		at: "error 6:12",
		found: "“zzzzzzzzzz”",
		cure: "xóa mục replyTo",
	},
	{
		what: "an answer to a later one",
		text: item({ replyTo: "replyTo: abcdefghij" }) + item(OTHER),
		at: "error 6:12",
		found: "“abcdefghij”",
		cure: "xóa mục replyTo",
	},
	{
		what: "dates out of order",
		text: item(OTHER) + item(),
		at: "error 8:9",
		found: "27/05/2022 - 08:15",
		cure: "từ cũ tới mới",
	},
	{
		what: "a date of no calendar",
		text: item({ date: "date: 2022-02-30 08:00" }),
		at: "error 3:9",
		found: "30",
		cure: "",
	},
	{
		what: "a date in other words",
		text: item({ date: "date: hôm qua" }),
		at: "error 3:9",
		found: "“hôm qua”",
		cure: "2022-05-26 18:56",
	},
	{
		what: "approved before it came",
		text: item({ approved: "approved: {by: Khoa, when: 2022-05-26 09:00}" }),
		at: "error 5:30",
		found: "26/05/2022 - 09:00",
		cure: "Xem lại ngày giờ",
	},
	{
		what: "answered before it came",
		text: item({ answer: "answer: {text: Dạ., date: 2022-05-01 09:00}" }),
		at: "error 6:29",
		found: "01/05/2022 - 09:00",
		cure: "Xem lại ngày giờ",
	},
	{
		what: "no approval",
		text: item({ approved: "" }),
		at: "error 1:3",
		found: "“approved”",
		cure: "approved: {by",
	},
	{
		what: "an unknown key",
		text: item({ email: "email: a@b.vn" }),
		at: "error 6:3",
		found: "“email”",
		cure: "id, name, date",
	},
	{
		what: "an escaped sign that turns the writing",
		text: item({ name: 'name: "\\u202Eabc"' }),
		at: "error 2:9",
		found: "U+202E",
		cure: "Xóa ký tự",
	},
	{
		what: "a mark that turns the writing",
		text: item({ name: "name: a\u200Fb" }),
		at: "error 2:9",
		found: "U+200F",
		cure: "gõ lại",
	},
	{
		what: "a control character",
		text: item({ text: "text: a\u0007b" }),
		at: "error 4:10",
		found: "U+0007",
		cure: "Xóa ký tự",
	},
	{
		what: "a heap of marks",
		text: item({ text: `text: a${"\u0316".repeat(4)}` }),
		at: "error 4:9",
		found: "chồng dấu",
		cure: "Xóa các dấu",
	},
	{
		what: "a name without a letter",
		text: item({ name: 'name: "\u200B!"' }),
		at: "error 2:9",
		found: "không có chữ nào",
		cure: "Viết lại",
	},
	{
		what: "a table where a list is due",
		text: "id: k3v7qa2mxe\n",
		at: "error 1:1",
		found: "danh sách",
		cure: "danh sách",
	},
])
	test(`${what} is told with its place and cure`, () => {
		const { value, problems } = read(text);
		assert.equal(value, undefined);
		assert.ok(
			problems.map(place).includes(at),
			String(problems.map((one) => `${place(one)} ${one.message}`)),
		);
		assertFound(problems, at, { found, cure });
	});
