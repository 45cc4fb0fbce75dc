import { z } from "zod";
import { openGitHostDiary } from "../../../agenda/git-host-diary.ts";
import { type Ask, askerOf, faultOf, type HostMeans, mayNotPush, read } from "./ask-host.ts";
import type { GitHost } from "./git-host.ts";
import { newsroomOnGitHub } from "./github-newsroom.ts";
import { type HostFiles, openHostArchive } from "./host-archive.ts";
import type { HostEditor } from "./host-editor.ts";

const HEADERS = { Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28" };

const repositoryShape = z.object({
	private: z.boolean(),
	permissions: z.object({ push: z.boolean() }),
});
const userShape = z.object({ login: z.string(), name: z.string().nullish() });
const fileShape = z.object({
	type: z.literal("file"),
	sha: z.string(),
	content: z.string(),
	encoding: z.string(),
});
const blobShape = z.object({ content: z.string(), encoding: z.literal("base64") });

/** @throws Undecided where the token may not push, or where GitHub does not answer */
export async function signInToGitHub(host: GitHost, token: string, means: HostMeans): Promise<HostEditor> {
	const ask = askerOf(host.api, token, HEADERS, means);
	const asked = await ask("GET", `/repos/${host.repository}`);
	const { permissions, private: isPrivate } = await read(asked, repositoryShape);
	// Of a classic token GitHub says what its owner may, and beside it what was given to the token.
	const scopes = asked.headers.get("x-oauth-scopes")?.split(/,\s*/);
	const mayWrite = !scopes || scopes.includes("repo") || (!isPrivate && scopes.includes("public_repo"));
	if (!permissions.push || !mayWrite) throw mayNotPush();
	const { login, name } = await read(await ask("GET", "/user"), userShape);
	const archive = openHostArchive(filesOf(host, ask), host, means);
	return { name: name ?? "", login, archive, diary: openGitHostDiary(newsroomOnGitHub(host, ask), archive) };
}

function filesOf({ repository, branch }: GitHost, ask: Ask): HostFiles {
	const addressOf = (place: string) =>
		`/repos/${repository}/contents/${place.split("/").map(encodeURIComponent).join("/")}`;
	return {
		async read(place) {
			const found = await ask("GET", `${addressOf(place)}?ref=${encodeURIComponent(branch)}`);
			if (found.status === 404) return undefined;
			const { sha, content, encoding } = await read(found, fileShape);
			if (encoding === "base64") return { version: sha, base64: content };
			// Past a megabyte a file comes without its content.
			const blob = await ask("GET", `/repos/${repository}/git/blobs/${encodeURIComponent(sha)}`);
			return { version: sha, base64: (await read(blob, blobShape)).content };
		},
		async write({ place, message, base64, version }) {
			const body = { message, branch, ...(version !== undefined && { sha: version }) };
			const done =
				base64 === undefined
					? await ask("DELETE", addressOf(place), body)
					: await ask("PUT", addressOf(place), { ...body, content: base64 });
			// 409: it or the branch has changed, or a rule keeps the branch. 422: it is there by now.
			const isConflict = done.status === 409 || (done.status === 422 && version === undefined);
			if (!done.ok && !isConflict) throw faultOf(done);
			return done.ok;
		},
	};
}
