import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../../../_includes/domain/letters/comment.ts";
import { readComments } from "../../../../../_includes/domain/reader/comments/read-comments.ts";
import {
	withComment,
	withoutComment,
} from "../../../../../_includes/domain/reader/comments/write-comments.ts";

const time = (iso: string) => newsroomTime(Date.parse(`${iso}+07:00`));

const comment = (changes: Partial<Comment> = {}): Comment => ({
	id: "k3v7qa2mxe",
	name: "Út Hiền",
	date: time("2022-05-27T08:15:00"),
	text: "Bài hay quá.",
	approved: { by: "Ánh Nguyệt", when: time("2022-05-27T09:00:30") },
	...changes,
});
const LATER = comment({
	id: "abcdefghij",
	date: time("2022-05-28T08:15:00"),
	approved: { by: "Khoa", when: time("2022-05-28T09:00:00") },
});

const FORGOTTEN = time("2026-11-29T20:00:00");

const read = (text: string) => readComments("a.yaml", "a.yaml", text);

test("a file is written as a person would", () => {
	assert.equal(
		withComment("", comment({ text: "Bến sáng hẳn.\n\nCảm ơn báo." })),
		`- id: k3v7qa2mxe
  name: Út Hiền
  date: 2022-05-27 08:15
  text: |-
    Bến sáng hẳn.

    Cảm ơn báo.
  approved:
    by: Ánh Nguyệt
    when: 2022-05-27 09:00:30
`,
	);
});

test("what others stand as keeps its bytes, in the order of dates", () => {
	const written = `# Của năm ngoái\n${withComment("", LATER).replace("name: Út Hiền", 'name:   "Út Hiền"')}`;
	const more = withComment(written, comment());
	assert.ok(more.startsWith("# Của năm ngoái\n- id: k3v7qa2mxe\n"), more);
	assert.ok(more.includes('name:   "Út Hiền"'), more);
	const trace = "- id: k3v7qa2mxe\n  forgotten: 2026-11-29 20:00\n";
	const less = withoutComment(more, "k3v7qa2mxe", FORGOTTEN);
	assert.equal(less, written + trace);
	assert.equal(withComment(less, { ...comment(), id: "zzzzzzzzzz" }).endsWith(trace), true);
});

test("one that is answered takes the place of the one before", () => {
	const text = withComment(withComment("", comment()), LATER);
	const answered = { ...comment(), answer: { text: "Dạ.", date: time("2022-05-29T08:00:00"), by: "Khoa" } };
	assert.deepEqual(read(withComment(text, answered)).value, [answered, LATER]);
});

test("what answered to one that goes stays, and answers nobody", () => {
	const text = withComment(withComment("", comment()), { ...LATER, replyTo: "k3v7qa2mxe" });
	assert.deepEqual(read(withoutComment(text, "k3v7qa2mxe", FORGOTTEN)).value, [LATER]);
});

test("of what is forgotten nothing stays but that it was", () => {
	const text = withComment(withComment("", comment()), LATER);
	const left = withoutComment(withoutComment(text, "k3v7qa2mxe", FORGOTTEN), "abcdefghij", FORGOTTEN);
	const lines = ["k3v7qa2mxe", "abcdefghij"].map((id) => `- id: ${id}\n  forgotten: 2026-11-29 20:00\n`);
	assert.equal(left, lines.join(""));
	assert.deepEqual(read(left).value, []);
	// Whoever writes such a file may put it elsewhere, or in brackets.
	const moved = `[{id: abcdefghij, forgotten: 2026-11-29 20:00}]`;
	assert.deepEqual(read(withComment(moved, comment())).ids, ["k3v7qa2mxe", "abcdefghij"]);
	const above = `${lines[1]}${withComment("", comment())}`;
	assert.equal(
		withComment(above, comment({ text: "Hay." })),
		withComment("", comment({ text: "Hay." })) + lines[1],
	);
});

test("a list in brackets is printed anew, whole", () => {
	const text =
		"[{id: abcdefghij, name: A, date: 2022-05-28 08:00, text: B, approved: {by: C, when: 2022-05-28 09:00}}]";
	assert.deepEqual(
		read(withComment(text, comment())).value?.map(({ id }) => id),
		["k3v7qa2mxe", "abcdefghij"],
	);
});

for (const text of [
	"một: hai # ba",
	"- gạch\n- đầu dòng",
	"# không phải ghi chú\nhai",
	"một\n   thụt vào\n\n\nhai",
	"một  \nhai",
	"[".repeat(500),
	"a: ".repeat(500).trim(),
	`${"- ".repeat(500)}a`,
	"{}[]:[",
	"'\"\\ %YAML ---\n---\n...\n",
	"!!js &a *a <<: | > @ `",
	"null",
	"ok \u{1F600} ❤️ 1️⃣",
	"<script>alert(1)</script>\n]]>",
	"a".repeat(3000),
])
	test(`${JSON.stringify(text.slice(0, 30))} is read back exactly as it was written, in every field`, () => {
		const name = text.split("\n", 1)[0]?.slice(0, 50).trim() ?? "";
		const named = /\p{L}/u.test(name)
			? { name, approved: { by: name, when: time("2022-05-27T09:00:00") } }
			: {};
		const one = comment({
			...named,
			text: text.trim(),
			answer: { text: text.trim(), date: time("2022-05-27T10:00:00") },
		});
		const both = withComment(withComment("", LATER), one);
		assert.deepEqual(read(both).value, [one, LATER]);
	});

test("what the reader would not read back is refused", () => {
	for (const name of ["", "a\nb", "a\u202Eb", "a".repeat(61), " a"])
		assert.throws(() => withComment("", comment({ name })), /read back/);
	assert.throws(() => withComment("- hỏng", comment()), /without an error/);
});
