import path from "node:path";
import type { Repository } from "../../../domain/newsdesk/repository.ts";
import { readRepository } from "../../../domain/newsdesk/repository.ts";
import type { NewsdeskView } from "../../../domain/views.ts";
import type { Newsroom } from "../../read/read-newsroom.ts";
import type { Settings } from "../../settings.ts";
import { newsdeskKey } from "./make-newsdesk.ts";

/** What is told to the desk at which the newsroom writes, where there is one. */
export async function newsdeskView(
	{ newspaper }: Pick<Newsroom, "newspaper">,
	settings: Pick<Settings, "newsdesk" | "content" | "repository">,
): Promise<NewsdeskView | undefined> {
	if (!settings.newsdesk) return undefined;
	const repository = repositoryOf(newspaper, settings);
	const { content } = settings;
	return {
		files: await newsdeskKey(),
		// Of a newsroom that lies elsewhere no name of this machine's folders goes into the site.
		content: (path.isAbsolute(content) ? path.basename(content) : content).split(path.sep).join("/"),
		...(repository && { repository }),
	};
}

/** The repository that the newspaper names, or else the one of which the host builds. */
export function repositoryOf(
	newspaper: Newsroom["newspaper"],
	{ repository: built }: Pick<Settings, "repository">,
): Repository | undefined {
	const address = newspaper.repository?.url ?? built?.address;
	const found = address === undefined ? undefined : readRepository(address);
	if (!found) return undefined;
	const branch = newspaper.repository?.branch ?? built?.branch ?? "main";
	return { ...found, branch, ...(built?.api !== undefined && { api: built.api }) };
}
