import assert from "node:assert/strict";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { HostRefusal } from "../../../../../assets/admin/newsdesk/stages/host/ask-host.ts";
import {
	branchEnd,
	GitLab,
	type MergeRequest,
	waitingChange,
} from "../../../../../assets/admin/newsdesk/stages/host/gitlab.ts";
import { slugOfBranch } from "../../../../../assets/admin/newsdesk/sveltia/slug-of-branch.ts";

const FILE = "content/articles/2026/11/mua-dua.md";
const READY: MergeRequest = {
	iid: 7,
	web_url: "https://gitlab.com/bao/to-bao/-/merge_requests/7",
	source_branch: "cms/articles/2026-11-mua-dua",
	sha: "b".repeat(40),
	draft: false,
	labels: ["gấp", "sveltia-cms/pending_publish"],
	created_at: "2026-11-30T01:05:00.000Z",
	author: { username: "anhnguyet", name: "Ánh Nguyệt" },
	detailed_merge_status: "mergeable",
	user: { can_merge: true },
};

const REFUSED: readonly [string, Partial<MergeRequest>, RegExp][] = [
	["who may not merge into the branch", { user: { can_merge: false } }, /người có quyền đăng/],
	["whom GitLab tells nothing of", { user: {} }, /người có quyền đăng/],
	["who has no approval", { detailed_merge_status: "not_approved" }, /Approve/],
	["a text with a conflict", { detailed_merge_status: "conflict" }, /đã đổi ở cùng chỗ/],
	["a text that is still checked", { detailed_merge_status: "ci_still_running" }, /kiểm tra bài xong/],
	["a text that fails its checks", { detailed_merge_status: "ci_must_pass" }, /có lỗi/],
	["a request that is not looked at yet", { detailed_merge_status: "unchecked" }, /tính xong/],
	["what is kept by a rule of another day", { detailed_merge_status: "locked_paths" }, /xem vì sao/],
	["a story that is edited", { labels: ["sveltia-cms/pending_review"] }, /Chờ duyệt/],
	["a draft", { labels: ["sveltia-cms/draft"], draft: true }, /Chờ biên tập/],
	["a request that is a draft at the host, whatever its label", { draft: true }, /^$/],
];

test("on GitLab publishing is offered where the host would take it", () => {
	assert.deepEqual(waitingChange(READY), {
		...{ number: 7, url: READY.web_url, head: READY.sha, stage: "pending_publish" },
		...{ begunBy: "Ánh Nguyệt", begunAt: new Date("2026-11-30T01:05:00Z"), mayPublish: true, waits: "" },
	});
});

for (const [whom, changed, words] of REFUSED)
	test(`on GitLab publishing is not offered to ${whom}`, () => {
		const { mayPublish, waits } = waitingChange({ ...READY, ...changed });
		assert.equal(mayPublish, false);
		assert.match(waits, words);
	});

test("a version of GitLab that does not say what keeps a request offers nothing", () => {
	const { detailed_merge_status: _, ...old } = READY;
	assert.equal(waitingChange(old).mayPublish, false);
});

test("the branch of a file is that on which it is saved", () => {
	const entry = (path: string, slug: string) => slugOfBranch({ slug, locales: { _default: { path } } });
	for (const [path, slug] of [
		[FILE, "mua-dua"],
		["content/threads/qua-song.md", "qua-song"],
	] as const)
		assert.equal(branchEnd(path), entry(path, slug));
});

test("the request of a file is found among those of other stories, is asked for by itself, and is merged as it was seen", async () => {
	const asked: string[] = [];
	const answers: Readonly<Record<string, unknown>> = {
		"/merge_requests": [
			{ ...READY, iid: 5, source_branch: "cms/articles/2026-10-mua-dua" },
			{ ...READY, iid: 6, source_branch: "cms/pages/2026-11-mua-dua" },
			READY,
		],
		"/merge_requests/6/diffs": [{ new_path: "content/pages/2026-11-mua-dua.md" }],
		"/merge_requests/7/diffs": [{ new_path: "content/media/2026/11/dua.jpg" }, { new_path: FILE }],
		"/merge_requests/7": READY,
	};
	const bodyOf = async (request: IncomingMessage) => {
		let text = "";
		for await (const chunk of request) text += chunk;
		return text;
	};
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "", "http://gitlab.example");
		const below = pathname.replace("/api/v4/projects/bao%2Fto-bao", "");
		asked.push(`${request.method} ${below} ${await bodyOf(request)}`.trim());
		const isKnown = request.headers.authorization === "Bearer mot-ma";
		const answer = request.method === "PUT" ? { state: "merged" } : answers[below];
		response.writeHead(!isKnown ? 401 : answer ? 200 : 404);
		response.end(JSON.stringify(isKnown ? (answer ?? {}) : { message: "401 Unauthorized" }));
	}).listen(0, "127.0.0.1");
	try {
		await new Promise((listening) => server.once("listening", listening));
		const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const repository = { host: "gitlab", name: "bao/to-bao", branch: "main", api } as const;
		const gitlab = new GitLab(repository, () => "mot-ma");
		const change = await gitlab.look(FILE);
		assert.equal(change?.mayPublish, true);
		assert.ok(change);
		await gitlab.publish(change);
		assert.deepEqual(asked, [
			"GET /merge_requests",
			"GET /merge_requests/6/diffs",
			"GET /merge_requests/7/diffs",
			"GET /merge_requests/7",
			`PUT /merge_requests/7/merge {"sha":"${READY.sha}","should_remove_source_branch":true}`,
		]);
		assert.equal(await gitlab.look("content/articles/2026/11/khac.md"), undefined);
		const stranger = new GitLab(repository, () => "sai");
		await assert.rejects(
			stranger.look(FILE),
			(error: unknown) => error instanceof HostRefusal && error.status === 401,
		);
	} finally {
		server.closeAllConnections();
		server.close();
	}
});
