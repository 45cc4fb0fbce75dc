import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { Comment } from "../../../../_includes/domain/letters/comment.ts";
import { type CommentsFile, judgeComments } from "../../../../_includes/domain/letters/judge-comments.ts";
import { madeArticle } from "../../../support/articles/made-site.ts";
import { assertFound } from "../../../support/articles/problem-cases.ts";

const at = (iso: string) => newsroomTime(Date.parse(`${iso}+07:00`));
const comment = (date: string, id = "k3v7qa2mxe"): Comment => ({
	id,
	name: "Út Hiền",
	date: at(date),
	text: "Hay.",
	approved: { by: "Khoa", when: at(date) },
});
const file = (path: string, ...value: Comment[]): CommentsFile => ({
	file: `content/comments/${path}`,
	path,
	value,
	firstDate: { line: 3, column: 9 },
});
const article = (changes = {}) => ({
	...madeArticle({
		slug: "ben-pha",
		url: "/2022/05/26/ben-pha/",
		date: at("2022-05-26T18:56:00"),
		comments: true,
		...changes,
	}),
	file: "content/articles/2022/05/ben-pha.md",
});
const OWN = file("2022/05/ben-pha.yaml", comment("2022-05-27T08:00:00"));

const judge = (
	files: readonly CommentsFile[],
	{ articles = [article()], moved = [] as { from: string; to: string }[], unread = [] as string[] } = {},
) => judgeComments(files, { articles, unread: new Set(unread), addresses: { moved }, content: "content" });

test("comments go to the article whose file has their name", () => {
	const { comments, problems } = judge([OWN]);
	assert.deepEqual(problems, []);
	assert.deepEqual([...comments.keys()], ["/2022/05/26/ben-pha/"]);
});

test("those of an article that cannot be read wait for it", () => {
	const { comments, problems } = judge([OWN], { articles: [], unread: ["2022/05/ben-pha.md"] });
	assert.deepEqual(problems, []);
	assert.equal(comments.size, 0);
});

for (const [what, files, context, at, found, cure] of [
	[
		"of an article that is gone",
		[file("2022/05/khac.yaml", comment("2022-05-27T08:00:00"))],
		{},
		"error 1:1",
		"articles/2022/05/khac.md",
		"bài đã rút thì xóa",
	],
	[
		"of an article that moved",
		[OWN],
		{ articles: [], moved: [{ from: "/2022/05/26/ben-pha/", to: "/2022/06/01/ben-moi/" }] },
		"error 1:1",
		"“/2022/06/01/ben-moi/”",
		"content/comments/2022/06/ben-moi.yaml",
	],
	[
		"of an article that takes none",
		[OWN],
		{ articles: [article({ comments: false })] },
		"warning 1:1",
		"comments: false",
		"Xóa dòng",
	],
	[
		"before the article",
		[file("2022/05/ben-pha.yaml", comment("2022-05-26T08:00:00"))],
		{},
		"error 3:9",
		"26/05/2022 - 18:56",
		"Xem lại ngày giờ",
	],
	[
		"in two files",
		[OWN, file("2022/05/khac.yaml", comment("2022-05-27T08:00:00"))],
		{},
		"error 1:1",
		"ben-pha.yaml”",
		"Giữ bình luận",
	],
] as const)
	test(`a comment ${what} is told with its file and cure`, () => {
		const { problems } = judge(files, context as Parameters<typeof judge>[1]);
		assertFound(problems, at, { found, cure });
	});
