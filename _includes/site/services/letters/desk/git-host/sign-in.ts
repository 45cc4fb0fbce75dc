import { type HostMeans, MEANS, noToken } from "./ask-host.ts";
import type { GitHost } from "./git-host.ts";
import { signInToGitHub } from "./github.ts";
import { signInToGitLab } from "./gitlab.ts";
import type { HostEditor } from "./host-editor.ts";

/** Tokens of both hosts, and what else goes into a header as it is. */
const TOKEN = /^[\w.-]{10,255}$/;

/**
 * Asks the host whether a token may push to the repository's branch, and whose it is.
 *
 * @throws Undecided where it may not, or where the host does not answer
 */
export async function signInToHost(
	host: GitHost,
	token: string,
	own: Partial<HostMeans> = {},
): Promise<HostEditor> {
	if (!TOKEN.test(token)) throw noToken();
	const signIn = host.kind === "gitlab" ? signInToGitLab : signInToGitHub;
	return signIn(host, token, { ...MEANS, ...own });
}
