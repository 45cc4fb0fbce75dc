import type { CmsConfig } from "@sveltia/cms";
import type { Repository } from "../../../../_includes/domain/newsdesk/repository.ts";
import { publishOurselves } from "../sveltia/offers-publishing.ts";
import { CommitGate } from "./commit-gate.ts";
import { GitHub } from "./github.ts";
import { mountStageBar } from "./mount-stage-bar.ts";
import { guardStories, Overwriting, type TellsOfSaving } from "./save-guard.ts";

/**
 * What the desk adds to Sveltia's stages: who has a story, who may approve and publish it, as the host's rules have it, and
 * that nobody's text is overwritten in silence. On GitHub: elsewhere the stages are Sveltia's own.
 *
 * @param configuration what Sveltia is told, by which an open form is known to be of a file
 */
export function registerStages(
	cms: TellsOfSaving,
	repository: Repository | undefined,
	configuration: Pick<CmsConfig, "collections" | "singletons">,
): void {
	if (repository?.host !== "github") return;
	const github = new GitHub(repository, signedInToken);
	const gate = new CommitGate();
	const overwriting = new Overwriting();
	publishOurselves();
	gate.open(window, github);
	guardStories(cms, { github, gate, overwriting });
	mountStageBar({ github, gate, overwriting }, configuration);
}

/** Of who is signed in, where Sveltia keeps it; whoever works on a folder of this machine has none. */
function signedInToken(): string | undefined {
	try {
		const user = JSON.parse(localStorage.getItem("sveltia-cms.user") ?? "null");
		return user?.backendName === "github" && typeof user.token === "string" ? user.token : undefined;
	} catch {
		return undefined;
	}
}
