import type { LettersHandler } from "../mailroom.ts";
import type { Marks } from "../marks.ts";
import type { LetterStore } from "../store.ts";
import { createDeskHandler } from "./desk-handler.ts";
import { editorName } from "./editor-name.ts";
import { openEditorsDesk } from "./editors-desk.ts";
import { readGitHost } from "./git-host/git-host.ts";
import { signInToHost } from "./git-host/sign-in.ts";

interface Means {
	readonly store: LetterStore;
	readonly marks: Marks;
	/** Names the repository: see `readGitHost`. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Why it is shut here, where it is. */
	readonly shut?: string | undefined;
	readonly now: () => number;
	readonly complain: (error: unknown) => void;
	/** Milliseconds that the host of the repository may take for an answer, if not as many as usual. */
	readonly patience?: number;
}

/** The handler of the desk of a newspaper that is online: who may push to its repository decides, by commits of their own. */
export function openGitHostOffice(means: Means): LettersHandler {
	const { store, marks, environment, shut, now, complain, patience } = means;
	const host = shut === undefined ? readGitHost(environment) : { fault: shut };
	if ("fault" in host)
		return createDeskHandler({
			signIn: () => Promise.reject(new Error(host.fault)),
			...{ fault: host.fault, marks, complain },
		});
	return createDeskHandler({
		async signIn(token) {
			const { name, login, archive, diary } = await signInToHost(
				host,
				token,
				patience === undefined ? {} : { patience },
			);
			return openEditorsDesk({
				store,
				marks,
				archive,
				diary,
				editor: editorName(name) ?? editorName(login) ?? "Biên tập viên",
				now,
			});
		},
		askedBy: new URL(host.api).hostname.replace(/^api\.github\.com$/, "github.com"),
		...{ marks, complain },
	});
}
