import { readFile } from "node:fs/promises";
import type { ReviewComment } from "./make-comments.ts";

/** A pull request on GitHub, as a step of its checks reaches it. */
export interface PullRequest {
	readonly number: number;
	/** Commit that the comments are about. */
	readonly head: string;
	/** `https://api.github.com/repos/bao/tin-tinh/pulls/12` */
	readonly address: string;
	readonly token: string;
}

/** GitHub has refused: with 403 and 404 because the token may only read, as it is for pull requests from forks. */
export class Refused extends Error {
	override name = "Refused";
	constructor(
		readonly status: number,
		address: string,
	) {
		super(`GitHub answered ${status} for ${address}`);
	}
}

/** A page of GitHub's lists. */
const PAGE = 100;
/** Files of a pull request that GitHub lists at most, in pages. */
const MOST_PAGES = 30;

/** The pull request that a job was started for; undefined elsewhere. */
export async function openPullRequest(environment: NodeJS.ProcessEnv): Promise<PullRequest | undefined> {
	const { GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = environment;
	if (!file || !repository || !token) return undefined;
	const event = JSON.parse(await readFile(file, "utf8")) as {
		readonly pull_request?: { readonly number?: unknown; readonly head?: { readonly sha?: unknown } };
	};
	const { number, head } = event.pull_request ?? {};
	if (typeof number !== "number" || typeof head?.sha !== "string") return undefined;
	const api = environment["GITHUB_API_URL"] ?? "https://api.github.com";
	return { number, head: head.sha, address: `${api}/repos/${repository}/pulls/${number}`, token };
}

/** What a pull request changes, by path: the patch of each file that GitHub shows. */
export async function readPatches(pull: PullRequest): Promise<ReadonlyMap<string, string>> {
	const files = (await readList(pull, "files")) as readonly {
		readonly filename?: unknown;
		readonly patch?: unknown;
	}[];
	return new Map(
		files.flatMap(({ filename, patch }): [string, string][] =>
			typeof filename === "string" && typeof patch === "string" ? [[filename, patch]] : [],
		),
	);
}

/** The comments that stand in a pull request: path and text. */
export async function readComments(
	pull: PullRequest,
): Promise<readonly Pick<ReviewComment, "path" | "body">[]> {
	return (await readList(pull, "comments")) as readonly Pick<ReviewComment, "path" | "body">[];
}

/** Puts comments into a pull request as one review that neither approves nor blocks. */
export async function postReview(
	pull: PullRequest,
	body: string,
	comments: readonly ReviewComment[],
): Promise<void> {
	await ask(pull, `${pull.address}/reviews`, { commit_id: pull.head, event: "COMMENT", body, comments });
}

async function readList(pull: PullRequest, list: "files" | "comments"): Promise<readonly unknown[]> {
	const all: unknown[] = [];
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const some = await ask(pull, `${pull.address}/${list}?per_page=${PAGE}&page=${page}`);
		if (!Array.isArray(some)) break;
		all.push(...some);
		if (some.length < PAGE) break;
	}
	return all;
}

async function ask({ token }: PullRequest, address: string, sent?: object): Promise<unknown> {
	const answer = await fetch(address, {
		method: sent ? "POST" : "GET",
		headers: {
			accept: "application/vnd.github+json",
			authorization: `Bearer ${token}`,
			"x-github-api-version": "2022-11-28",
			...(sent && { "content-type": "application/json" }),
		},
		...(sent && { body: JSON.stringify(sent) }),
	});
	if (!answer.ok) throw new Refused(answer.status, address);
	return answer.json();
}
