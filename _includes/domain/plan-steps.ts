import { MONTHS_BEFORE, type Volume } from "./volumes.ts";

/** Articles of the newest months that a first preview begins with: as many as its home page names, and more. */
const BEGINNING = 150;

/** Volumes that are made together, and whether the front is shown with them or waits for all. */
export interface StepPlan<One> {
	readonly volumes: readonly One[];
	readonly thenFront: boolean;
}

/** All of a volume that the order depends on. */
type Bound = Pick<Volume, "month"> & { readonly articles: readonly unknown[] };

/**
 * In which steps a preview is made, so that whoever waits sees first what they look at. Where no more months changed
 * than the edit of one article reaches, it is the oldest: the article is in it, and the others print its title at most.
 * Where more did, by a file that every page prints, or where there was nothing before, it is the home page and the
 * newest months, which it names.
 *
 * @param stale volumes to be made, newest first
 * @param isFirst whether there is no preview yet
 */
export function planSteps<One extends Bound>(stale: readonly One[], isFirst: boolean): StepPlan<One>[] {
	if (!isFirst && stale.length <= MONTHS_BEFORE + 1)
		return [
			{ volumes: stale.slice(-1), thenFront: false },
			{ volumes: stale.slice(0, -1), thenFront: false },
		];
	let begun = 0;
	let articles = 0;
	while (begun < stale.length && (begun === 0 || (isFirst && articles < BEGINNING)))
		articles += stale[begun++]?.articles.length ?? 0;
	return [
		{ volumes: stale.slice(0, begun), thenFront: true },
		{ volumes: stale.slice(begun), thenFront: false },
	];
}
