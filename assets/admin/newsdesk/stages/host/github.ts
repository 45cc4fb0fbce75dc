import type { Repository } from "../../../../../_includes/domain/newsdesk/repository.ts";
import { STAGES, type Stage, type Story, stageLabel, type Viewer } from "../story.ts";
import { askHost, HostRefusal } from "./ask-host.ts";
import { githubCommits } from "./github-commits.ts";
import { STORY_QUERY, type StoryNode, storyOf } from "./github-story.ts";
import type { CommitWords, FileAtHost, Host } from "./host.ts";

/** What GitHub is asked beside all that Sveltia asks. */
export class GitHub implements Host {
	readonly #repository: Repository;
	readonly #token: () => string | undefined;
	readonly #graphql: string;
	readonly #rest: string;
	readonly commits: CommitWords;

	/** @param token of who is signed in */
	constructor(repository: Repository, token: () => string | undefined) {
		this.#repository = repository;
		this.#token = token;
		const api = (repository.api ?? "https://api.github.com").replace(/\/$/, "");
		// As Sveltia asks a host of one's own.
		const own = api === "https://api.github.com" ? undefined : `${api.replace(/\/api(\/v3)?$/, "")}/api`;
		const rest = own ? `${own}/v3` : api;
		this.#rest = `${rest}/repos/${repository.name}`;
		this.#graphql = own ? `${own}/graphql` : `${api}/graphql`;
		this.commits = githubCommits({ api: rest, graphql: this.#graphql });
	}

	get isOpen(): boolean {
		return this.#token() !== undefined;
	}

	get branch(): string {
		return this.#repository.branch;
	}

	async look(file: string): Promise<FileAtHost> {
		const [owner, name] = this.#repository.name.split("/");
		const asked = await this.#ask<{
			readonly viewer: { readonly login: string; readonly name: string | null };
			readonly repository: {
				readonly viewerPermission: string;
				readonly ref: { readonly target: { readonly oid: string } };
				readonly object: { readonly oid?: string } | null;
				readonly pullRequests: { readonly nodes: readonly StoryNode[] };
			};
		}>(STORY_QUERY, { owner, name, branch: this.branch, file: `${this.branch}:${file}` });
		const { repository, viewer } = asked;
		const node = repository.pullRequests.nodes.find(
			({ isCrossRepository, files }) => !isCrossRepository && files.nodes.some(({ path }) => path === file),
		);
		const text = node && (await this.#blob(`${node.headRefOid}:${file}`));
		const mayPush = ["WRITE", "MAINTAIN", "ADMIN"].includes(repository.viewerPermission);
		return {
			viewer: { login: viewer.login, name: viewer.name || viewer.login, mayPush, mayMerge: mayPush },
			story: node && storyOf(node, file, text?.text ?? ""),
			head: node?.headRefOid ?? repository.ref.target.oid,
			blob: node ? text?.oid : repository.object?.oid,
		};
	}

	async #blob(expression: string) {
		const [owner, name] = this.#repository.name.split("/");
		const { repository } = await this.#ask<{
			readonly repository: { readonly object: { readonly oid: string; readonly text: string | null } | null };
		}>(
			"query($owner: String!, $name: String!, $expression: String!) { repository(owner: $owner, name: $name) { object(expression: $expression) { ... on Blob { oid text } } } }",
			{ owner, name, expression },
		);
		return repository.object ?? undefined;
	}

	take = ({ number }: Story, { login }: Viewer) =>
		this.#tell("PATCH", `/issues/${number}`, { assignees: [login] });

	approve = ({ number, head }: Story) =>
		this.#tell("POST", `/pulls/${number}/reviews`, { event: "APPROVE", commit_id: head });

	async giveBack(story: Story, body: string): Promise<void> {
		const review = { event: "REQUEST_CHANGES", body, commit_id: story.head };
		await this.#tell("POST", `/pulls/${story.number}/reviews`, review);
		await this.#stage(story, "draft");
		await this.#ask(mutation("convertPullRequestToDraft", "ConvertPullRequestToDraftInput"), {
			input: { pullRequestId: story.id },
		});
	}

	async publish(story: Story): Promise<void> {
		if (story.stage === "draft")
			await this.#ask(mutation("markPullRequestReadyForReview", "MarkPullRequestReadyForReviewInput"), {
				input: { pullRequestId: story.id },
			});
		await this.#tell("PUT", `/pulls/${story.number}/merge`, {
			...{ merge_method: "merge", commit_title: story.title, sha: story.head },
		});
		// The host may have dropped the branch by itself.
		await this.#tell("DELETE", `/git/refs/heads/${encodeURI(story.branch)}`).catch(() => {});
	}

	async #stage({ number }: Story, stage: Stage): Promise<void> {
		const { labels } = await this.#tell<{ readonly labels: readonly { readonly name: string }[] }>(
			"GET",
			`/issues/${number}`,
		);
		const names = labels.map(({ name }) => name);
		const others = names.filter((name) => !STAGES.some((one) => name === stageLabel(names, one)));
		await this.#tell("PATCH", `/issues/${number}`, { labels: [...others, stageLabel(names, stage)] });
	}

	async #ask<Answer>(query: string, variables: object): Promise<Answer> {
		const answer = await this.#fetch<{ readonly data?: Answer; readonly errors?: readonly Error[] }>(
			"POST",
			this.#graphql,
			{ query, variables },
		);
		// A team whose name the token may not see is an error beside the answer, too.
		const isWhole = answer.data && Object.values(answer.data).every((part) => part !== null);
		if (!isWhole || !answer.data)
			throw new HostRefusal(200, answer.errors?.map(({ message }) => message).join(" ") ?? "");
		return answer.data;
	}

	#tell<Answer>(method: string, path: string, body?: object): Promise<Answer> {
		return this.#fetch(method, `${this.#rest}${path}`, body);
	}

	#fetch<Answer>(method: string, url: string, body?: object): Promise<Answer> {
		const headers = { Authorization: `token ${this.#token()}`, Accept: "application/json" };
		return askHost(method, url, headers, body);
	}
}

const mutation = (name: string, input: string) =>
	`mutation($input: ${input}!) { ${name}(input: $input) { pullRequest { isDraft } } }`;
