import { type Person, type Story, saysDraft, stageOf, type Word } from "../story.ts";

/** Requests that are looked through for a file: as many as Sveltia lists. */
const MOST = 100;

export const STORY_QUERY = `query($owner: String!, $name: String!, $branch: String!, $file: String!) {
	viewer { login name }
	repository(owner: $owner, name: $name) {
		viewerPermission
		ref(qualifiedName: $branch) { target { oid } }
		object(expression: $file) { ... on Blob { oid } }
		pullRequests(states: OPEN, first: ${MOST}, orderBy: { field: UPDATED_AT, direction: DESC }) {
			nodes {
				id number title url isDraft isCrossRepository createdAt headRefName headRefOid
				reviewDecision mergeStateStatus viewerCanMergeAsAdmin
				author { login ... on User { name } }
				labels(first: 20) { nodes { name } }
				files(first: 50) { nodes { path changeType } }
				assignees(first: 1) { nodes { login name } }
				timelineItems(itemTypes: [ASSIGNED_EVENT], last: 1) { nodes { ... on AssignedEvent { createdAt } } }
				commits(last: 1) { nodes { commit { committedDate author { name user { login name } } } } }
				latestReviews(first: 20) { nodes { author { login ... on User { name } } state body submittedAt commit { oid } } }
				reviewRequests(first: 20) { nodes { requestedReviewer { ... on User { login name } ... on Team { team: name } } } }
			}
		}
	}
}`;

interface Named {
	readonly login: string;
	readonly name?: string | null;
}

interface Nodes<Node> {
	readonly nodes: readonly Node[];
}

/** A request as the host tells of it. */
export interface StoryNode {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly isDraft: boolean;
	readonly isCrossRepository: boolean;
	readonly createdAt: string;
	readonly headRefName: string;
	readonly headRefOid: string;
	readonly reviewDecision: string | null;
	readonly mergeStateStatus: string;
	readonly viewerCanMergeAsAdmin: boolean;
	readonly author: Named | null;
	readonly labels: Nodes<{ readonly name: string }>;
	readonly files: Nodes<{ readonly path: string; readonly changeType: string }>;
	readonly assignees: Nodes<Named>;
	readonly timelineItems: Nodes<{ readonly createdAt?: string }>;
	readonly commits: Nodes<{
		readonly commit: {
			readonly committedDate: string;
			readonly author: { readonly name: string | null; readonly user: Named | null } | null;
		};
	}>;
	readonly latestReviews: Nodes<{
		readonly author: Named | null;
		readonly state: string;
		readonly body: string;
		readonly submittedAt: string | null;
		readonly commit: { readonly oid: string } | null;
	}>;
	readonly reviewRequests: Nodes<{
		readonly requestedReviewer: {
			readonly login?: string;
			readonly name?: string | null;
			readonly team?: string;
		} | null;
	}>;
}

const DECISIONS: Readonly<Record<string, Story["decision"]>> = {
	...{ APPROVED: "approved", CHANGES_REQUESTED: "changes", REVIEW_REQUIRED: "waits" },
};
const MERGES: Readonly<Record<string, Story["merge"]>> = {
	...{ CLEAN: "clean", HAS_HOOKS: "clean", UNSTABLE: "clean", BEHIND: "blocked", BLOCKED: "blocked" },
	...{ DIRTY: "conflict", DRAFT: "draft" },
};
const VERDICTS: Readonly<Record<string, Word["verdict"]>> = {
	...{ APPROVED: "approved", CHANGES_REQUESTED: "changes", DISMISSED: "lapsed" },
};

/** @param file that the desk looks at, and its text there */
export function storyOf(node: StoryNode, file: string, text: string): Story {
	const holder = node.assignees.nodes[0] ?? node.author;
	const last = node.commits.nodes[0]?.commit;
	const taken = node.assignees.nodes[0] && node.timelineItems.nodes[0]?.createdAt;
	return {
		...{ id: node.id, number: node.number, title: node.title, url: node.url },
		...{ branch: node.headRefName, head: node.headRefOid },
		stage: stageOf(
			node.labels.nodes.map(({ name }) => name),
			node.isDraft,
		),
		isCorrection: node.files.nodes.some(({ path, changeType }) => path === file && changeType === "MODIFIED"),
		begunBy: personOf(node.author),
		holder: personOf(holder),
		heldSince: new Date(taken ?? node.createdAt),
		savedBy: last?.author?.user?.name || last?.author?.name || "",
		savedAt: new Date(last?.committedDate ?? node.createdAt),
		words: node.latestReviews.nodes.map(({ author, state, body, submittedAt, commit }) => ({
			...{ by: personOf(author), verdict: VERDICTS[state] ?? "comment", text: body },
			...{ at: new Date(submittedAt ?? node.createdAt), head: commit?.oid ?? "" },
		})),
		waitsFor: node.reviewRequests.nodes.flatMap(
			({ requestedReviewer: asked }) => asked?.team || asked?.name || asked?.login || [],
		),
		decision: DECISIONS[node.reviewDecision ?? ""] ?? "free",
		merge: MERGES[node.mergeStateStatus] ?? "unknown",
		keptBy: "",
		viewerBypasses: node.viewerCanMergeAsAdmin,
		viewerMayApprove: true,
		saysDraft: saysDraft(text),
	};
}

function personOf(named: Named | null | undefined): Person {
	const login = named?.login ?? "ghost";
	return { login, name: named?.name || login };
}
