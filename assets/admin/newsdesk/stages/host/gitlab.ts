import { gitApi, type Repository } from "../../../../../_includes/domain/newsdesk/repository.ts";
import { STAGES, type Story, stageLabel, type Viewer } from "../story.ts";
import { askHost, HostRefusal } from "./ask-host.ts";
import { fromBase64 } from "./from-base64.ts";
import { gitlabCommits } from "./gitlab-commits.ts";
import {
	type Approvals,
	assignedAt,
	GIVEN_BACK,
	gitlabStory,
	IN_WORK,
	type MergeRequest,
	type Note,
	type Told,
} from "./gitlab-story.ts";
import type { CommitWords, FileAtHost, Host } from "./host.ts";

/** As many of a list as GitLab gives at once. */
const MOST = 100;
/** How often a request is looked at until GitLab has judged it, and after how many milliseconds each time. */
const JUDGED = { times: 20, pause: 500 };

const VIEWER_QUERY =
	"query($project: ID!) { currentUser { id username name } project(fullPath: $project) { userPermissions { pushCode } } }";

/** What a file is at a commit. */
interface FileThere {
	readonly blob_id: string;
	readonly last_commit_id: string;
	readonly content: string;
}

/** The last part of the branch on which a file is changed: see `sveltia/slug-of-branch.ts`. */
export function branchEnd(file: string): string {
	const [, year, month, slug] = /(?:^|\/)articles\/(\d{4})\/(\d\d)\/([^/]+)\.\w+$/.exec(file) ?? [];
	return year ? `${year}-${month}-${slug}` : file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}

/** What GitLab is asked beside all that Sveltia asks. */
export class GitLab implements Host {
	readonly #repository: Repository;
	readonly #token: () => string | undefined;
	readonly #graphql: string;
	readonly #api: string;
	readonly #project: string;
	readonly commits: CommitWords;

	/** @param token of who is signed in */
	constructor(repository: Repository, token: () => string | undefined) {
		this.#repository = repository;
		this.#token = token;
		const root = gitApi(repository).replace(/\/$/, "");
		this.#graphql = `${root}/api/graphql`;
		this.#api = `${root}/api/v4`;
		this.#project = `${this.#api}/projects/${encodeURIComponent(repository.name)}`;
		this.commits = gitlabCommits(this.#api);
	}

	get isOpen(): boolean {
		return this.#token() !== undefined;
	}

	async look(file: string): Promise<FileAtHost> {
		const [viewer, found] = await Promise.all([this.#viewer(), this.#find(file)]);
		// A request is brought up to date a while after its branch.
		const commit = found && (await this.#lastCommit(found.request.source_branch));
		const [there, about] = await Promise.all([
			this.#file(file, commit?.id ?? this.#repository.branch),
			found && this.#aboutRequest(found.request),
		]);
		const text = there ? fromBase64(there.content) : "";
		return {
			viewer: { ...viewer, mayMerge: found?.request.user?.can_merge === true },
			story: found && commit && about && gitlabStory({ ...found, ...about, commit, text }),
			head: there?.last_commit_id ?? "",
			blob: there?.blob_id,
		};
	}

	/** The request that changes a file, if one is open. */
	async #find(file: string): Promise<Pick<Told, "request" | "isCorrection"> | undefined> {
		const into = encodeURIComponent(this.#repository.branch);
		const open = await this.#tell<readonly MergeRequest[]>(
			"GET",
			`/merge_requests?state=opened&target_branch=${into}&per_page=${MOST}&order_by=updated_at`,
		);
		const end = branchEnd(file);
		for (const { iid } of open.filter(({ source_branch: name }) => name.split("/").at(-1) === end)) {
			const files = await this.#tell<
				readonly { readonly new_path: string; readonly new_file?: boolean; readonly deleted_file?: boolean }[]
			>("GET", `/merge_requests/${iid}/diffs?per_page=${MOST}`);
			const change = files.find(({ new_path }) => new_path === file);
			if (!change) continue;
			const request = await this.#tell<MergeRequest>("GET", `/merge_requests/${iid}`);
			return { request, isCorrection: !change.new_file && !change.deleted_file };
		}
		return undefined;
	}

	#lastCommit(branch: string): Promise<Told["commit"]> {
		return this.#tell("GET", `/repository/commits/${encodeURIComponent(branch)}`);
	}

	async #aboutRequest({ iid, assignees }: MergeRequest) {
		const [approvals, notes] = await Promise.all([
			this.#tell<Approvals>("GET", `/merge_requests/${iid}/approvals`),
			this.#notes(iid, assignees?.[0]?.username),
		]);
		return { approvals, notes };
	}

	/** The newest notes of a request, as far back as to the one which tells that somebody has it. */
	async #notes(iid: number, holder: string | undefined): Promise<Note[]> {
		const notes: Note[] = [];
		for (let page = 1; ; page += 1) {
			const some = await this.#tell<readonly Note[]>(
				"GET",
				`/merge_requests/${iid}/notes?sort=desc&order_by=created_at&per_page=${MOST}&page=${page}`,
			);
			notes.push(...some);
			if (some.length < MOST || holder === undefined || assignedAt(notes, holder)) return notes;
		}
	}

	async #file(file: string, at: string): Promise<FileThere | undefined> {
		const asked = `/repository/files/${encodeURIComponent(file)}?ref=${encodeURIComponent(at)}`;
		return this.#tell<FileThere>("GET", asked).catch((error: unknown) => {
			if (error instanceof HostRefusal && error.status === 404) return undefined;
			throw error;
		});
	}

	/** Who is signed in. The branch of what is published is told of with a request. */
	async #viewer(): Promise<Omit<Viewer, "mayMerge"> & { readonly id: number }> {
		const { data } = await this.#ask<{
			readonly data?: {
				readonly currentUser: {
					readonly id: string;
					readonly username: string;
					readonly name: string;
				} | null;
				readonly project: { readonly userPermissions: { readonly pushCode: boolean } } | null;
			};
		}>("POST", this.#graphql, { query: VIEWER_QUERY, variables: { project: this.#repository.name } });
		if (!data?.currentUser) throw new HostRefusal(401, "");
		const { id, username, name } = data.currentUser;
		return {
			// `gid://gitlab/User/7`
			...{ id: Number(id.slice(id.lastIndexOf("/") + 1)), login: username, name: name || username },
			mayPush: data.project?.userPermissions.pushCode === true,
		};
	}

	async take({ number }: Story): Promise<void> {
		const { id } = await this.#viewer();
		await this.#change("PUT", `/merge_requests/${number}`, { assignee_ids: [id] });
	}

	approve = async (story: Story): Promise<void> => {
		await this.#unapprove(story);
		await this.#change("POST", `/merge_requests/${story.number}/approve`, { sha: story.head });
	};

	/** GitLab takes one approval of each: that of an earlier text goes first. */
	async #unapprove({ number, words }: Story): Promise<void> {
		const { login } = await this.#viewer();
		const isOwn = words.some(
			({ by, verdict }) => by.login === login && (verdict === "approved" || verdict === "lapsed"),
		);
		if (isOwn) await this.#change("POST", `/merge_requests/${number}/unapprove`);
	}

	async giveBack(story: Story, words: string): Promise<void> {
		const path = `/merge_requests/${story.number}`;
		await this.#change("POST", `${path}/notes`, { body: GIVEN_BACK + words });
		await this.#unapprove(story);
		const { labels = [] } = await this.#tell<MergeRequest>("GET", path);
		const label = stageLabel(labels, "draft");
		const others = STAGES.map((stage) => stageLabel(labels, stage)).filter((one) => one !== label);
		await this.#change("PUT", path, {
			...{ title: `Draft: ${story.title}`, add_labels: label, remove_labels: others.join(",") },
		});
	}

	async publish({ number, title, head, merge }: Story): Promise<void> {
		const path = `/merge_requests/${number}`;
		if (merge === "draft") {
			await this.#change("PUT", path, { title });
			await this.#judged(path);
		}
		await this.#change("PUT", `${path}/merge`, { sha: head, should_remove_source_branch: true });
	}

	/** GitLab judges a request anew after each change of it, and meanwhile merges none. */
	async #judged(path: string): Promise<void> {
		for (let times = 0; times < JUDGED.times; times += 1) {
			const { detailed_merge_status: status = "" } = await this.#tell<MergeRequest>("GET", path);
			if (!IN_WORK.includes(status)) return;
			await new Promise((done) => setTimeout(done, JUDGED.pause));
		}
	}

	/** It answers alike to whom it does not know and to whom it does not let: who it knows is not let. */
	async #change(method: "POST" | "PUT", path: string, body: object = {}): Promise<void> {
		await this.#tell(method, path, body).catch(async (error: unknown) => {
			if (!(error instanceof HostRefusal) || error.status !== 401) throw error;
			await this.#viewer();
			throw new HostRefusal(403, error.message);
		});
	}

	#tell<Answer>(method: string, path: string, body?: object): Promise<Answer> {
		return this.#ask(method, `${this.#project}${path}`, body);
	}

	#ask<Answer>(method: string, url: string, body?: object): Promise<Answer> {
		const headers = {
			Authorization: `Bearer ${this.#token()}`,
			...(body && { "Content-Type": "application/json" }),
		};
		return askHost(method, url, headers, body);
	}
}
