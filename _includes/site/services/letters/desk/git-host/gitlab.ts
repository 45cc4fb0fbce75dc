import { z } from "zod";
import { openGitHostDiary } from "../../../agenda/git-host-diary.ts";
import { type Ask, askerOf, faultOf, type HostMeans, mayNotPush, query, read } from "./ask-host.ts";
import { type GitHost, projectAddress } from "./git-host.ts";
import { newsroomOnGitLab } from "./gitlab-newsroom.ts";
import { type HostFiles, openHostArchive } from "./host-archive.ts";
import type { HostEditor } from "./host-editor.ts";

const HEADERS = { Accept: "application/json", "Content-Type": "application/json" };

const tokenShape = z.object({ scopes: z.array(z.string()) });
const viewerShape = z.object({
	currentUser: z.object({ username: z.string(), name: z.string() }),
	project: z.object({ userPermissions: z.object({ pushCode: z.boolean() }) }).nullable(),
});
const fileShape = z.object({
	encoding: z.literal("base64"),
	content: z.string(),
	last_commit_id: z.string(),
});

/** By which a token may write, be it of the usual kind or one of single permissions, which are not told. */
const WRITING = ["api", "granular"];

/** @throws Undecided where the token may not push, or where GitLab does not answer */
export async function signInToGitLab(host: GitHost, token: string, means: HostMeans): Promise<HostEditor> {
	const ask = askerOf(host.api, token, HEADERS, means);
	const question = {
		query: `query ($project: ID!) {
			currentUser { username name }
			project(fullPath: $project) { userPermissions { pushCode } }
		}`,
		variables: { project: host.repository },
	};
	const { currentUser, project } = await query(ask, "graphql", question, viewerShape);
	// Beside what its owner may: what was given to the token. That of a sign-in through the host has no such page.
	const self = await ask("GET", "/personal_access_tokens/self");
	const scopes = self.ok ? (await read(self, tokenShape)).scopes : WRITING;
	if (!project?.userPermissions.pushCode || !WRITING.some((one) => scopes.includes(one))) throw mayNotPush();
	const archive = openHostArchive(filesOf(host, ask), host, means);
	const { name, username: login } = currentUser;
	return { name, login, archive, diary: openGitHostDiary(newsroomOnGitLab(host, ask), archive) };
}

function filesOf(host: GitHost, ask: Ask): HostFiles {
	const { branch } = host;
	const repository = `${projectAddress(host)}/repository`;
	return {
		async read(place) {
			const address = `${repository}/files/${encodeURIComponent(place)}?ref=${encodeURIComponent(branch)}`;
			const found = await ask("GET", address);
			if (found.status === 404) return undefined;
			const { content: base64, last_commit_id: version } = await read(found, fileShape);
			return { base64, version };
		},
		async write({ place, message, base64, version }) {
			const action = {
				action: version === undefined ? "create" : base64 === undefined ? "delete" : "update",
				file_path: place,
				...(version !== undefined && { last_commit_id: version }),
				...(base64 !== undefined && { content: base64, encoding: "base64" }),
			};
			const done = await ask("POST", `${repository}/commits`, {
				...{ branch, commit_message: message, actions: [action] },
			});
			// 400: the file has another last commit, or it is there or gone by now; the branch has moved, or is kept.
			const isConflict = done.status === 400 || done.status === 409;
			if (!done.ok && !isConflict) throw faultOf(done);
			return done.ok;
		},
	};
}
