import { z } from "zod";
import { withoutDraft } from "../../../../../domain/newsdesk/repository.ts";
import type { HostNewsroom } from "../../../agenda/git-host-diary.ts";
import { type Ask, query, read } from "./ask-host.ts";
import { type GitHost, projectAddress } from "./git-host.ts";

const treeShape = z.array(
	z.object({ id: z.string(), name: z.string(), type: z.enum(["tree", "blob", "commit"]) }),
);
const blobsShape = z.object({
	project: z.object({
		repository: z.object({
			blobs: z.object({
				nodes: z.array(z.object({ path: z.string(), rawTextBlob: z.string().nullish() })),
			}),
		}),
	}),
});
const requestsShape = z.array(
	z.object({
		title: z.string(),
		web_url: z.string(),
		updated_at: z.string(),
		author: z.object({ username: z.string() }).nullish(),
		labels: z.array(z.string()),
	}),
);

/** As many as GitLab tells at a time. */
const PAGE = 100;

/** What GitLab says of the newsroom: of folders and requests by its REST interface, of many texts at once by GraphQL. */
export function newsroomOnGitLab(host: GitHost, ask: Ask): HostNewsroom {
	const { repository, branch, content } = host;
	const address = projectAddress(host);
	const articles = `${content}/articles`;

	/** What is in a folder; nothing where there is none. */
	async function list(folder: string): Promise<z.infer<typeof treeShape>> {
		const found: z.infer<typeof treeShape> = [];
		for (let page = 1; ; page += 1) {
			const asked = new URLSearchParams({ path: folder, ref: branch, per_page: `${PAGE}`, page: `${page}` });
			const answer = await ask("GET", `${address}/repository/tree?${asked}`);
			if (answer.status === 404) return found;
			const entries = await read(answer, treeShape);
			found.push(...entries);
			if (entries.length < PAGE) return found;
		}
	}

	const folders = async (folder: string) => (await list(folder)).filter(({ type }) => type === "tree");

	return {
		async articlesSince(month) {
			const years = (await folders(articles)).filter(({ name }) => name >= month.slice(0, 4));
			const months = await Promise.all(
				years.map(async ({ name: year }) =>
					(await folders(`${articles}/${year}`))
						.filter(({ name }) => `${year}-${name}` >= month)
						.map(({ name }) => `${year}/${name}`),
				),
			);
			const files = await Promise.all(
				months
					.flat()
					.map(async (folder) =>
						(await list(`${articles}/${folder}`))
							.filter(({ type }) => type === "blob")
							.map(({ id: blob, name }) => ({ path: `${folder}/${name}`, blob })),
					),
			);
			return files.flat();
		},
		async texts(asked) {
			const paths = asked.map(({ path }) => `${articles}/${path}`);
			const question = {
				query: `query ($project: ID!, $branch: String!, $paths: [String!]!) {
					project(fullPath: $project) { repository { blobs(ref: $branch, paths: $paths) { nodes { path rawTextBlob } } } }
				}`,
				variables: { project: repository, branch, paths },
			};
			const { project } = await query(ask, "graphql", question, blobsShape);
			const { nodes } = project.repository.blobs;
			const texts = new Map(nodes.map(({ path, rawTextBlob }) => [path, rawTextBlob ?? ""]));
			return paths.map((path) => texts.get(path) ?? "");
		},
		async requests() {
			const asked = `state=opened&order_by=updated_at&per_page=${PAGE}`;
			const found = await read(await ask("GET", `${address}/merge_requests?${asked}`), requestsShape);
			return found.map(({ title, web_url: link, updated_at: changed, author, labels }) => ({
				...{ title: withoutDraft(title), link, changed, labels, by: author?.username ?? "" },
			}));
		},
	};
}
