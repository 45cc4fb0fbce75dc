import { ownersOf } from "./code-owners.ts";
import type { Repository } from "./repository.ts";
import { type HostUser, mayPush } from "./users.ts";

export interface Review {
	readonly by: HostUser;
	readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED";
	readonly body: string;
	/** The head that was looked at. */
	readonly oid: string;
	readonly time: number;
}

export interface PullRequest {
	readonly number: number;
	readonly author: HostUser;
	readonly branch: string;
	readonly created: number;
	title: string;
	body: string;
	updated: number;
	draft: boolean;
	state: "OPEN" | "CLOSED" | "MERGED";
	/** Its last head, which stays known when the branch is gone. */
	head: string;
	labels: string[];
	reviews: Review[];
	assignments: { readonly login: string; readonly time: number }[];
	assignees: string[];
}

/** What a branch asks for before anything comes onto it. */
export interface Protection {
	/** How many must approve. */
	readonly approvals: number;
	/** Whether the owners of what changes must be among them. */
	readonly codeOwners: boolean;
	/** Whether a new commit takes back what was approved before it. */
	readonly dismissStale: boolean;
	/** Checks that must have passed on the head. */
	readonly checks: readonly string[];
	/** Who may merge a pull request without all that: a team or a login. */
	readonly bypass: readonly string[];
}

/** The last word of each reviewer; a comment takes back no decision. */
export function decisions({ reviews }: PullRequest): Review[] {
	const last = new Map<string, Review>();
	for (const review of reviews) if (review.state !== "COMMENTED") last.set(review.by.login, review);
	return [...last.values()];
}

/** Owners whose word is still to come, one of each line of CODEOWNERS that fits: `bao/bien-tap`. */
export async function missingOwners(
	repository: Repository,
	base: string,
	request: PullRequest,
): Promise<string[]> {
	const text = (await repository.object(`${base}:.github/CODEOWNERS`))?.bytes.toString() ?? "";
	const approved = decisions(request).filter(({ state, by }) => state === "APPROVED" && mayPush(by));
	const missing = new Set<string>();
	for (const { path } of await repository.changes(base, request.head)) {
		const owners = ownersOf(text, path);
		if (owners.length === 0 || approved.some(({ by }) => owners.some((owner) => isOne(by, owner)))) continue;
		missing.add(owners.join(", "));
	}
	return [...missing];
}

/** Whether a user is meant by a login or by the team of an organisation. */
export function isOne(user: HostUser, owner: string): boolean {
	return (
		owner === user.login || user.teams.some((team) => owner.split("/").at(-1) === team && owner.includes("/"))
	);
}

/** What the host says to whoever merges against the rules, in its own words; nothing where they are kept. */
export async function brokenRule(
	repository: Repository,
	base: string,
	request: PullRequest,
	protection: Protection,
	passed: ReadonlySet<string>,
): Promise<string | undefined> {
	const said = decisions(request);
	if (said.some(({ state, by }) => state === "CHANGES_REQUESTED" && mayPush(by)))
		return "Changes have been requested by reviewers with write access.";
	const approvals = said.filter(({ state, by }) => state === "APPROVED" && mayPush(by)).length;
	if (approvals < protection.approvals)
		return `At least ${protection.approvals} approving review is required by reviewers with write access.`;
	if (protection.codeOwners) {
		const missing = await missingOwners(repository, base, request);
		if (missing.length > 0) return `Waiting on code owner review from ${missing.join(", ")}.`;
	}
	const unknown = protection.checks.find((check) => !passed.has(check));
	return unknown === undefined ? undefined : `Required status check "${unknown}" is expected.`;
}
