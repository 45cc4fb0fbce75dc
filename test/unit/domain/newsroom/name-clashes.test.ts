import assert from "node:assert/strict";
import { test } from "node:test";
import { contributor } from "../../../../_includes/domain/article/credit/credit.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { findNameClashes } from "../../../../_includes/domain/newsroom/name-clashes.ts";
import { madeArticle } from "../../../support/articles/made-site.ts";

const tagged = (file: string, ...names: string[]) =>
	madeArticle({ file, tags: names.map((name) => ({ name, slug: "dua" })) });
const signed = (file: string, name: string) =>
	madeArticle({ file, tags: [], credit: { printed: name, people: [contributor(name, ["words"])] } });

test("two words with one page are told in the files of the rarer one, each with the other", () => {
	const found = findNameClashes([tagged("a.md", "dừa"), tagged("b.md", "dứa"), tagged("c.md", "dừa")]);
	assert.deepEqual(
		found.map(({ severity, file, name, message }) => ({ severity, file, name, message })),
		[
			{
				severity: "error",
				file: "b.md",
				name: "dứa",
				message: "Thẻ “dứa” và “dừa” (a.md) cùng một trang /the/dua/.",
			},
		],
	);
	assert.match(found[0]?.cure ?? "", /dài hơn/);
});

test("a spelling that differs by case or the place of a tone is to be written as in the other articles", () => {
	for (const [usual, other] of [
		["Dừa", "dừa"],
		["khỏe", "khoẻ"],
	] as const) {
		const found = findNameClashes([tagged("a.md", usual), tagged("b.md", other)]);
		assert.equal(found.length, 1);
		assert.equal(found[0]?.cure, `Viết “${usual}” như trong bài “Bến phà sáng đèn” (a.md).`);
		assert.equal(found[0]?.write, usual);
	}
});

const on = (day: string, file: string, name: string) =>
	madeArticle({
		file,
		date: newsroomTime(Date.parse(`${day}T08:00:00+07:00`)),
		tags: [{ name, slug: "dua" }],
	});
const blamed = (...articles: readonly ReturnType<typeof on>[]) =>
	findNameClashes(articles).map(({ file }) => file);

test("of two spellings the newer article is blamed, in whatever order they are read", () => {
	const [old, fresh] = [on("2026-10-02", "z.md", "Dừa"), on("2026-11-03", "a.md", "dừa")];
	assert.deepEqual(blamed(old, fresh), ["a.md"]);
	assert.deepEqual(blamed(fresh, old), ["a.md"]);
	// Of one minute: by the file.
	assert.deepEqual(blamed(on("2026-11-03", "b.md", "Dừa"), on("2026-11-03", "a.md", "dừa")), ["b.md"]);
});

test("several new articles of one change do not outvote an older one; what has long been written does", () => {
	const old = on("2026-10-02", "old.md", "Dừa");
	const batch = [on("2026-11-03", "a.md", "dừa"), on("2026-11-04", "b.md", "dừa")];
	assert.deepEqual(blamed(...batch, old), ["a.md", "b.md"]);
	assert.deepEqual(blamed(...batch, old, on("2026-12-01", "c.md", "dừa")), ["old.md"]);
	const many = findNameClashes([...batch, old, on("2026-12-01", "c.md", "dừa")]);
	assert.equal(many[0]?.cure, "Viết “dừa” như các bài khác.");
	assert.match(many[0]?.message ?? "", /\(a\.md\)/);
});

test("two authors with one page are a warning: a person's name cannot be changed", () => {
	const found = findNameClashes([signed("a.md", "Lê Thúy"), signed("b.md", "Lê Thủy")]);
	assert.deepEqual(
		found.map(({ severity, file }) => ({ severity, file })),
		[{ severity: "warning", file: "b.md" }],
	);
});

test("one spelling in many files is no clash", () => {
	assert.deepEqual(
		findNameClashes([tagged("a.md", "dừa"), tagged("b.md", "dừa"), signed("c.md", "Ánh Nguyệt")]),
		[],
	);
});

test("the form of the tag book is right, however many articles write another, one alone too", () => {
	const book = new Map([["dua", { slug: "dua", name: "dừa", synonyms: [] }]]);
	const found = findNameClashes([tagged("a.md", "Dừa"), tagged("b.md", "Dừa"), tagged("c.md", "dừa")], book);
	assert.deepEqual(
		found.map(({ severity, file, name, message, cure }) => ({ severity, file, name, message, cure })),
		["a.md", "b.md"].map((file) => ({
			severity: "error",
			file,
			name: "Dừa",
			message: "Thẻ “Dừa” và “dừa” (content/tags.yaml) cùng một trang /the/dua/.",
			cure: "Viết “dừa” như trong content/tags.yaml.",
		})),
	);
	assert.equal(findNameClashes([tagged("a.md", "dứa")], book).length, 1);
	assert.deepEqual(findNameClashes([tagged("a.md", "dừa")], book), []);
});

test("a spelling without its marks, or with d for đ, is told as that", () => {
	const cure = (usual: string, other: string) =>
		findNameClashes([tagged("a.md", usual), tagged("b.md", other)])[0]?.cure ?? "";
	assert.match(cure("bến phà", "ben pha"), /^Viết đủ dấu, “bến phà”/);
	assert.match(cure("đảng bộ", "dảng bộ"), /^Xem lại chữ d và đ/);
	assert.match(cure("dừa", "dứa"), /^Đặt cho một trong hai thẻ/);
});

test("the tag book is named where the newsroom lies", () => {
	const book = new Map([["dua", { slug: "dua", name: "dừa", synonyms: [] }]]);
	const [found] = findNameClashes([tagged("a.md", "Dừa")], book, "toa-soan");
	assert.match(found?.message ?? "", /“dừa” \(toa-soan\/tags\.yaml\)/);
	assert.equal(found?.cure, "Viết “dừa” như trong toa-soan/tags.yaml.");
});
