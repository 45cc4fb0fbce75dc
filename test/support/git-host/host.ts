import { brokenRule, isOne, type Protection, type PullRequest } from "./pull-requests.ts";
import { type Changes, makeRepository, type Repository } from "./repository.ts";
import { type HostUser, mayPush } from "./users.ts";

/** A refusal, as both of the host's interfaces tell it. */
export class Refusal extends Error {
	readonly status: number;
	/** Of the GraphQL interface: `FORBIDDEN`. */
	readonly type: string;

	constructor(status: number, message: string, type = "UNPROCESSABLE") {
		super(message);
		this.status = status;
		this.type = type;
	}
}

export interface HostOptions {
	/** By token. */
	readonly users: Readonly<Record<string, HostUser>>;
	/** Of `main`; without it whoever may push pushes. */
	readonly protection?: Protection;
	readonly now?: () => number;
}

const STALE = (oid: string) => `Expected branch to point to "${oid}" but it did not.  Pull and try again.`;

/** The host itself: a repository, its pull requests, and what it lets whom do. It does one thing after another. */
export class Host {
	readonly owner = "bao";
	readonly name = "to-bao";
	readonly base = "main";
	readonly requests: PullRequest[] = [];
	/** Names of checks that passed, by commit. */
	readonly passed = new Map<string, Set<string>>();
	readonly repository: Repository;
	readonly options: HostOptions;
	#last: Promise<unknown> = Promise.resolve();

	private constructor(repository: Repository, options: HostOptions) {
		this.repository = repository;
		this.options = options;
	}

	static async open(options: HostOptions): Promise<Host> {
		return new Host(await makeRepository(), options);
	}

	now = () => (this.options.now ?? Date.now)();

	/** Lets nothing else change the repository meanwhile. */
	alone<Result>(work: () => Promise<Result>): Promise<Result> {
		const result = this.#last.then(work);
		this.#last = result.catch(() => {});
		return result;
	}

	open(branch: string): PullRequest | undefined {
		return this.requests.find((request) => request.state === "OPEN" && request.branch === branch);
	}

	request(number: number): PullRequest {
		const request = this.requests[number - 1];
		if (!request) throw new Refusal(404, "Not Found", "NOT_FOUND");
		return request;
	}

	bypasses(user: HostUser): boolean {
		return this.options.protection?.bypass.some((owner) => isOne(user, owner)) ?? false;
	}

	mustPush(user: HostUser, what: string): void {
		if (!mayPush(user))
			throw new Refusal(
				403,
				`${user.login} does not have the correct permissions to execute \`${what}\``,
				"FORBIDDEN",
			);
	}

	/** What comes onto the protected branch comes by a pull request. */
	mustNotBeProtected(branch: string): void {
		if (branch === this.base && this.options.protection)
			throw new Refusal(422, "Changes must be made through a pull request.");
	}

	async commit(
		user: HostUser,
		branch: string,
		expected: string,
		changes: Changes,
		message: string,
	): Promise<string> {
		this.mustPush(user, "CreateCommitOnBranch");
		const head = await this.repository.head(branch);
		if (head === undefined) throw new Refusal(404, `No ref found for ${branch}`, "NOT_FOUND");
		this.mustNotBeProtected(branch);
		if (head !== expected) throw new Refusal(409, STALE(expected), "STALE_DATA");
		const oid = await this.repository.commit(branch, changes, message, user, this.now(), head);
		this.moved(branch, oid);
		return oid;
	}

	/** A branch has another head: its pull request, too, and approvals of the old one may be over. */
	moved(branch: string, oid: string): void {
		const request = this.open(branch);
		if (!request) return;
		request.head = oid;
		request.updated = this.now();
		if (this.options.protection?.dismissStale)
			request.reviews = request.reviews.map((one) =>
				one.state === "APPROVED" ? { ...one, state: "DISMISSED" } : one,
			);
	}

	async conflicts(request: PullRequest): Promise<boolean> {
		return (await this.repository.merged(this.base, request.head)) === undefined;
	}

	/** What stands in the way of a merge, for everybody. */
	async brokenRule(request: PullRequest): Promise<string | undefined> {
		const { protection } = this.options;
		if (!protection) return undefined;
		const passed = this.passed.get(request.head) ?? new Set();
		return brokenRule(this.repository, this.base, request, protection, passed);
	}

	async merge(
		user: HostUser,
		request: PullRequest,
		title: string,
		seen: string | undefined,
	): Promise<string> {
		this.mustPush(user, "MergePullRequest");
		if (request.state !== "OPEN") throw new Refusal(405, "Pull Request is not mergeable");
		if (request.draft) throw new Refusal(405, "Pull Request is still a draft");
		if (seen !== undefined && seen !== request.head)
			throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
		const broken = this.bypasses(user) ? undefined : await this.brokenRule(request);
		if (broken) throw new Refusal(405, broken);
		const base = (await this.repository.head(this.base)) ?? "";
		const tree = await this.repository.merged(base, request.head);
		if (tree === undefined) throw new Refusal(405, "Pull Request is not mergeable");
		const oid = await this.repository.commitTree(tree, [base, request.head], title, user, this.now());
		await this.repository.point(this.base, oid);
		request.state = "MERGED";
		request.updated = this.now();
		return oid;
	}

	async close(user: HostUser, request: PullRequest): Promise<void> {
		if (request.author.login !== user.login) this.mustPush(user, "ClosePullRequest");
		if (request.state === "OPEN") request.state = "CLOSED";
		request.updated = this.now();
	}

	async openRequest(
		user: HostUser,
		asked: { title: string; head: string; base: string; draft: boolean; body: string },
	) {
		this.mustPush(user, "CreatePullRequest");
		const head = await this.repository.head(asked.head);
		if (head === undefined) throw new Refusal(422, "Validation Failed: head is invalid");
		if (this.open(asked.head))
			throw new Refusal(422, `A pull request already exists for ${this.owner}:${asked.head}.`);
		if ((await this.repository.ahead(this.base, head)) === 0)
			throw new Refusal(422, `No commits between ${this.base} and ${asked.head}`);
		const time = this.now();
		const request: PullRequest = {
			...{ number: this.requests.length + 1, author: user, branch: asked.head, created: time, updated: time },
			...{ title: asked.title, body: asked.body, draft: asked.draft, state: "OPEN", head },
			...{ labels: [], reviews: [], assignments: [], assignees: [] },
		};
		this.requests.push(request);
		return request;
	}

	/** @param oid the head that was looked at; without it, the last one */
	review(user: HostUser, request: PullRequest, event: string, body: string, oid = request.head): void {
		if (request.state !== "OPEN") throw new Refusal(422, "Can not review a closed pull request");
		const own = request.author.login === user.login;
		if (own && event === "APPROVE") throw new Refusal(422, "Can not approve your own pull request");
		if (own && event === "REQUEST_CHANGES")
			throw new Refusal(422, "Can not request changes on your own pull request");
		if (event === "REQUEST_CHANGES" && body.trim() === "") throw new Refusal(422, "Body can't be blank");
		const state =
			({ APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED" } as const)[event as "APPROVE"] ??
			"COMMENTED";
		const dismissed = this.options.protection?.dismissStale && oid !== request.head;
		const review = { by: user, body, oid, time: this.now() };
		request.reviews.push({ ...review, state: dismissed && state === "APPROVED" ? "DISMISSED" : state });
		request.updated = this.now();
	}
}
