import { withoutDraft } from "../../../../../_includes/domain/newsdesk/repository.ts";
import { type Person, type Story, saysDraft, stageOf, type Word } from "../story.ts";

interface Named {
	readonly username: string;
	readonly name?: string | null;
}

/** A merge request as GitLab tells of it, where it is asked for one: only then it tells what the viewer may do. */
export interface MergeRequest {
	readonly id: number;
	readonly iid: number;
	readonly title: string;
	readonly web_url: string;
	readonly source_branch: string;
	readonly draft?: boolean;
	readonly labels?: readonly string[];
	readonly created_at: string;
	readonly author?: Named | null;
	readonly assignees?: readonly Named[] | null;
	/** What keeps it, or `mergeable`: rules of the branch, approvals, checks, conflicts. */
	readonly detailed_merge_status?: string;
	/** Whether the rules of the branch let whoever asks merge into it. */
	readonly user?: { readonly can_merge?: boolean };
}

/** Who has approved it. How many must is told only where there are rules for that. */
export interface Approvals {
	readonly user_can_approve?: boolean;
	readonly user_has_approved?: boolean;
	readonly approvals_left?: number | null;
	readonly approved_by?: readonly { readonly user: Named; readonly approved_at?: string }[];
}

/** What somebody has said of it, or GitLab itself of what somebody has done. */
export interface Note {
	readonly system: boolean;
	readonly body: string;
	readonly created_at: string;
	readonly author: Named | null;
}

/** All that is told of one request. */
export interface Told {
	readonly request: MergeRequest;
	readonly approvals: Approvals;
	/** Newest first. */
	readonly notes: readonly Note[];
	/** The last one of its branch. */
	readonly commit: { readonly id: string; readonly author_name: string; readonly committed_date: string };
	/** Whether it changes a file that readers have already. */
	readonly isCorrection: boolean;
	/** The file that the desk looks at. */
	readonly text: string;
}

/** What keeps a request, by GitLab's word for it. */
const KEPT_BY: Readonly<Record<string, string>> = {
	not_approved: "Đợi người có quyền duyệt bấm “Duyệt”.",
	discussions_not_resolved: "Trả lời cho xong các lời dặn ở kho bài.",
	ci_must_pass: "Đợi máy kiểm tra bài; có lỗi thì mở ở kho bài để xem.",
	ci_still_running: "Đợi máy kiểm tra bài xong rồi bấm “Xem lại”.",
	need_rebase: "Bài đang đăng đã đổi: mở ở kho bài rồi bấm Rebase.",
};
/** While GitLab has not judged it yet. */
export const IN_WORK: readonly string[] = ["preparing", "unchecked", "checking", "approvals_syncing"];
/** Before the words with which the desk gives a story back: GitLab's free editions have no word for that. */
export const GIVEN_BACK = "Trả lại để sửa: ";

export function gitlabStory({ request, approvals, notes, commit, isCorrection, text }: Told): Story {
	const { labels = [], draft = false, assignees, detailed_merge_status: status = "" } = request;
	const [assignee] = assignees ?? [];
	const mayMerge = request.user?.can_merge === true;
	const savedAt = new Date(commit.committed_date);
	const words = wordsOf(approvals, notes, { head: commit.id, savedAt });
	const isUnderApproval = status === "not_approved" || (approvals.approvals_left ?? 0) > 0;
	const isUnkept = status === "mergeable" || status === "draft_status";
	return {
		...{ id: String(request.id), number: request.iid, title: withoutDraft(request.title) },
		...{ url: request.web_url, branch: request.source_branch, head: commit.id },
		stage: stageOf(labels, draft),
		isCorrection,
		begunBy: personOf(request.author),
		holder: personOf(assignee ?? request.author),
		heldSince: new Date((assignee && assignedAt(notes, assignee.username)) ?? request.created_at),
		...{ savedBy: commit.author_name, savedAt, words, waitsFor: [] },
		decision: decisionOf(status, isUnderApproval, words),
		merge: mergeOf(status, draft),
		keptBy: KEPT_BY[status] ?? "Chưa đăng được: mở ở kho bài để xem vì sao.",
		viewerBypasses: mayMerge && isUnkept && !isUnderApproval,
		// Who approved an earlier text may take that back.
		viewerMayApprove: approvals.user_can_approve === true || approvals.user_has_approved === true,
		saysDraft: saysDraft(text),
	};
}

/** Since when somebody has a request: by the last of GitLab's own notes that tells of it. */
export function assignedAt(notes: readonly Note[], username: string): string | undefined {
	return notes.find(({ system, body }) => system && assignedIn(body).includes(username))?.created_at;
}

/** `assigned to @anhnguyet and @huutri and unassigned @caophong` */
function assignedIn(body: string): string[] {
	if (!body.startsWith("assigned to ")) return [];
	const [assigned = ""] = body.split("unassigned");
	return Array.from(assigned.matchAll(/@([\w.-]+)/g), ([, name = ""]) => name);
}

/**
 * Approvals, and the last note of each person. GitLab does not tell which text was approved: what was saved later was
 * not.
 */
function wordsOf(
	{ approved_by: approved = [] }: Approvals,
	notes: readonly Note[],
	{ head, savedAt }: { readonly head: string; readonly savedAt: Date },
): Word[] {
	const approvals = approved.map(({ user, approved_at }): Word => {
		const at = new Date(approved_at ?? approvedAt(notes, user.username) ?? 0);
		const isOfThis = at >= savedAt;
		return {
			...{ by: personOf(user), text: "", at, head: isOfThis ? head : "" },
			verdict: isOfThis ? "approved" : "lapsed",
		};
	});
	const said = new Map<string, Word>();
	for (const { system, author, body, created_at } of notes) {
		const by = personOf(author);
		if (system || said.has(by.login)) continue;
		const isBack = body.startsWith(GIVEN_BACK);
		said.set(by.login, {
			...{ by, at: new Date(created_at), head: "", verdict: isBack ? "changes" : "comment" },
			text: isBack ? body.slice(GIVEN_BACK.length) : body,
		});
	}
	return [...approvals, ...said.values()].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Versions before 18 tell when somebody approved in a note alone. */
const approvedAt = (notes: readonly Note[], username: string): string | undefined =>
	notes.find(
		({ system, body, author }) =>
			system && body === "approved this merge request" && author?.username === username,
	)?.created_at;

function decisionOf(status: string, isUnderApproval: boolean, words: readonly Word[]): Story["decision"] {
	if (status === "requested_changes") return "changes";
	if (isUnderApproval) return "waits";
	return words.some(({ verdict }) => verdict === "approved") ? "approved" : "free";
}

/** What GitLab does not say it does not allow. */
function mergeOf(status: string, isDraft: boolean): Story["merge"] {
	if (status === "conflict") return "conflict";
	if (isDraft || status === "draft_status") return "draft";
	if (status === "mergeable") return "clean";
	return status === "" || IN_WORK.includes(status) ? "unknown" : "blocked";
}

function personOf(named: Named | null | undefined): Person {
	const login = named?.username ?? "ghost";
	return { login, name: named?.name || login };
}
