import type { Cost } from "../measure.ts";
import type { ContenderName, Job } from "../results/results.ts";

/** Someone who builds a site out of the archive, and is measured while doing so. */
export interface Contender {
	readonly name: ContenderName;
	/** The folder of the built site. */
	readonly output: string;
	/** What is measured of it. */
	readonly jobs: readonly Job[];
	/** Removes all that earlier builds have left, so that the next one is cold. */
	clear(): Promise<void>;
	/** Builds the site with its real commands, each in a fresh process. */
	build(stop: AbortSignal): Promise<Cost>;
	/** Changes a template so that every article's page holds `mark`. Only where that job is measured. */
	changeTemplate?(mark: string): Promise<void>;
}
