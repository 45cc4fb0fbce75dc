import { type GraphQLError, graphql } from "graphql";
import { type Host, Refusal } from "../host.ts";
import type { Commit } from "../repository.ts";
import type { HostUser } from "../users.ts";
import { printRequest, printUser } from "./print-request.ts";
import { SCHEMA } from "./schema.ts";

/** How much of a text the host gives at once. */
const MOST_TEXT = 512_000;

interface CommitInput {
	readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
	readonly expectedHeadOid: string;
	readonly fileChanges: {
		readonly additions: readonly { readonly path: string; readonly contents: string }[];
		readonly deletions: readonly { readonly path: string }[];
	};
	readonly message: { readonly headline: string };
}

/** Answers a query or a mutation, with the host's kind of errors. */
export async function answerGraphQL(
	host: Host,
	viewer: HostUser,
	source: string,
	variables: object,
): Promise<object> {
	const answer = await graphql({
		schema: SCHEMA,
		source,
		variableValues: variables as Record<string, unknown>,
		rootValue: rootOf(host, viewer),
	});
	if (!answer.errors) return answer;
	return { data: answer.data ?? null, errors: answer.errors.map(printError) };
}

function printError(error: GraphQLError): object {
	const { message, path, originalError } = error;
	if (originalError && !(originalError instanceof Refusal)) throw originalError;
	return { message, ...(path && { path }), ...(originalError && { type: originalError.type }) };
}

function rootOf(host: Host, viewer: HostUser) {
	const mustBeHere = (owner: string, name: string) => {
		if (viewer.permission === "none" || owner !== host.owner || name !== host.name)
			throw new Refusal(
				404,
				`Could not resolve to a Repository with the name '${owner}/${name}'.`,
				"NOT_FOUND",
			);
	};
	const requestOf = (id: string) => host.request(Number(id.slice("PR_".length)));
	const setDraft = (id: string, draft: boolean) =>
		host.alone(async () => {
			host.mustPush(viewer, draft ? "ConvertPullRequestToDraft" : "MarkPullRequestReadyForReview");
			const request = requestOf(id);
			if (request.state !== "OPEN") throw new Refusal(422, "Pull request is not open");
			request.draft = draft;
			return { pullRequest: printRequest(host, viewer, request, printCommit(host)) };
		});
	return {
		viewer: () => printUser(viewer),
		repository({ owner, name }: { owner: string; name: string }) {
			mustBeHere(owner, name);
			return repositoryOf(host, viewer);
		},
		createRef: ({ input }: { input: { name: string; oid: string } }) =>
			host.alone(async () => {
				host.mustPush(viewer, "CreateRef");
				const branch = input.name.replace(/^refs\/heads\//, "");
				if (await host.repository.head(branch))
					throw new Refusal(422, `A ref named "${input.name}" already exists in the repository.`);
				await host.repository.point(branch, input.oid);
				return { ref: { name: branch } };
			}),
		createCommitOnBranch: ({ input }: { input: CommitInput }) =>
			host.alone(async () => {
				const [owner = "", name = ""] = input.branch.repositoryNameWithOwner.split("/");
				mustBeHere(owner, name);
				const { additions, deletions } = input.fileChanges;
				const changes = new Map<string, Buffer | undefined>(deletions.map(({ path }) => [path, undefined]));
				for (const { path, contents } of additions) changes.set(path, Buffer.from(contents, "base64"));
				const { branchName } = input.branch;
				const expected = input.expectedHeadOid;
				const oid = await host.commit(viewer, branchName, expected, changes, input.message.headline);
				return { commit: await commitAt(host, oid) };
			}),
		convertPullRequestToDraft: ({ input }: { input: { pullRequestId: string } }) =>
			setDraft(input.pullRequestId, true),
		markPullRequestReadyForReview: ({ input }: { input: { pullRequestId: string } }) =>
			setDraft(input.pullRequestId, false),
	};
}

function repositoryOf(host: Host, viewer: HostUser) {
	const ref = async (name: string) => {
		const branch = name.replace(/^refs\/heads\//, "");
		const oid = await host.repository.head(branch);
		return oid === undefined ? null : { name: branch, target: () => commitAt(host, oid) };
	};
	return {
		id: "R_1",
		nameWithOwner: `${host.owner}/${host.name}`,
		viewerPermission: viewer.permission.toUpperCase(),
		defaultBranchRef: () => ref(host.base),
		ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
		object: ({ oid, expression }: { oid?: string; expression?: string }) =>
			objectOf(host, oid ?? expression ?? ""),
		pullRequest: ({ number }: { number: number }) =>
			printRequest(host, viewer, host.request(number), printCommit(host)),
		pullRequests(asked: { states?: string[]; labels?: string[]; headRefName?: string; first?: number }) {
			const found = host.requests
				.filter(({ state }) => asked.states?.includes(state) ?? true)
				.filter(({ branch }) => asked.headRefName === undefined || asked.headRefName === branch)
				.filter(({ labels }) => asked.labels?.some((label) => labels.includes(label)) ?? true)
				.sort((one, other) => other.updated - one.updated);
			return {
				totalCount: found.length,
				nodes: found.slice(0, asked.first).map((one) => printRequest(host, viewer, one, printCommit(host))),
			};
		},
	};
}

async function objectOf(host: Host, name: string): Promise<object | null> {
	const found = await host.repository.object(name);
	if (!found) return null;
	if (found.type === "commit") return commitAt(host, found.oid);
	if (found.type === "tree") return treeOf(host, found.oid);
	const isBinary = found.bytes.subarray(0, 8000).includes(0);
	return {
		...{ __typename: "Blob", oid: found.oid, byteSize: found.bytes.length, isBinary },
		isTruncated: found.bytes.length > MOST_TEXT,
		text: () => (isBinary ? null : found.bytes.subarray(0, MOST_TEXT).toString()),
	};
}

const treeOf = (host: Host, oid: string) => ({
	...{ __typename: "Tree", oid },
	async entries() {
		const inside = (await host.repository.tree(oid)).filter(({ path }) => !path.includes("/"));
		return inside.map(({ path, sha = "" }) => ({ name: path, oid: sha, object: () => objectOf(host, sha) }));
	},
});

const printCommit = (host: Host) => (oid: string) => commitAt(host, oid);

async function commitAt(host: Host, oid: string) {
	return asCommit(host, await host.repository.at(oid));
}

function asCommit(host: Host, commit: Commit) {
	const { oid, name, email, date, message } = commit;
	const user = Object.values(host.options.users).find((one) => one.email === email);
	return {
		...{ __typename: "Commit", oid, message, committedDate: date },
		author: { name, email, avatarUrl: "", user: user ? printUser(user) : null },
		async file({ path }: { path: string }) {
			const found = await host.repository.object(`${oid}:${path}`);
			return found ? { oid: found.oid } : null;
		},
		async history({ first = 1, path }: { first?: number; path?: string }) {
			// The last commit of each of thousands of files is asked for: one walk tells all of them.
			const known = first === 1 && path ? (await host.repository.lastCommits(oid)).get(path) : undefined;
			const commits = known ? [known] : await host.repository.history(oid, first, path);
			return { totalCount: commits.length, nodes: commits.map((one) => asCommit(host, one)) };
		},
		status() {
			const passed = [...(host.passed.get(oid) ?? [])];
			const contexts = passed.map((context) => ({
				context,
				state: "SUCCESS",
				targetUrl: null,
				description: null,
			}));
			return contexts.length > 0 ? { contexts } : null;
		},
		deployments: { nodes: [] },
		checkSuites: { nodes: [] },
	};
}
