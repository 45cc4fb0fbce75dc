import { isBranch } from "../../../../../domain/newsdesk/repository.ts";

/** Where the repository is whose files an approval is committed to. */
export interface GitHost {
	readonly kind: "github" | "gitlab";
	/** Base address of the host's interface: `https://api.github.com`, `https://gitlab.com/api/v4`. */
	readonly api: string;
	/** `owner/name`; at GitLab there may be groups in groups. */
	readonly repository: string;
	readonly branch: string;
	/** The newsroom's folder in the repository: `content`. */
	readonly content: string;
}

const APIS = { "github.com": "https://api.github.com", "gitlab.com": "https://gitlab.com/api/v4" };
/** By the end of its interface's address a GitLab of one's own is known. */
const GITLAB = /\/api\/v4$/;
const NAMES = {
	github: /^[\w.-]{1,100}\/[\w.-]{1,100}$/,
	gitlab: /^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,5}$/,
} as const;

/**
 * The host of the repository, as whoever deploys the newspaper has named it:
 * `LETTERS_REPOSITORY` (`owner/name` on GitHub, or its address there or on GitLab), `LETTERS_BRANCH` (else `main`),
 * `LETTERS_CONTENT` (else `content`), `LETTERS_GIT_API` (else that of github.com or gitlab.com; of a GitHub Enterprise server
 * it is `https://host/api/v3`, of a GitLab of one's own `https://host/api/v4`).
 *
 * @returns what is missing or is not supported, in Vietnamese, where there is no such host
 */
export function readGitHost(
	environment: Readonly<Record<string, string | undefined>>,
): GitHost | { readonly fault: string } {
	const {
		LETTERS_REPOSITORY: written = "",
		LETTERS_BRANCH: branch = "main",
		LETTERS_CONTENT: content = "content",
		LETTERS_GIT_API: own,
	} = environment;
	if (written === "")
		return { fault: "Chưa đặt LETTERS_REPOSITORY, ví dụ toa-soan/to-bao, nên không biết kho bài ở đâu." };
	const [, host = "github.com", path = written] =
		/^https:\/\/([^/]+)\/(.+?)(?:\.git)?\/?$/.exec(written) ?? [];
	const known = host === "github.com" || host === "gitlab.com" ? APIS[host] : undefined;
	const api = (own ?? known)?.replace(/\/$/, "");
	if (api === undefined)
		return {
			fault: `Kho bài ở ${host}: chỉ biết GitHub và GitLab (máy chủ riêng của hai hệ ấy thì đặt thêm LETTERS_GIT_API). Duyệt thư bằng npm run letters trên máy có kho bài.`,
		};
	const kind = GITLAB.test(api) ? "gitlab" : "github";
	if (!NAMES[kind].test(path) || !isPlainFolder(path))
		return { fault: "LETTERS_REPOSITORY viết sai; mẫu: toa-soan/to-bao." };
	if (!isBranch(branch)) return { fault: "LETTERS_BRANCH viết sai; mẫu: main." };
	if (!isPlainFolder(content)) return { fault: "LETTERS_CONTENT viết sai; mẫu: content." };
	if (!isSafe(api))
		return {
			fault:
				"LETTERS_GIT_API phải là một địa chỉ https, như https://git.example/api/v3 (GitHub) hay https://git.example/api/v4 (GitLab).",
		};
	return { kind, api, repository: path, branch, content };
}

/** Of GitLab's interface, what lies below the repository's project. */
export const projectAddress = ({ repository }: GitHost) => `/projects/${encodeURIComponent(repository)}`;

/** Whether editors' tokens may go to an address: by a way that nobody reads, or to this machine. */
export function isSafe(api: string): boolean {
	const url = URL.canParse(api) ? new URL(api) : undefined;
	return url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "127.0.0.1");
}

const isPlainFolder = (folder: string) =>
	/^[\w.-]+(?:\/[\w.-]+)*$/.test(folder) && !folder.split("/").some((part) => /^\.+$/.test(part));
