import { z } from "zod";
import { Undecided } from "../../../domain/letters/undecided.ts";
import type { Diary } from "../../agenda/diary.ts";
import { openGitHubDiary } from "../../agenda/github-diary.ts";
import { type Archive, decodeStored } from "./archive.ts";
import type { GitHost } from "./git-host.ts";

/** How often a file is written anew that somebody else has changed meanwhile. */
const TRIES = 8;
/** Tokens of GitHub, and what else goes into a header as it is. */
const TOKEN = /^[\w.-]{10,255}$/;

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

/** Who may push to the repository, and the repository for them. */
export interface GitHubEditor {
	/** What they call themselves; may be empty. */
	readonly name: string;
	readonly login: string;
	readonly archive: Archive;
	readonly diary: Diary;
}

interface Means {
	readonly fetch: typeof fetch;
	/** Waits some milliseconds. */
	readonly pause: (length: number) => Promise<unknown>;
	/** Milliseconds that the host may take for an answer. */
	readonly patience: number;
}

const MEANS: Means = {
	fetch: (...words) => fetch(...words),
	pause: (length) => new Promise((resolve) => setTimeout(resolve, length)),
	patience: 8000,
};

/**
 * Asks GitHub whether a token may push to the repository, and whose it is.
 *
 * @throws Undecided where it may not, or where the host does not answer
 */
export async function signInToGitHub(
	host: GitHost,
	token: string,
	own: Partial<Means> = {},
): Promise<GitHubEditor> {
	const means = { ...MEANS, ...own };
	if (!TOKEN.test(token)) throw new Undecided("refused", NO_TOKEN);
	const ask = askerOf(host, token, means);
	const asked = await ask("GET", `/repos/${host.repository}`);
	if (asked.status !== 200) throw faultOf(asked);
	const { permissions, private: isPrivate } = await read(asked, repositoryShape);
	// Of a classic token GitHub says what its owner may, and beside it what was given to the token.
	const scopes = asked.headers.get("x-oauth-scopes")?.split(/,\s*/);
	const mayWrite = !scopes || scopes.includes("repo") || (!isPrivate && scopes.includes("public_repo"));
	if (!permissions.push || !mayWrite) throw new Undecided("refused", MAY_NOT_PUSH);
	const user = await ask("GET", "/user");
	if (user.status !== 200) throw faultOf(user);
	const { login, name } = await read(user, userShape);
	const archive = archiveOf(host, ask, means);
	return { name: name ?? "", login, archive, diary: diaryOf(host, ask, archive) };
}

type Ask = (method: string, path: string, body?: Readonly<Record<string, unknown>>) => Promise<Response>;

function askerOf({ api }: GitHost, token: string, { fetch, patience }: Means): Ask {
	return async (method, path, body) => {
		try {
			return await fetch(path.startsWith("/") ? api + path : new URL(path, api), {
				method,
				// The token goes to this host alone.
				redirect: "error",
				signal: AbortSignal.timeout(patience),
				headers: {
					Authorization: `Bearer ${token}`,
					Accept: "application/vnd.github+json",
					"X-GitHub-Api-Version": "2022-11-28",
					"User-Agent": "tin-tinh",
				},
				...(body && { body: JSON.stringify(body) }),
			});
		} catch {
			throw new Undecided("failed", NO_ANSWER);
		}
	};
}

function diaryOf({ api, repository, branch }: GitHost, ask: Ask, archive: Archive): Diary {
	const [owner = "", name = ""] = repository.split("/");
	// Of an enterprise's own host both interfaces lie beside each other.
	const graphql = api.endsWith("/api/v3") ? "graphql" : "/graphql";
	return openGitHubDiary({
		...{ branch, read: archive.read, place: archive.place },
		async query(fields, shape) {
			const query = `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields} } }`;
			const found = await ask("POST", graphql, { query, variables: { owner, name } });
			if (found.status !== 200) throw faultOf(found);
			const { data } = await read(found, z.object({ data: z.object({ repository: z.unknown() }) }));
			return inShape(data.repository, shape);
		},
	});
}

function archiveOf({ repository, branch, content }: GitHost, ask: Ask, { pause }: Means): Archive {
	const addressOf = (file: string) =>
		`/repos/${repository}/contents/${`${content}/${file}`.split("/").map(encodeURIComponent).join("/")}`;

	async function readFile(
		file: string,
	): Promise<{ readonly text: string; readonly sha: string } | undefined> {
		const found = await ask("GET", `${addressOf(file)}?ref=${encodeURIComponent(branch)}`);
		if (found.status === 404) return undefined;
		if (found.status !== 200) throw faultOf(found);
		const { sha, ...stored } = await read(found, fileShape);
		if (stored.encoding === "base64") return { sha, text: decode(stored.content, file) };
		// Past a megabyte a file comes without its content.
		const blob = await ask("GET", `/repos/${repository}/git/blobs/${encodeURIComponent(sha)}`);
		if (blob.status !== 200) throw faultOf(blob);
		return { sha, text: decode((await read(blob, blobShape)).content, file) };
	}

	return {
		read: async (file) => (await readFile(file))?.text,
		async rewrite(file, message, change) {
			for (let tries = 1; ; tries += 1) {
				const found = await readFile(file);
				const changed = change(found?.text ?? "");
				if (changed === (found?.text ?? "")) return;
				const body = { message, branch, ...(found && { sha: found.sha }) };
				const done =
					changed === ""
						? await ask("DELETE", addressOf(file), body)
						: await ask("PUT", addressOf(file), {
								...body,
								content: Buffer.from(changed).toString("base64"),
							});
				if (done.ok) return;
				// Somebody else has written: to this file, or to the branch. 422: it is there by now.
				const isConflict = done.status === 409 || (done.status === 422 && !found);
				if (!isConflict || tries === TRIES) throw faultOf(done);
				await pause(100 * tries + Math.random() * 200);
			}
		},
		place: (file) => `${content}/${file}`,
		isDraft: false,
	};
}

const decode = (base64: string, file: string) => decodeStored(Buffer.from(base64, "base64"), file);

async function read<Shape extends z.ZodType>(response: Response, shape: Shape): Promise<z.infer<Shape>> {
	return inShape(await response.json().catch(() => undefined), shape);
}

function inShape<Shape extends z.ZodType>(value: unknown, shape: Shape): z.infer<Shape> {
	const { data } = shape.safeParse(value);
	if (data === undefined) throw new Undecided("failed", NO_ANSWER);
	return data;
}

/** What the host says, without what it says of itself. */
function faultOf({ status, headers }: Response): Undecided {
	if (status === 429 || (status === 403 && headers.get("x-ratelimit-remaining") === "0"))
		return new Undecided("failed", "Máy chủ git bảo đợi vì hỏi nhiều quá. Thử lại sau ít phút.");
	if (status === 401) return new Undecided("refused", NO_TOKEN);
	if (status === 403 || status === 404) return new Undecided("refused", MAY_NOT_PUSH);
	if (status === 409 || status === 422)
		return new Undecided(
			"failed",
			"Nhiều người đang ghi vào kho bài cùng lúc. Thử lại sau ít phút; thư vẫn còn đợi.",
		);
	return new Undecided("failed", NO_ANSWER);
}

const NO_TOKEN =
	"Máy chủ git không nhận mã truy cập này. Tạo mã mới, có quyền ghi vào kho bài, rồi đăng nhập lại.";
const MAY_NOT_PUSH =
	"Mã truy cập này không được ghi vào kho bài. Xin quyền ghi (push), hoặc tạo mã có quyền ấy.";
const NO_ANSWER = "Máy chủ git không trả lời như mong đợi. Thử lại sau ít phút; thư vẫn còn đợi.";
