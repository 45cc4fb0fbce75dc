import { z } from "zod";
import type { HostNewsroom } from "../../../agenda/git-host-diary.ts";
import { type Ask, inShape, query } from "./ask-host.ts";
import type { GitHost } from "./git-host.ts";

const folder = <Shape extends z.ZodType>(inside: Shape) =>
	z.object({ entries: z.array(z.object({ name: z.string(), object: inside })).nullish() }).nullish();
const articlesShape = z.object({ object: folder(folder(folder(z.object({ oid: z.string() }).nullish()))) });
const textsShape = z.record(z.string(), z.object({ text: z.string().nullish() }).nullable());
const pullsShape = z.object({
	pullRequests: z.object({
		nodes: z.array(
			z.object({
				title: z.string(),
				url: z.string(),
				updatedAt: z.string(),
				author: z.object({ login: z.string() }).nullable(),
				labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullable(),
			}),
		),
	}),
});

/** What GitHub's GraphQL interface says of the newsroom. */
export function newsroomOnGitHub({ api, repository, branch, content }: GitHost, ask: Ask): HostNewsroom {
	const [owner = "", name = ""] = repository.split("/");
	// Of an enterprise's own host both interfaces lie beside each other.
	const graphql = api.endsWith("/api/v3") ? "graphql" : "/graphql";

	async function queryFields<Shape extends z.ZodType>(fields: string, shape: Shape): Promise<z.infer<Shape>> {
		const question = {
			query: `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields} } }`,
			variables: { owner, name },
		};
		const found = await query(ask, graphql, question, z.object({ repository: z.unknown() }));
		return inShape(found.repository, shape);
	}

	return {
		async articlesSince(month) {
			const place = JSON.stringify(`${branch}:${content}/articles`);
			const inside = (fields: string) => `... on Tree { entries { name object { ${fields} } } }`;
			const asked = `object(expression: ${place}) { ${inside(inside(inside("oid")))} }`;
			const { object } = await queryFields(asked, articlesShape);
			return (object?.entries ?? []).flatMap((year) =>
				(year.object?.entries ?? [])
					.filter(({ name }) => `${year.name}-${name}` >= month)
					.flatMap(({ name, object: files }) =>
						(files?.entries ?? []).flatMap((file) =>
							file.object ? { path: `${year.name}/${name}/${file.name}`, blob: file.object.oid } : [],
						),
					),
			);
		},
		async texts(articles) {
			const asked = articles.map(
				({ blob }, at) => `f${at}: object(oid: ${JSON.stringify(blob)}) { ... on Blob { text } }`,
			);
			const texts = await queryFields(asked.join("\n"), textsShape);
			return articles.map((_, at) => texts[`f${at}`]?.text ?? "");
		},
		async requests() {
			const asked = `pullRequests(states: [OPEN], first: 100, orderBy: { field: UPDATED_AT, direction: DESC }) {
				nodes { title url updatedAt author { login } labels(first: 10) { nodes { name } } }
			}`;
			const { pullRequests } = await queryFields(asked, pullsShape);
			return pullRequests.nodes.map(({ title, url: link, updatedAt: changed, author, labels }) => ({
				...{ title, link, changed, by: author?.login ?? "" },
				labels: labels?.nodes.map(({ name }) => name) ?? [],
			}));
		},
	};
}
