import { fromBase64 } from "./from-base64.ts";
import type { CommitWords } from "./host.ts";

/** A commit as Sveltia sends it. */
interface Sent {
	readonly query?: string;
	readonly variables?: {
		readonly input?: {
			expectedHeadOid?: string;
			readonly fileChanges?: {
				readonly additions?: readonly { readonly path: string; readonly contents: string }[];
			};
		};
	};
}

interface Answer {
	readonly errors?: readonly { readonly type?: string }[];
}

const COMMIT = "createCommitOnBranch";
const STALE = "STALE_DATA";

/** Commits by GitHub's GraphQL interface, which name the head of the branch that they go onto. */
export const githubCommits = ({
	api,
	graphql,
}: {
	readonly api: string;
	readonly graphql: string;
}): CommitWords => ({
	isChange: (url, method, body) =>
		url === graphql ? body.includes("mutation") : url.startsWith(api) && method !== "GET",
	read(url, body) {
		if (url !== graphql || !body.includes(COMMIT)) return undefined;
		const sent: Sent = JSON.parse(body);
		const input = sent.variables?.input;
		if (!input) return undefined;
		const additions = input.fileChanges?.additions ?? [];
		return {
			files: additions.map(({ path }) => path),
			written: additions.map(({ path, contents }) => ({ file: path, text: () => fromBase64(contents) })),
			onto(_file, head) {
				input.expectedHeadOid = head;
				return JSON.stringify(sent);
			},
		};
	},
	outcome(status, answer) {
		const errors = (answer as Answer | undefined)?.errors;
		if (errors?.some(({ type }) => type === STALE)) return "stale";
		return status === 200 && answer !== undefined && !errors ? "taken" : "refused";
	},
	refuse: (message) => Response.json({ errors: [{ type: STALE, message }] }),
});
