import { fromBase64 } from "./from-base64.ts";
import type { CommitWords } from "./host.ts";

/** A commit as Sveltia sends it. */
interface Sent {
	readonly actions?: readonly {
		readonly action: string;
		readonly file_path: string;
		readonly previous_path?: string;
		readonly content?: string;
		readonly encoding?: string;
	}[];
}

/** GitLab's words for a file whose last commit is not the one that was named, and for a new one that is there already. */
const isStale = (message: string) =>
	message.includes("has changed since you started editing") ||
	(/file with (?:this|the) name\b/.test(message) && message.includes("already exists"));

/**
 * Commits by GitLab's REST interface: for each file that is changed they name its last commit. A new file names none, and is
 * refused where there is one.
 *
 * @param api where it is asked: `https://gitlab.com/api/v4`
 */
export const gitlabCommits = (api: string): CommitWords => ({
	isChange: (url, method) => url.startsWith(`${api}/`) && method !== "GET",
	read(url, body) {
		if (!url.startsWith(`${api}/`) || !url.endsWith("/repository/commits")) return undefined;
		const sent: Sent = JSON.parse(body);
		const actions = sent.actions ?? [];
		return {
			files: actions.flatMap(({ file_path, previous_path }) => [file_path, previous_path ?? []].flat()),
			written: actions.flatMap(({ file_path: file, content, encoding }) => {
				if (content === undefined) return [];
				return { file, text: () => (encoding === "base64" ? fromBase64(content) : content) };
			}),
			onto: (file, head) =>
				JSON.stringify({
					...sent,
					actions: actions.map((one) =>
						(one.previous_path ?? one.file_path) === file && one.action !== "create"
							? { ...one, last_commit_id: head }
							: one,
					),
				}),
		};
	},
	outcome(status, answer) {
		if (status >= 200 && status < 300) return "taken";
		const { message } = (answer ?? {}) as { readonly message?: unknown };
		return status === 400 && typeof message === "string" && isStale(message) ? "stale" : "refused";
	},
	refuse: (message) => Response.json({ message }, { status: 400 }),
});
