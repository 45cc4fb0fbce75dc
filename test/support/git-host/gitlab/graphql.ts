import { buildSchema, graphql } from "graphql";
import type { Host } from "../host.ts";
import { type HostUser, mayPush } from "../users.ts";

/** The part of GitLab's own that is asked for; any other field is refused. */
const SCHEMA = buildSchema(`
	type Query { currentUser: User project(fullPath: ID!): Project }
	type User { id: ID! username: String! name: String! }
	type Project { userPermissions: Permissions! repository: Repository }
	type Permissions { pushCode: Boolean! }
	type Repository {
		rootRef: String
		tree(ref: String, recursive: Boolean): Tree
		blobs(ref: String, paths: [String!]!): Blobs
	}
	type Tree { lastCommit: Commit blobs(after: String): Entries }
	type Commit { sha: String! message: String }
	type Entries { nodes: [Entry!]! pageInfo: PageInfo! }
	type Entry { type: String! path: String! sha: String! }
	type PageInfo { endCursor: String hasNextPage: Boolean! }
	type Blobs { nodes: [Blob!]! }
	type Blob { path: String! oid: String! size: String rawTextBlob: String }
`);

/** Answers a query as GitLab does. */
export async function answerGitLabQuery(
	host: Host,
	viewer: HostUser,
	source: string,
	variables: object,
): Promise<object> {
	const project = ({ fullPath }: { fullPath: string }) =>
		viewer.permission === "none" || fullPath !== `${host.owner}/${host.name}`
			? null
			: { userPermissions: { pushCode: mayPush(viewer) }, repository: repositoryOf(host) };
	const { id, login: username, name } = viewer;
	const rootValue = { currentUser: { id: `gid://gitlab/User/${id}`, username, name }, project };
	return graphql({ schema: SCHEMA, source, variableValues: { ...variables }, rootValue });
}

const repositoryOf = (host: Host) => ({
	rootRef: host.base,
	tree: ({ ref = host.base }: { ref?: string }) => ({
		async lastCommit() {
			const [commit] = await host.repository.history(ref, 1);
			return { sha: commit?.oid, message: commit?.message };
		},
		async blobs() {
			const nodes = await host.repository.tree(ref);
			return {
				nodes: nodes.filter(({ type }) => type === "blob"),
				pageInfo: { endCursor: "", hasNextPage: false },
			};
		},
	}),
	async blobs({ ref = host.base, paths }: { ref?: string; paths: readonly string[] }) {
		const nodes = await Promise.all(
			paths.map(async (path) => {
				const found = await host.repository.object(`${ref}:${path}`);
				if (!found) return [];
				const { oid, bytes } = found;
				return { path, oid, size: String(bytes.length), rawTextBlob: bytes.toString() };
			}),
		);
		return { nodes: nodes.flat() };
	},
});
