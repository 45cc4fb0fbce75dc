import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { openArticle } from "../../../scripts/addresses/find-article.ts";
import { openMemory } from "../../../scripts/addresses/memory-file.ts";
import { type Destination, moveArticle } from "../../../scripts/addresses/move-article.ts";
import { withdrawArticle } from "../../../scripts/addresses/withdraw-article.ts";
import { articleText, SECTIONS } from "../../support/articles/article-text.ts";
import { NOW } from "../../support/site/settings.ts";

const COMMENTS =
	"- id: k3v7qa2mxe\n  name: Út\n  date: 2022-05-27 08:15\n  text: Hay.\n  approved: {by: Khoa, when: 2022-05-27 09:00}\n";
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "comments-"));
	await put("addresses.yaml", "moved: []\ngone: []\n");
	await put("articles/2022/05/cu.md", articleText());
	await put("comments/2022/05/cu.yaml", COMMENTS);
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<void> {
	await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
	await writeFile(path.join(folder, name), text);
}

async function opened() {
	const articles = path.join(folder, "articles");
	const whole = { authors: new Set<string>(), tags: new Set<string>() };
	const newsroom = { content: folder, articles, sections: SECTIONS, whole };
	const finding = await openArticle(path.join(articles, "2022/05/cu.md"), newsroom);
	const memory = await openMemory(path.join(folder, "addresses.yaml"));
	assert.ok("found" in finding && "memory" in memory);
	return [finding.found, newsroom, memory.memory] as const;
}

async function move(to: Destination) {
	const [article, newsroom, memory] = await opened();
	return moveArticle(article, to, newsroom, memory, NOW);
}

const files = async () => (await findFiles(folder)).filter((file) => file !== "addresses.yaml");
const time = (text: string) => newsroomTime(Date.parse(`${text}:00+07:00`));
const MOVED = ["articles/2022/05/moi.md", "comments/2022/05/moi.yaml"];

test("comments move along with their article, byte for byte", async () => {
	assert.ok("done" in (await move({ slug: "moi" })));
	assert.deepEqual(await files(), MOVED);
	assert.equal(await readFile(path.join(folder, "comments/2022/05/moi.yaml"), "utf8"), COMMENTS);
});

for (const [what, left] of [
	["between the two files of comments", ["comments/2022/05/cu.yaml", "comments/2022/05/moi.yaml"]],
	["after the comments", ["comments/2022/05/moi.yaml"]],
] as const)
	test(`a move that was cut off ${what} is completed by the same command`, async () => {
		await rm(path.join(folder, "comments"), { recursive: true });
		for (const file of left) await put(file, COMMENTS);
		assert.ok("done" in (await move({ slug: "moi" })));
		assert.deepEqual(await files(), MOVED);
	});

test("nothing is moved onto the comments of another article, nor past its own", async () => {
	await put("comments/2022/05/khac.yaml", COMMENTS.replace("k3v7qa2mxe", "abcdefghij"));
	const before = await files();
	for (const [to, message] of [
		[{ slug: "khac" }, /Đã có bình luận của bài khác/],
		[{ date: time("2022-05-28T08:00") }, /27\/05\/2022 - 08:15, trước ngày đăng mới/],
	] as const) {
		const outcome = await move(to);
		assert.ok("problems" in outcome);
		assert.match(outcome.problems[0]?.message ?? "", message);
		assert.deepEqual(await files(), before);
	}
});

test("a move that fails leaves the comments where they were", async () => {
	await put("articles/2022/05/moi.md", "hỏng");
	const before = await files();
	assert.ok("problems" in (await move({ slug: "moi" })));
	assert.deepEqual(await files(), before);
});

test("a withdrawn article takes its comments with it, once git has both", async () => {
	const words = {};
	const withdraw = async () => {
		const [article, newsroom, memory] = await opened();
		return withdrawArticle(article, words, newsroom, memory, NOW);
	};
	const git = (...more: string[]) =>
		execFileSync("git", ["-C", folder, "-c", "user.name=Thử", "-c", "user.email=thu@example.com", ...more]);
	git("init", "--quiet");
	git("add", "articles", "addresses.yaml");
	git("commit", "--quiet", "--message", "bài");
	const outcome = await withdraw();
	assert.ok("problems" in outcome);
	assert.match(outcome.problems[0]?.message ?? "", /các bình luận chưa có trong git/);
	git("add", ".");
	git("commit", "--quiet", "--message", "bình luận");
	assert.match(JSON.stringify(await withdraw()), /git còn giữ bài và các bình luận/);
	assert.deepEqual(await files(), []);
});
