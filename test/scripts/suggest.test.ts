import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { hunksOf } from "../../scripts/suggest/commentable-lines.ts";
import { makeComments } from "../../scripts/suggest/make-comments.ts";
import { articleText } from "../support/articles/article-text.ts";
import { type CommandRun, runScript } from "../support/processes/command.ts";
import { type TinySite, withTinySite } from "../support/site/site.ts";

test("the lines that a pull request shows are read from its patch", () => {
	const patch =
		"@@ -0,0 +1,3 @@\n+a\n+b\n+c\n@@ -10,2 +12 @@ title: @@ -1 +99 @@\n-x\n y\n@@ -20 +20,0 @@\n-z";
	assert.deepEqual(hunksOf(patch), [
		{ first: 1, last: 3 },
		{ first: 12, last: 12 },
	]);
});

const PROBLEM = {
	severity: "error",
	file: "content/a.md",
	line: 2,
	column: 8,
	message: "Sai: “@ai ```js”.",
	cure: "Viết lại.",
	fix: { kind: "edits", edits: [] },
} as const;

test("a cure is a suggestion of whole lines, where they are shown; nothing in it can close its fence or call anybody", () => {
	const changes = [
		{ line: 2, before: ["title: a", "date: b"], after: ["title: ````", "date: c"] },
		{ line: 9, before: ["x"], after: ["y"] },
	];
	const patches = new Map([["content/a.md", "@@ -1,3 +1,4 @@\n+a"]]);
	const comments = makeComments([{ path: "content/a.md", changes, problems: [PROBLEM] }], patches);
	assert.equal(comments.length, 1);
	const [comment] = comments;
	assert.deepEqual(
		{ ...comment, body: undefined },
		{ path: "content/a.md", line: 3, side: "RIGHT", start_line: 2, start_side: "RIGHT", body: undefined },
	);
	assert.match(comment?.body ?? "", /^````text\nSai: “@ai ```js”\.\n→ Viết lại\.\n````\n/);
	assert.match(comment?.body ?? "", /\n`````suggestion\ntitle: ````\ndate: c\n`````\n/);
	assert.deepEqual(makeComments([{ path: "content/b.md", changes, problems: [] }], patches), []);
});

/** GitHub as far as it is asked: the files and comments of pull request 7, and what is posted to it. */
async function withGitHub(
	files: readonly object[],
	run: (
		address: string,
		reviews: { body: string; comments: { path: string; body: string }[] }[],
	) => Promise<void>,
	refuse = false,
): Promise<void> {
	const reviews: { body: string; comments: { path: string; body: string }[] }[] = [];
	const server: Server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://github");
		assert.equal(request.headers.authorization, "Bearer the-token");
		const answer = (body: unknown, code = 200) => {
			response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify(body));
		};
		if (pathname === "/repos/bao/tin/pulls/7/files") return answer(files);
		if (pathname === "/repos/bao/tin/pulls/7/comments")
			return answer(reviews.flatMap(({ comments }) => comments));
		if (pathname !== "/repos/bao/tin/pulls/7/reviews" || request.method !== "POST") return answer({}, 500);
		if (refuse) return answer({ message: "Resource not accessible by integration" }, 403);
		let text = "";
		request.on("data", (part) => {
			text += part;
		});
		return request.on("end", () => {
			reviews.push(JSON.parse(text));
			answer({ id: 1 });
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	try {
		const address = server.address();
		assert.ok(address && typeof address === "object");
		await run(`http://127.0.0.1:${address.port}`, reviews);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

async function suggest(site: TinySite, github: string): Promise<CommandRun> {
	const event = path.join(site.folder, "event.json");
	await writeFile(event, JSON.stringify({ pull_request: { number: 7, head: { sha: "abc" } } }));
	return runScript("suggest", ["--content", site.content], {
		GITHUB_API_URL: github,
		GITHUB_EVENT_PATH: event,
		GITHUB_REPOSITORY: "bao/tin",
		GITHUB_TOKEN: "the-token",
	});
}

const WRONG = articleText({ title: "title: Bến Tre: mùa dừa" });
const file = (name: string) => ({ filename: `content/articles/${name}`, patch: "@@ -0,0 +1,8 @@\n+---" });

test("cures of the files that a pull request changes are offered in it, once", async () => {
	const articles = {
		"2022/05/mot.md": WRONG,
		"2022/05/hai.md": WRONG,
		"2022/05/ba.md": WRONG.replaceAll("\n", "\r\n"),
	};
	await withTinySite(articles, async (site) => {
		await withGitHub([file("2022/05/mot.md"), file("2022/05/ba.md")], async (github, reviews) => {
			const first = await suggest(site, github);
			assert.equal(first.code, 0, first.stderr);
			assert.equal(reviews.length, 1);
			assert.deepEqual(
				reviews[0]?.comments.map((comment) => comment.path),
				["content/articles/2022/05/mot.md"],
			);
			assert.match(reviews[0]?.comments[0]?.body ?? "", /```suggestion\ntitle: "Bến Tre: mùa dừa"\n```/);
			const second = await suggest(site, github);
			assert.match(second.stdout, /^Không có gợi ý nào mới\./);
			assert.equal(reviews.length, 1);
		});
	});
});

test("where the token may only read, as for a fork, it is said, and nothing fails", async () => {
	await withTinySite({ "2022/05/mot.md": WRONG }, async (site) => {
		const run = async (github: string) => {
			const { code, stdout } = await suggest(site, github);
			assert.equal(code, 0);
			assert.match(stdout, /^::notice::Không được viết gợi ý/);
		};
		await withGitHub([file("2022/05/mot.md")], run, true);
	});
});

test("outside of a pull request it is wrong usage", async () => {
	const { code } = await runScript("suggest", [], { GITHUB_EVENT_PATH: "", GITHUB_TOKEN: "" });
	assert.equal(code, 2);
});
