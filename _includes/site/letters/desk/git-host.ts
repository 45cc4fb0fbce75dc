/** Where the repository is whose files an approval is committed to. */
export interface GitHost {
	/** Base address of the host's interface: `https://api.github.com`. */
	readonly api: string;
	/** `owner/name` */
	readonly repository: string;
	readonly branch: string;
	/** The newsroom's folder in the repository: `content`. */
	readonly content: string;
}

const GITHUB = "https://api.github.com";
const NAME = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const BRANCH = /^(?!\/)[\w./-]{1,200}$/;

/**
 * The host of the repository, as whoever deploys the newspaper has named it:
 * `LETTERS_REPOSITORY` (`owner/name`, or its address on GitHub), `LETTERS_BRANCH` (else `main`), `LETTERS_CONTENT` (else
 * `content`), `LETTERS_GIT_API` (else GitHub's; that of a GitHub Enterprise server is `https://host/api/v3`).
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
		LETTERS_GIT_API: api,
	} = environment;
	if (written === "")
		return { fault: "Chưa đặt LETTERS_REPOSITORY, ví dụ toa-soan/to-bao, nên không biết kho bài ở đâu." };
	const [, host, path = written] = /^https:\/\/([^/]+)\/(.+?)(?:\.git)?\/?$/.exec(written) ?? [];
	if (host !== undefined && host !== "github.com" && api === undefined)
		return {
			fault: `Kho bài ở ${host}: chỉ GitHub (và GitHub Enterprise, khi đặt LETTERS_GIT_API) được hỗ trợ. Duyệt thư bằng npm run letters trên máy có kho bài.`,
		};
	if (!NAME.test(path)) return { fault: "LETTERS_REPOSITORY viết sai; mẫu: toa-soan/to-bao." };
	if (!BRANCH.test(branch)) return { fault: "LETTERS_BRANCH viết sai; mẫu: main." };
	if (!isPlainFolder(content)) return { fault: "LETTERS_CONTENT viết sai; mẫu: content." };
	if (api !== undefined && !isSafe(api))
		return { fault: "LETTERS_GIT_API phải là một địa chỉ https, như https://git.example/api/v3." };
	return { api: (api ?? GITHUB).replace(/\/$/, ""), repository: path, branch, content };
}

/** Whether editors' tokens may go to an address: by a way that nobody reads, or to this machine. */
export function isSafe(api: string): boolean {
	const url = URL.canParse(api) ? new URL(api) : undefined;
	return url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "127.0.0.1");
}

const isPlainFolder = (folder: string) =>
	/^[\w.-]+(?:\/[\w.-]+)*$/.test(folder) && !folder.split("/").some((part) => /^\.+$/.test(part));
