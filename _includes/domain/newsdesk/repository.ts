/** Where the newsroom's files are kept, for whoever writes in a browser. */
export interface Repository {
	readonly host: "github" | "gitlab";
	/** `owner/repo` */
	readonly name: string;
	readonly branch: string;
	/** Where its host is asked, if not at its usual address. */
	readonly api?: string;
}

const HOSTS = { "github.com": "github", "gitlab.com": "gitlab" } as const;
/** `https://github.com/toa-soan/bao`, `git@gitlab.com:toa-soan/to/bao.git` */
const ADDRESS =
	/^(?:https:\/\/|(?:ssh:\/\/)?git@)(?<host>github\.com|gitlab\.com)[/:](?<name>[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,5})\/?$/;
const BRANCH = /^(?![/-])[\w./-]{1,200}$/;

/** The git hosts by whose interfaces the newsdesk can write. */
export const GIT_HOSTS = Object.keys(HOSTS);

/** The host and the name of a repository by its address; undefined where the newsdesk cannot write to it. */
export function readRepository(address: string): Pick<Repository, "host" | "name"> | undefined {
	const { host, name: written } = ADDRESS.exec(address)?.groups ?? {};
	if ((host !== "github.com" && host !== "gitlab.com") || written === undefined) return undefined;
	const name = written.replace(/\.git$/, "");
	// GitHub knows no groups in groups.
	if (host === "github.com" && name.split("/").length !== 2) return undefined;
	return { host: HOSTS[host], name };
}

export const isBranch = (text: string) => BRANCH.test(text);

/** By these words at the head of its title GitLab knows a draft. */
const DRAFT_WORDS = /^(?:(?:draft:|\[draft\]|\(draft\))\s*)+/i;

/** The title of a request at GitLab without the words that make it a draft. */
export const withoutDraft = (title: string): string => title.replace(DRAFT_WORDS, "");

/** Where the newsdesk asks the host of a repository. */
export function gitApi({ host, api }: Repository): string {
	return api ?? (host === "github" ? "https://api.github.com" : "https://gitlab.com");
}
