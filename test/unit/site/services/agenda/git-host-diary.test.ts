import assert from "node:assert/strict";
import { test } from "node:test";
import { openGitHostDiary } from "../../../../../_includes/site/services/agenda/git-host-diary.ts";
import { readGitHost } from "../../../../../_includes/site/services/letters/desk/git-host/git-host.ts";
import { signInToHost } from "../../../../../_includes/site/services/letters/desk/git-host/sign-in.ts";
import { articleText } from "../../../../support/articles/article-text.ts";
import { NEWSROOM } from "../../../../support/git-host/newsroom.ts";
import { type GitHost, startGitHost } from "../../../../support/git-host/start-git-host.ts";
import { NOW } from "../../../../support/site/settings.ts";

/** More drafts than a host tells at a time. */
const MANY = 130;
const draft = (title: string, date = "2026-11-20 08:00") =>
	articleText({ title: `title: ${title}`, draft: "draft: true", date: `date: ${date}` });
const FILES: Readonly<Record<string, string>> = {
	"content/sections.yaml": "- slug: thoi-su\n  name: Thời sự\n  description: Việc trong tỉnh.\n",
	"content/front.yaml": "pins: [{article: /2026/11/24/thieu/, until: 2026-11-26 18:00}]\nblocks: []\n",
	"content/articles/2026/12/mai-mo.md": articleText({
		title: "title: Mai mở",
		date: "date: 2026-12-25 05:00",
	}),
	"content/articles/2026/11/thieu.md": articleText({ title: "title: Thiếu", date: "date: 2026-11-24 07:00" }),
	"content/articles/2026/09/cuoi.md": draft("Tháng Chín", "2026-09-01 08:00"),
	"content/articles/2026/08/cu.md": draft("Tháng Tám", "2026-08-31 08:00"),
	"content/articles/2022/05/cu.md": draft("Nháp bỏ quên", "2022-05-26 08:00"),
	"content/articles/2026/11/ghi-chu.txt": "Không phải bài.\n",
	"content/articles/2026/LEEME.md": "Không phải bài.\n",
	"content/articles/2026/11/hong.md": "Không có phần đầu.\n",
	...Object.fromEntries(
		Array.from({ length: MANY }, (_, at) => [
			`content/articles/2026/10/nhap-${at}.md`,
			draft(`Nháp ${at}`, "2026-10-20 08:00"),
		]),
	),
};

/** A request in which a story waits, and one of an engineer. */
async function openRequests(git: GitHost, kind: "github" | "gitlab") {
	const { host } = git;
	const main = (await host.repository.head("main")) ?? "";
	for (const [branch, title, label] of [
		["cms/articles/mua-nuoc-noi", "Mùa nước nổi", "sveltia-cms/pending_publish"],
		["cms/articles/mua-dua", "Mùa dừa", "sveltia-cms/draft"],
		["sua-ma", "Sửa mã", "kỹ thuật"],
	] as const) {
		const file = new Map([[`content/articles/2026/11/${branch.split("/").at(-1)}.md`, Buffer.from("x\n")]]);
		await host.repository.point(branch, main);
		await host.commit(NEWSROOM["token-anhnguyet"], branch, main, file, title);
		const draft = label.endsWith("/draft");
		const asked = { title, head: branch, base: "main", draft, body: "" };
		const request = await host.openRequest(NEWSROOM["token-anhnguyet"], asked);
		request.labels = [label];
	}
	assert.equal(host.requests.length, 3, kind);
}

async function lookAt(kind: "github" | "gitlab") {
	const git = await startGitHost({ users: NEWSROOM, now: () => NOW }, kind);
	try {
		const files = new Map(Object.entries(FILES).map(([file, text]) => [file, Buffer.from(text)]));
		const by = { name: "Kỹ thuật", email: "ky-thuat@bao.example" };
		await git.host.repository.commit("main", files, "Mở tòa soạn", by, NOW);
		await openRequests(git, kind);
		const host = readGitHost({
			LETTERS_REPOSITORY: "bao/to-bao",
			LETTERS_GIT_API: `${git.origin}/api/${kind === "gitlab" ? "v4" : "v3"}`,
		});
		assert.ok(!("fault" in host) && host.kind === kind);
		// On a busy machine the stand-in is slower than the host is in truth.
		const { diary } = await signInToHost(host, "token-huutri", { patience: 600_000 });
		const { agenda, reviews } = await diary.look(NOW);
		const titles = agenda.drafts.map(({ title }) => title);
		return {
			agenda,
			reviews: (reviews ?? []).map(({ link, ...review }) => review),
			titles,
			asked: git.asked,
		};
	} finally {
		await git.close();
	}
}

test("the same newsroom has the same day on GitHub and on GitLab, with all of its last months, asked few times", async () => {
	const github = await lookAt("github");
	const gitlab = await lookAt("gitlab");
	assert.deepEqual(gitlab.agenda, github.agenda);
	assert.deepEqual(gitlab.reviews, github.reviews);
	assert.equal(github.titles.length, MANY + 1);
	assert.ok(github.titles.includes("Tháng Chín") && !github.titles.includes("Tháng Tám"));
	assert.deepEqual(github.reviews.map(({ title, stage, by }) => [title, stage, by]).sort(), [
		["Mùa dừa", "draft", "anhnguyet"],
		["Mùa nước nổi", "ready", "anhnguyet"],
	]);
	for (const { asked } of [github, gitlab]) assert.ok(asked.length < 25, asked.join("\n"));
});

test("a repository with no articles, no front and no sections has an empty day", async () => {
	const diary = openGitHostDiary(
		{ articlesSince: async () => [], texts: async () => [], requests: async () => [] },
		{ read: async () => undefined, place: (file) => `content/${file}` },
	);
	const { agenda, reviews } = await diary.look(NOW);
	assert.deepEqual([agenda.drafts, reviews], [[], []]);
});
