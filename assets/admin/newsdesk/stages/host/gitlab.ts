import { gitApi, type Repository } from "../../../../../_includes/domain/newsdesk/repository.ts";
import { STAGES, type Stage } from "../story.ts";
import { askHost } from "./ask-host.ts";

/** A merge request as GitLab tells of it, where it is asked for one: only then it tells what the viewer may do. */
export interface MergeRequest {
	readonly iid: number;
	readonly web_url: string;
	readonly source_branch: string;
	readonly sha: string;
	readonly draft?: boolean;
	readonly labels?: readonly string[];
	readonly created_at: string;
	readonly author?: { readonly username: string; readonly name?: string | null } | null;
	/** What keeps it, or `mergeable`: rules of the branch, approvals, checks, conflicts. */
	readonly detailed_merge_status?: string;
	/** Whether the rules of the branch let whoever asks merge into it. */
	readonly user?: { readonly can_merge?: boolean };
}

/** A change that waits at GitLab. */
export interface WaitingChange {
	readonly number: number;
	readonly url: string;
	readonly head: string;
	readonly stage: Stage;
	readonly begunBy: string;
	readonly begunAt: Date;
	readonly mayPublish: boolean;
	/** What it waits for, in a sentence. Empty where nothing keeps it. */
	readonly waits: string;
}

/** What keeps a request, by GitLab's word for it. */
const WAITS: Readonly<Record<string, string>> = {
	conflict: "Bỏ bản này rồi sửa lại trên bài đang đăng: từ khi mở bản này, bài ấy đã đổi ở cùng chỗ.",
	not_approved: "Đợi người có quyền duyệt bấm Approve ở GitLab.",
	requested_changes: "Sửa theo lời dặn ở GitLab, lưu, rồi nhờ người đã dặn xem lại.",
	discussions_not_resolved: "Trả lời cho xong các lời dặn ở GitLab.",
	ci_must_pass: "Đợi máy kiểm tra bài; có lỗi thì mở ở kho bài để xem.",
	ci_still_running: "Đợi máy kiểm tra bài xong rồi bấm “Xem lại”.",
	need_rebase: "Bài đang đăng đã đổi: mở ở kho bài rồi bấm Rebase.",
};
const IN_WORK = ["preparing", "unchecked", "checking", "approvals_syncing"];

/**
 * What may be done with a request: it is published at the desk only where GitLab says that this viewer may merge it, and
 * that nothing keeps it. What it does not say it does not allow.
 */
export function waitingChange(request: MergeRequest): WaitingChange {
	const { labels = [], draft = false, user, detailed_merge_status: status = "" } = request;
	const found = STAGES.find((stage) => labels.some((label) => label.endsWith(`/${stage}`)));
	const stage = found ?? (draft ? "draft" : "pending_review");
	const isReady = (stage === "pending_publish" || stage === "pending_deletion") && !draft;
	const mayMerge = user?.can_merge === true;
	return {
		...{ number: request.iid, url: request.web_url, head: request.sha, stage },
		begunBy: request.author?.name || request.author?.username || "",
		begunAt: new Date(request.created_at),
		mayPublish: isReady && mayMerge && status === "mergeable",
		waits: waitsFor(stage, status, mayMerge),
	};
}

function waitsFor(stage: Stage, status: string, mayMerge: boolean): string {
	if (status === "conflict") return WAITS["conflict"] ?? "";
	if (stage === "draft") return "Viết xong thì chuyển trạng thái sang “Chờ biên tập”.";
	if (stage === "pending_review") return "Biên tập xong thì chuyển trạng thái sang “Chờ duyệt”.";
	if (IN_WORK.includes(status)) return "Đợi kho bài tính xong rồi bấm “Xem lại”.";
	if (status !== "mergeable") return WAITS[status] ?? "Chưa đăng được: mở ở kho bài để xem vì sao.";
	return mayMerge ? "" : "Đợi người có quyền đăng bấm “Đăng”.";
}

/** The last part of the branch on which a file is changed: see `sveltia/slug-of-branch.ts`. */
export function branchEnd(file: string): string {
	const [, year, month, slug] = /(?:^|\/)articles\/(\d{4})\/(\d\d)\/([^/]+)\.\w+$/.exec(file) ?? [];
	return year ? `${year}-${month}-${slug}` : file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}

/** What GitLab is asked beside all that Sveltia asks: what waits, whether this viewer may publish it, and to do it. */
export class GitLab {
	readonly #branch: string;
	readonly #token: () => string | undefined;
	readonly #project: string;

	/** @param token of who is signed in */
	constructor(repository: Repository, token: () => string | undefined) {
		this.#branch = repository.branch;
		this.#token = token;
		this.#project = `${gitApi(repository).replace(/\/$/, "")}/api/v4/projects/${encodeURIComponent(repository.name)}`;
	}

	/** Whether somebody is signed in to it: who works on a folder of this machine is not. */
	get isOpen(): boolean {
		return this.#token() !== undefined;
	}

	/** The change of a file that waits, if one does. */
	async look(file: string): Promise<WaitingChange | undefined> {
		const into = encodeURIComponent(this.#branch);
		const open = await this.#tell<readonly MergeRequest[]>(
			"GET",
			`/merge_requests?state=opened&target_branch=${into}&per_page=100&order_by=updated_at`,
		);
		const end = branchEnd(file);
		for (const { iid } of open.filter(({ source_branch: name }) => name.split("/").at(-1) === end)) {
			const files = await this.#tell<readonly { readonly new_path: string }[]>(
				"GET",
				`/merge_requests/${iid}/diffs?per_page=100`,
			);
			if (!files.some(({ new_path }) => new_path === file)) continue;
			return waitingChange(await this.#tell("GET", `/merge_requests/${iid}`));
		}
		return undefined;
	}

	/** Publishes what was looked at: what came after it is refused. */
	async publish({ number, head }: WaitingChange): Promise<void> {
		await this.#tell("PUT", `/merge_requests/${number}/merge`, {
			sha: head,
			should_remove_source_branch: true,
		});
	}

	#tell<Answer>(method: string, path: string, body?: object): Promise<Answer> {
		const headers = {
			Authorization: `Bearer ${this.#token()}`,
			...(body && { "Content-Type": "application/json" }),
		};
		return askHost(method, `${this.#project}${path}`, headers, body);
	}
}
