import assert from "node:assert/strict";
import { test } from "node:test";
import { blobName } from "../../../../../assets/admin/newsdesk/stages/blob-name.ts";
import { CommitGate } from "../../../../../assets/admin/newsdesk/stages/commit-gate.ts";
import { HostRefusal } from "../../../../../assets/admin/newsdesk/stages/host/ask-host.ts";
import { branchEnd, GitLab } from "../../../../../assets/admin/newsdesk/stages/host/gitlab.ts";
import { gitlabStory, type Told } from "../../../../../assets/admin/newsdesk/stages/host/gitlab-story.ts";
import { hostWords } from "../../../../../assets/admin/newsdesk/stages/save-guard.ts";
import { offersFor, type Viewer } from "../../../../../assets/admin/newsdesk/stages/story.ts";
import { waitWords } from "../../../../../assets/admin/newsdesk/stages/wait-words.ts";
import { slugOfBranch } from "../../../../../assets/admin/newsdesk/sveltia/slug-of-branch.ts";
import { GITLAB_RULES, NEWSROOM } from "../../../../support/git-host/newsroom.ts";
import { type GitHost, startGitHost } from "../../../../support/git-host/start-git-host.ts";

const FILE = "content/articles/2026/11/mua-dua.md";
const BRANCH = "cms/articles/2026-11-mua-dua";
const nguyet = { username: "anhnguyet", name: "Ánh Nguyệt" };
const tri = { username: "huutri", name: "Hữu Trí" };

const REQUEST: Told["request"] = {
	...{ id: 1007, iid: 7, title: "Sửa bài “Mùa dừa”", source_branch: BRANCH },
	web_url: "https://gitlab.com/bao/to-bao/-/merge_requests/7",
	...{ draft: false, labels: ["gấp", "sveltia-cms/pending_publish"], created_at: "2026-11-30T01:05:00.000Z" },
	...{ author: nguyet, detailed_merge_status: "mergeable", user: { can_merge: true } },
};
const TOLD: Told = {
	request: REQUEST,
	approvals: { user_can_approve: true, user_has_approved: false, approved_by: [] },
	notes: [],
	commit: { id: "b".repeat(40), author_name: "Ánh Nguyệt", committed_date: "2026-11-30T02:00:00.000Z" },
	...{ isCorrection: false, text: "Dừa khô được giá.\n" },
};

/** What is offered to an editor, and what the story waits for. */
function told(changed: Partial<Told["request"]>, rest: Partial<Told> = {}) {
	const request = { ...REQUEST, ...changed };
	const story = gitlabStory({ ...TOLD, ...rest, request });
	const viewer: Viewer = {
		...{ login: "huutri", name: "Hữu Trí", mayPush: true, mayMerge: request.user?.can_merge === true },
	};
	return { story, offers: offersFor(story, viewer), waits: waitWords(story, viewer) };
}

test("on GitLab publishing is offered where the host would take it", () => {
	const { offers, waits, story } = told({});
	assert.deepEqual([offers, waits], [["take", "approve", "return", "publish"], ""]);
	assert.deepEqual([story.number, story.head, story.holder.name], [7, TOLD.commit.id, "Ánh Nguyệt"]);
});

const REFUSED: readonly [string, Partial<Told["request"]>, RegExp][] = [
	["who may not merge into the branch", { user: { can_merge: false } }, /người có quyền đăng/],
	["whom GitLab tells nothing of", { user: {} }, /người có quyền đăng/],
	["who has no approval", { detailed_merge_status: "not_approved" }, /Đợi duyệt của/],
	["whose reviewer asks for changes", { detailed_merge_status: "requested_changes" }, /người đã dặn/],
	["a text with a conflict", { detailed_merge_status: "conflict" }, /đã đổi ở cùng chỗ/],
	["a text that is still checked", { detailed_merge_status: "ci_still_running" }, /kiểm tra bài xong/],
	["a text that fails its checks", { detailed_merge_status: "ci_must_pass" }, /có lỗi/],
	["a request that is not looked at yet", { detailed_merge_status: "unchecked" }, /tính xong/],
	["what is kept by a rule of another day", { detailed_merge_status: "locked_paths" }, /xem vì sao/],
	["a story that is edited", { labels: ["sveltia-cms/pending_review"] }, /Chờ duyệt/],
	["a draft", { labels: ["sveltia-cms/draft"], draft: true }, /Chờ biên tập/],
	["a request that is a draft at the host, whatever its label", { draft: true }, /kho bài còn giữ/],
];
for (const [whom, changed, words] of REFUSED)
	test(`on GitLab publishing is not offered to ${whom}`, () => {
		const { offers, waits } = told(changed);
		assert.equal(offers.includes("publish"), false);
		assert.match(waits, words);
	});

test("a version of GitLab that does not say what keeps a request publishes nothing", () => {
	const { detailed_merge_status: _, ...old } = REQUEST;
	assert.equal(offersFor(gitlabStory({ ...TOLD, request: old }), VIEWER).includes("publish"), false);
});
const VIEWER: Viewer = { login: "huutri", name: "Hữu Trí", mayPush: true, mayMerge: true };

test("a correction goes the short way at GitLab where no approval is asked for and the branch takes the viewer's merge", () => {
	const draft = { labels: ["sveltia-cms/draft"], draft: true, detailed_merge_status: "draft_status" };
	const correct = (changed: object, rest: Partial<Told>) =>
		told({ ...draft, ...changed }, { isCorrection: true, ...rest }).offers.includes("correct");
	assert.equal(correct({}, {}), true);
	assert.equal(correct({ user: { can_merge: false } }, {}), false);
	assert.equal(correct({}, { isCorrection: false }), false);
	assert.equal(correct({}, { approvals: { approvals_left: 1 } }), false);
});

test("who has a story, and since when, is told by the last of GitLab's notes that names them", () => {
	const system = (body: string, hour: number) => ({
		...{ system: true, body, author: nguyet, created_at: `2026-11-30T0${hour}:00:00.000Z` },
	});
	const notes = [
		system("unassigned @huutri", 6),
		system("assigned to @tuyetmai and unassigned @huutri", 5),
		{ ...system("assigned to @huutri", 5), system: false },
		system("assigned to @anhnguyet, @caophong, and @huutri and unassigned @tuyetmai", 4),
		system("assigned to @huutri", 3),
	];
	const { story } = told({ assignees: [tri] }, { notes });
	assert.deepEqual([story.holder.name, story.heldSince.getUTCHours()], ["Hữu Trí", 4]);
	const begun = told({ assignees: [] }, { notes });
	assert.deepEqual([begun.story.holder.name, begun.story.heldSince.getUTCHours()], ["Ánh Nguyệt", 1]);
});

test("an approval is of the text that was there: what is saved later is approved anew", () => {
	const approvals = (approved_at: string | undefined): Partial<Told> => ({
		approvals: {
			...{ user_can_approve: false, user_has_approved: true },
			approved_by: [{ user: tri, ...(approved_at && { approved_at }) }],
		},
	});
	const later = told({}, approvals("2026-11-30T02:30:00.000Z"));
	assert.deepEqual([later.offers, later.story.decision], [["take", "return", "publish"], "approved"]);
	const earlier = told({}, approvals("2026-11-30T01:30:00.000Z"));
	assert.deepEqual(earlier.story.words[0]?.verdict, "lapsed");
	assert.deepEqual([earlier.offers.includes("approve"), earlier.story.decision], [true, "free"]);
	const note = { system: true, body: "approved this merge request", author: tri };
	const old = told(
		{},
		{ ...approvals(undefined), notes: [{ ...note, created_at: "2026-11-30T02:30:00.000Z" }] },
	);
	assert.equal(old.story.words[0]?.verdict, "approved");
});

test("the branch of a file is that on which it is saved", () => {
	const entry = (path: string, slug: string) => slugOfBranch({ slug, locales: { _default: { path } } });
	for (const [path, slug] of [
		[FILE, "mua-dua"],
		["content/threads/qua-song.md", "qua-song"],
	] as const)
		assert.equal(branchEnd(path), entry(path, slug));
});

/** Desks of people at a stand-in of GitLab, whose main branch has an article. */
async function atGitLab(use: (git: GitHost, desk: (token: string) => Desk) => Promise<void>) {
	const git = await startGitHost({ users: NEWSROOM, protection: GITLAB_RULES }, "gitlab");
	try {
		const by = { name: "Kỹ thuật", email: "ky-thuat@bao.example" };
		const files = new Map([[FILE, Buffer.from("Dừa khô được giá.\n")]]);
		await git.host.repository.commit("main", files, "Mở tòa soạn", by, Date.now());
		const repository = { host: "gitlab", name: "bao/to-bao", branch: "main", api: git.origin } as const;
		await use(git, (token) => new Desk(new GitLab(repository, () => token), git.origin, token));
	} finally {
		await git.close();
	}
}

/** The page of somebody, with Sveltia's requests. */
class Desk {
	readonly gitlab: GitLab;
	readonly gate = new CommitGate();
	readonly #project: string;
	readonly #page = { fetch: globalThis.fetch };
	readonly #token: string;

	constructor(gitlab: GitLab, origin: string, token: string) {
		this.gitlab = gitlab;
		this.#project = `${origin}/api/v4/projects/bao%2Fto-bao`;
		this.#token = token;
		this.gate.open(this.#page, gitlab.commits);
	}

	async send(method: string, path: string, body: object) {
		const response = await this.#page.fetch(`${this.#project}${path}`, {
			...{ method, body: JSON.stringify(body) },
			headers: { authorization: `Bearer ${this.#token}`, "content-type": "application/json" },
		});
		return { status: response.status, body: await response.json() };
	}

	save = (content: string, branch = BRANCH, rest: object = {}) =>
		this.send("POST", "/repository/commits", {
			...{ branch, commit_message: "Sửa bài", ...rest },
			actions: [{ action: "update", content, encoding: "text", file_path: FILE }],
		});

	async begin(content = "Bà con vui.\n", title = "Draft: Sửa bài", stage = "draft") {
		await this.save(content, BRANCH, { start_branch: "main" });
		const request = { title, source_branch: BRANCH, target_branch: "main" };
		await this.send("POST", "/merge_requests", { ...request, labels: `sveltia-cms/${stage}` });
	}
	handIn = () =>
		this.send("PUT", "/merge_requests/1", {
			...{ title: "Sửa bài", add_labels: "sveltia-cms/pending_publish" },
			remove_labels: "sveltia-cms/draft,sveltia-cms/pending_review",
		});

	async look() {
		const there = await this.gitlab.look(FILE);
		assert.ok(there.story);
		return { ...there, story: there.story, offers: offersFor(there.story, there.viewer) };
	}
}

test("at GitLab a story goes its way: taken, given back with words, approved as it stands, published as it was seen", () =>
	atGitLab(async (git, desk) => {
		const [author, editor, publisher] = [
			desk("token-anhnguyet"),
			desk("token-huutri"),
			desk("token-caophong"),
		];
		await author.begin();
		await author.handIn();
		const seen = await editor.look();
		assert.equal(seen.story.holder.name, "Ánh Nguyệt");
		assert.deepEqual(seen.offers, ["take", "approve", "return"]);
		await editor.gitlab.take(seen.story);
		const taken = await editor.look();
		assert.equal(taken.story.holder.name, "Hữu Trí");
		assert.ok(taken.story.heldSince > taken.story.savedAt);

		await editor.gitlab.approve(taken.story);
		await editor.gitlab.giveBack((await editor.look()).story, "Thiếu giá dừa.");
		const back = await author.look();
		assert.deepEqual([back.story.stage, back.story.merge], ["draft", "draft"]);
		assert.deepEqual(
			back.story.words.map(({ by, verdict, text }) => [by.login, verdict, text]),
			[["huutri", "changes", "Thiếu giá dừa."]],
		);
		assert.deepEqual(git.host.requests[0]?.labels, ["sveltia-cms/draft"]);

		await author.handIn();
		await author.save("Dừa khô 120 nghìn đồng một chục.\n");
		await assert.rejects(
			editor.gitlab.approve(taken.story),
			(error) => error instanceof HostRefusal && error.status === 409,
		);
		await editor.gitlab.approve((await editor.look()).story);
		assert.deepEqual((await author.look()).offers.includes("publish"), false);
		const last = await publisher.look();
		assert.ok(last.offers.includes("publish"));
		await author.save("Thêm sau khi đã duyệt.\n");
		await assert.rejects(publisher.gitlab.publish(last.story), HostRefusal);
		await editor.gitlab.approve((await editor.look()).story);
		await publisher.gitlab.publish((await publisher.look()).story);
		const text = await git.host.repository.object(`main:${FILE}`);
		assert.equal(text?.bytes.toString(), "Thêm sau khi đã duyệt.\n");
	}));

test("who is known to GitLab and not let is told so, and not to sign in again", () =>
	atGitLab(async (_, desk) => {
		const author = desk("token-anhnguyet");
		await author.begin();
		const { story } = await author.look();
		const words = (work: Promise<unknown>) => work.then(() => "", hostWords);
		assert.match(await words(author.gitlab.approve(story)), /^Nhờ người quản lý kho bài/);
		assert.match(await words(desk("sai").gitlab.look(FILE)), /^Đăng nhập lại/);
		assert.match(await words(desk("sai").gitlab.approve(story)), /^Đăng nhập lại/);
	}));

test("at GitLab a text goes onto the one that was looked at, or not at all, however often it is sent", () =>
	atGitLab(async (git, desk) => {
		const [first, second] = [desk("token-anhnguyet"), desk("token-thanhdong")];
		const free = await first.gitlab.look(FILE);
		assert.deepEqual([free.story, free.blob !== undefined], [undefined, true]);
		second.gate.expect(FILE, free.head);
		await first.begin();
		// Sveltia tries once more, onto the branch as it stands.
		for (const rest of [{ start_branch: "main" }, {}, {}])
			assert.equal((await second.save("Bản của Đồng.\n", BRANCH, rest)).status, 400);
		const { body } = await second.save("Bản của Đồng.\n");
		assert.match(body.message, /^Lưu lại lần nữa/);
		const inStory = async () => (await git.host.repository.object(`${BRANCH}:${FILE}`))?.bytes.toString();
		assert.equal(await inStory(), "Bà con vui.\n");
		assert.equal(second.gate.written(FILE), undefined);

		second.gate.expect(FILE, (await second.look()).head);
		assert.equal((await second.save("Bản của Đồng.\n")).status, 201);
		assert.equal(second.gate.written(FILE), "Bản của Đồng.\n");
		assert.equal(await inStory(), "Bản của Đồng.\n");
		const gone = await first.gitlab.look("content/articles/2026/11/khac.md");
		assert.deepEqual([gone.head, gone.blob], ["", undefined]);
	}));

test("a request that GitLab has not brought up to date yet is known by what its branch holds", () =>
	atGitLab(async (git, desk) => {
		const author = desk("token-anhnguyet");
		await author.begin("Một.\n");
		const [request] = git.host.requests;
		assert.ok(request);
		const before = request.head;
		await author.save("Hai.\n");
		request.head = before;
		const { story, blob } = await author.look();
		assert.equal(story.head, await git.host.repository.head(BRANCH));
		assert.equal(blob, await blobName("Hai.\n"));
	}));
