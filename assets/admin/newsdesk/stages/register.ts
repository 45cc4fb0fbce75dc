import type { CmsConfig } from "@sveltia/cms";
import { h } from "preact";
import type { Repository } from "../../../../_includes/domain/newsdesk/repository.ts";
import { publishOurselves } from "../sveltia/offers-publishing.ts";
import { CommitGate } from "./commit-gate.ts";
import { GitHub } from "./host/github.ts";
import { GitLab } from "./host/gitlab.ts";
import { leave, mountStageBar } from "./mount-stage-bar.ts";
import { guardStories, Overwriting, type TellsOfSaving } from "./save-guard.ts";
import { StageBar } from "./stage-bar.tsx";

/**
 * What the desk adds to Sveltia's stages: who has a story, who may approve and publish it, as the host's rules have it, and
 * that nobody's text is overwritten in silence.
 *
 * @param configuration what Sveltia is told, by which an open form is known to be of a file
 */
export function registerStages(
	cms: TellsOfSaving,
	repository: Repository | undefined,
	configuration: Pick<CmsConfig, "collections" | "singletons">,
): void {
	if (!repository) return;
	publishOurselves();
	const token = () => signedInToken(repository.host);
	const host = repository.host === "gitlab" ? new GitLab(repository, token) : new GitHub(repository, token);
	const gate = new CommitGate();
	const overwriting = new Overwriting();
	gate.open(window, host.commits);
	guardStories(cms, { host, gate, overwriting });
	const reload = () => location.reload();
	const desk = { host, gate, overwriting, reload, leave };
	mountStageBar(
		{ isOpen: () => host.isOpen, show: (file) => h(StageBar, { key: file, file, ...desk }) },
		configuration,
	);
}

/** Of who is signed in, where Sveltia keeps it; whoever works on a folder of this machine has none. */
function signedInToken(host: Repository["host"]): string | undefined {
	try {
		const user = JSON.parse(localStorage.getItem("sveltia-cms.user") ?? "null");
		return user?.backendName === host && typeof user.token === "string" ? user.token : undefined;
	} catch {
		return undefined;
	}
}
