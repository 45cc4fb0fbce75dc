import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { NEWSROOM, OWNERS, RULES } from "../../support/git-host/newsroom.ts";
import { type GitHost, startGitHost } from "../../support/git-host/start-git-host.ts";

type Token = keyof typeof NEWSROOM;

const FILE = "content/articles/2026/11/mua-dua.md";
const BRANCH = "cms/articles/mua-dua";
const REPOSITORY = "/repos/bao/to-bao";

/** What the stand-in says to whom. */
class Asking {
	readonly git: GitHost;
	constructor(git: GitHost) {
		this.git = git;
	}

	async rest(token: string, method: string, path: string, body?: object) {
		const response = await fetch(`${this.git.origin}/api/v3${path}`, {
			method,
			headers: { authorization: `token ${token}`, "content-type": "application/json" },
			...(body && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		// biome-ignore lint/suspicious/noExplicitAny: an answer of the host.
		return { status: response.status, body: (text === "" ? {} : JSON.parse(text)) as any };
	}

	async graphql(token: string, query: string, variables: object = {}) {
		const response = await fetch(`${this.git.origin}/api/graphql`, {
			method: "POST",
			headers: { authorization: `token ${token}` },
			body: JSON.stringify({ query, variables }),
		});
		// biome-ignore lint/suspicious/noExplicitAny: an answer of the host.
		return (await response.json()) as any;
	}

	head = async (branch: string) => (await this.git.host.repository.head(branch)) ?? "";

	async branch(token: Token, name = BRANCH) {
		const oid = await this.head("main");
		const input = { repositoryId: "R_1", name: `refs/heads/${name}`, oid };
		return this.graphql(
			token,
			"mutation($input: CreateRefInput!) { createRef(input: $input) { ref { name } } }",
			{
				input,
			},
		);
	}

	async commit(token: Token, branch: string, text: string, expectedHeadOid?: string) {
		const contents = Buffer.from(text).toString("base64");
		const input = {
			branch: { repositoryNameWithOwner: "bao/to-bao", branchName: branch },
			expectedHeadOid: expectedHeadOid ?? (await this.head(branch)),
			fileChanges: { additions: [{ path: FILE, contents }], deletions: [] },
			message: { headline: "Sửa bài" },
		};
		return this.graphql(
			token,
			"mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }",
			{ input },
		);
	}

	async openRequest(token: Token, draft = false) {
		await this.branch(token);
		await this.commit(token, BRANCH, "Bà con vui.\n");
		return this.rest(token, "POST", `${REPOSITORY}/pulls`, {
			...{ title: "Mùa dừa", head: BRANCH, base: "main", draft, body: "" },
		});
	}

	review = (token: Token, event: string, body = "") =>
		this.rest(token, "POST", `${REPOSITORY}/pulls/1/reviews`, { event, body });
	merge = (token: Token, sha?: string) =>
		this.rest(token, "PUT", `${REPOSITORY}/pulls/1/merge`, { commit_title: "Mùa dừa", ...(sha && { sha }) });
	file = (branch: string) =>
		execFileSync("git", ["show", `${branch}:${FILE}`], {
			cwd: this.git.host.repository.folder,
			encoding: "utf8",
		});
}

async function withHost(use: (asking: Asking) => Promise<void>) {
	const git = await startGitHost({ users: NEWSROOM, protection: RULES });
	try {
		const files = new Map([
			[".github/CODEOWNERS", Buffer.from(OWNERS)],
			[FILE, Buffer.from("Dừa khô được giá.\n")],
		]);
		const by = { name: "Kỹ thuật", email: "ky-thuat@bao.example" };
		await git.host.repository.commit("main", files, "Mở tòa soạn", by, Date.now());
		await use(new Asking(git));
	} finally {
		await git.close();
	}
}

test("the stand-in knows a token, and the repository's settings say who may push", () =>
	withHost(async (asking) => {
		assert.deepEqual(await asking.rest("token-sai", "GET", "/user"), {
			status: 401,
			body: { message: "Bad credentials" },
		});
		assert.equal((await asking.rest("token-anhnguyet", "GET", "/user")).body.login, "anhnguyet");
		const collaborator = (token: Token, login: string) =>
			asking.rest(token, "GET", `${REPOSITORY}/collaborators/${login}`);
		assert.equal((await collaborator("token-anhnguyet", "anhnguyet")).status, 204);
		assert.equal((await collaborator("token-thuctap", "thuctap")).status, 403);
		assert.equal((await collaborator("token-nguoila", "nguoila")).status, 404);
		const { errors } = await asking.branch("token-thuctap");
		assert.match(errors[0].message, /does not have the correct permissions to execute `CreateRef`/);
	}));

test("nobody commits onto the protected branch, and no commit goes onto a head that has moved", () =>
	withHost(async (asking) => {
		const direct = await asking.commit("token-huutri", "main", "Không ai duyệt.\n");
		assert.equal(direct.errors[0].message, "Changes must be made through a pull request.");
		const old = await asking.head("main");
		await asking.branch("token-anhnguyet");
		assert.equal((await asking.commit("token-anhnguyet", BRANCH, "Một.\n")).errors, undefined);
		const stale = await asking.commit("token-thanhdong", BRANCH, "Hai.\n", old);
		assert.equal(stale.errors[0].type, "STALE_DATA");
		assert.equal(asking.file(BRANCH), "Một.\n");
		const again = await asking.branch("token-thanhdong");
		assert.match(again.errors[0].message, /already exists in the repository/);
	}));

test("an article reaches the main branch with the word of an owner of it that is not its author, and of its last text", () =>
	withHost(async (asking) => {
		assert.equal((await asking.openRequest("token-anhnguyet", true)).status, 201);
		assert.deepEqual(await asking.merge("token-huutri"), {
			status: 405,
			body: { message: "Pull Request is still a draft" },
		});
		await asking.graphql(
			"token-anhnguyet",
			"mutation($input: MarkPullRequestReadyForReviewInput!) { markPullRequestReadyForReview(input: $input) { pullRequest { isDraft } } }",
			{ input: { pullRequestId: "PR_1" } },
		);
		assert.match((await asking.merge("token-huutri")).body.message, /^At least 1 approving review/);
		assert.equal((await asking.review("token-anhnguyet", "APPROVE")).status, 422);
		assert.equal((await asking.review("token-thanhdong", "APPROVE")).status, 200);
		assert.equal(
			(await asking.merge("token-anhnguyet")).body.message,
			"Waiting on code owner review from bao/bien-tap.",
		);
		await asking.review("token-huutri", "REQUEST_CHANGES", "Thiếu giá.");
		assert.match(
			(await asking.merge("token-caophong", "0".repeat(40))).body.message,
			/^Head branch was modified/,
		);
		assert.match((await asking.merge("token-anhnguyet")).body.message, /^Changes have been requested/);
		await asking.review("token-huutri", "APPROVE");
		await asking.commit("token-anhnguyet", BRANCH, "Thêm sau khi đã duyệt.\n");
		assert.match((await asking.merge("token-anhnguyet")).body.message, /^At least 1 approving review/);
		await asking.review("token-huutri", "APPROVE");
		assert.equal((await asking.merge("token-anhnguyet", await asking.head(BRANCH))).status, 200);
		assert.equal(asking.file("main"), "Thêm sau khi đã duyệt.\n");
		assert.equal((await asking.merge("token-caophong")).body.message, "Pull Request is not mergeable");
	}));

test("whoever the rules let pass merges a pull request of their own, and still does not commit onto the branch", () =>
	withHost(async (asking) => {
		await asking.openRequest("token-caophong");
		assert.ok((await asking.commit("token-caophong", "main", "Thẳng.\n")).errors);
		assert.equal((await asking.merge("token-caophong")).status, 200);
		assert.equal(asking.file("main"), "Bà con vui.\n");
	}));

test("the stand-in tells of a pull request what the host tells, and refuses what it does not know", () =>
	withHost(async (asking) => {
		await asking.openRequest("token-anhnguyet");
		await asking.rest("token-anhnguyet", "POST", `${REPOSITORY}/issues/1/labels`, {
			labels: ["cms/draft", "gấp"],
		});
		await asking.rest("token-thanhdong", "PATCH", `${REPOSITORY}/issues/1`, { assignees: ["thanhdong"] });
		const { data } = await asking.graphql(
			"token-huutri",
			`query($branch: String!) { repository(owner: "bao", name: "to-bao") { viewerPermission
				pullRequests(states: OPEN, labels: ["cms/draft"], headRefName: $branch, first: 1) { totalCount nodes {
					mergeStateStatus reviewDecision viewerCanMergeAsAdmin labels(first: 9) { nodes { name } }
					assignees(first: 1) { nodes { login } } files(first: 9) { nodes { path changeType } }
					reviewRequests(first: 9) { nodes { asCodeOwner requestedReviewer { ... on Team { slug } } } }
					commits(last: 1) { nodes { commit { author { user { login } } } } } } } } }`,
			{ branch: BRANCH },
		);
		assert.deepEqual(data.repository.pullRequests.nodes, [
			{
				...{ mergeStateStatus: "BLOCKED", reviewDecision: "REVIEW_REQUIRED", viewerCanMergeAsAdmin: false },
				labels: { nodes: [{ name: "cms/draft" }, { name: "gấp" }] },
				assignees: { nodes: [{ login: "thanhdong" }] },
				files: { nodes: [{ path: FILE, changeType: "MODIFIED" }] },
				reviewRequests: { nodes: [{ asCodeOwner: true, requestedReviewer: { slug: "bien-tap" } }] },
				commits: { nodes: [{ commit: { author: { user: { login: "anhnguyet" } } } }] },
			},
		]);
		const unknown = await asking.graphql(
			"token-huutri",
			'{ repository(owner: "bao", name: "to-bao") { stars } }',
		);
		assert.match(unknown.errors[0].message, /Cannot query field "stars"/);
	}));
