import { MONTHS_BEFORE, planRuns } from "./volumes.ts";

/** Articles of the newest months that a first preview begins with: as many as its home page names, and more. */
const BEGINNING = 150;

/**
 * Articles of what is made after that, at a time: what is edited meanwhile waits for no more. So many are rendered in a
 * process that has its code loaded already.
 */
const AT_A_TIME = 500;

/** What is made of a site before it is replaced again. */
export interface Work<One> {
	readonly volumes: readonly One[];
	/** The front: of the volumes that there are by then. */
	readonly front: boolean;
	/** The search bundles, and what tells of all parts. */
	readonly index: boolean;
}

/** All of a volume that the order depends on. */
interface Bound {
	readonly articles: readonly unknown[];
}

/**
 * In which order a site is made. All at once, unless someone waits for it, who is to see first what they look at. Where
 * no more months changed than the edit of one article reaches, it is the oldest: the article is in it, and the others
 * print its title at most. Where more did, by a file that every page prints, or where there was nothing before, it is
 * the home page and the newest months, which it names. The others follow a few at a time. The index comes last.
 *
 * @param stale volumes to be made, newest first
 * @param isAwaited whether someone waits
 * @param isFirst whether there is no site yet
 */
export function planWork<One extends Bound>(
	stale: readonly One[],
	{ isAwaited, isFirst }: { readonly isAwaited: boolean; readonly isFirst: boolean },
): Work<One>[] {
	if (!isAwaited) return [{ volumes: stale, front: true, index: true }];
	const isEdit = !isFirst && stale.length <= MONTHS_BEFORE + 1;
	const begun = isEdit ? stale.slice(-1) : newestOf(stale, isFirst ? BEGINNING : 1);
	const rest = planRuns(
		stale.filter((one) => !begun.includes(one)),
		() => AT_A_TIME,
	);
	return [
		...(begun.length > 0 ? [{ volumes: begun, front: !isEdit, index: false }] : []),
		...rest.map((volumes) => ({ volumes, front: false, index: false })),
		{ volumes: [], front: true, index: false },
		{ volumes: [], front: false, index: true },
	];
}

/** The newest volumes that hold so many articles together. */
function newestOf<One extends Bound>(stale: readonly One[], articles: number): readonly One[] {
	let end = 0;
	for (let room = articles; end < stale.length && room > 0; end++) room -= stale[end]?.articles.length ?? 0;
	return stale.slice(0, end);
}
