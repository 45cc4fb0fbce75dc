import type { Host } from "../host.ts";
import { decisions, missingOwners, type PullRequest } from "../pull-requests.ts";
import { type HostUser, mayPush } from "../users.ts";

const time = (moment: number) => new Date(moment).toISOString();

export const printUser = ({ login, name, email, id }: HostUser) => ({
	...{ __typename: "User", login, name, email, databaseId: id, avatarUrl: "" },
});

const CHANGES: Readonly<Record<string, string>> = { A: "ADDED", M: "MODIFIED", D: "DELETED", R: "RENAMED" };

/** A pull request as its viewer is told of it. */
export function printRequest(
	host: Host,
	viewer: HostUser,
	request: PullRequest,
	commitAt: (oid: string) => Promise<object>,
) {
	const userOf = (login: string) => {
		const user = Object.values(host.options.users).find((one) => one.login === login);
		return user ? printUser(user) : null;
	};
	return {
		...{ id: `PR_${request.number}`, number: request.number, title: request.title, state: request.state },
		url: `https://host.example/${host.owner}/${host.name}/pull/${request.number}`,
		...{ isDraft: request.draft, isCrossRepository: false },
		...{ createdAt: time(request.created), updatedAt: time(request.updated) },
		...{ headRefName: request.branch, headRefOid: request.head },
		author: printUser(request.author),
		labels: { nodes: request.labels.map((name) => ({ name })) },
		async files() {
			const files = await host.repository.changes(host.base, request.head);
			return { nodes: files.map(({ path, status }) => ({ path, changeType: CHANGES[status] })) };
		},
		assignees: { nodes: request.assignees.map(userOf) },
		viewerDidAuthor: request.author.login === viewer.login,
		viewerCanMergeAsAdmin: viewer.permission === "admin" || host.bypasses(viewer),
		reviewDecision: () => reviewDecision(host, request),
		mergeStateStatus: () => mergeState(host, request),
		latestReviews: {
			nodes: decisions(request).map(({ by, state, body, time: at, oid }) => ({
				...{ author: printUser(by), state, body, submittedAt: time(at), commit: () => commitAt(oid) },
			})),
		},
		async reviewRequests() {
			const missing = request.draft ? [] : await missingOwners(host.repository, host.base, request);
			const reviewers = missing.flatMap((owners) => owners.split(", "));
			return {
				nodes: reviewers.map((owner) => {
					const [, slug] = owner.split("/");
					const requestedReviewer = slug ? { __typename: "Team", name: slug, slug } : userOf(owner);
					return { asCodeOwner: true, requestedReviewer };
				}),
			};
		},
		commits: { nodes: [{ commit: () => commitAt(request.head) }] },
		timelineItems: {
			nodes: request.assignments.slice(-1).map(({ login, time: at }) => ({
				...{ __typename: "AssignedEvent", createdAt: time(at), assignee: userOf(login) },
			})),
		},
	};
}

async function reviewDecision(host: Host, request: PullRequest): Promise<string | null> {
	const { protection } = host.options;
	if (!protection) return null;
	const said = decisions(request).filter(({ by }) => mayPush(by));
	if (said.some(({ state }) => state === "CHANGES_REQUESTED")) return "CHANGES_REQUESTED";
	const approved = said.filter(({ state }) => state === "APPROVED").length >= protection.approvals;
	const missing = protection.codeOwners ? await missingOwners(host.repository, host.base, request) : [];
	return approved && missing.length === 0 ? "APPROVED" : "REVIEW_REQUIRED";
}

async function mergeState(host: Host, request: PullRequest): Promise<string> {
	if (request.state !== "OPEN") return "UNKNOWN";
	if (request.draft) return "DRAFT";
	if (await host.conflicts(request)) return "DIRTY";
	return (await host.brokenRule(request)) ? "BLOCKED" : "CLEAN";
}
