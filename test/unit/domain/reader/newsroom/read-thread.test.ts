import assert from "node:assert/strict";
import { test } from "node:test";
import { readThread } from "../../../../../_includes/domain/reader/newsroom/read-thread.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

const read = (front: string, name = "nuoc-ngot") =>
	readThread("content/threads/nuoc-ngot.md", name, `---\n${front}\n---\n\nMỗi mùa khô.\n`);

test("a running story is read with its picture, and is told from the beginning unless it says otherwise", () => {
	const { value, picturePlace, problems } = read(
		"title: Giữ nước ngọt\npicture:\n  src: /media/2023/02/lu.jpg\n  alt: Hàng lu\n  credit: Ánh Nguyệt",
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(value, {
		slug: "nuoc-ngot",
		title: "Giữ nước ngọt",
		order: "oldest",
		picture: { src: "/media/2023/02/lu.jpg", alt: "Hàng lu", credit: "Ánh Nguyệt" },
		introduction: "\nMỗi mùa khô.\n",
	});
	assert.deepEqual(picturePlace, { line: 4, column: 8 });
	assert.equal(read("title: A\norder: newest").value?.order, "newest");
});

test("what is wrong is told at its place", () => {
	const cases = [
		{ front: "order: newest", at: "error 3:1", found: "“title”", cure: "title: " },
		{ front: "title: A\norder: cũ trước", at: "error 3:8", found: "“cũ trước”", cure: "order: oldest" },
		{
			front: "title: A\npicture: {src: lu.jpg, alt: Lu}",
			at: "error 3:16",
			found: "chưa ghi thư mục",
			cure: "/lu.jpg",
		},
		{
			front: "title: A\npicture: {src: /media/2023/02/lu.jpg}",
			at: "error 3:10",
			found: "“alt”",
			cure: "alt: ",
		},
		{ front: "title: A\ntags: [a]", at: "error 3:1", found: "“tags”", cure: "title" },
	];
	for (const { front, at, found, cure } of cases) {
		const { value, problems } = read(front);
		assert.equal(value, undefined, front);
		assert.ok(problems.map(place).includes(at), `${front}: ${problems.map(place)}`);
		assertFound(problems, at, { found, cure });
	}
	assertFound(read("title: A", "Nước ngọt").problems, "error 1:1", {
		found: "“Nước ngọt”",
		cure: "nuoc-ngot.md",
	});
});
