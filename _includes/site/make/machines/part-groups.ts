import { planBundles } from "../../../domain/parts/search/bundles.ts";
import type { Weighted } from "../../../domain/volumes/share-out.ts";
import { hashOfData } from "../../cache/hash.ts";
import { countArticles, indexingCode } from "../../parts/search/make-bundles.ts";
import type { Settings } from "../../settings.ts";
import type { KeyedVolume } from "../render-volumes.ts";

/** A change of how groups travel makes those that travelled before unknown. */
const FORM = 1;

/**
 * Parts that travel between machines together: the volumes of one search bundle, and the bundle, which is indexed where
 * they are rendered. Years, quarters or months, so that an archive of twenty years is some dozens of them.
 */
export interface PartGroup extends Weighted {
	/** Of the bundle: `2022`, `2026-q3`. */
	readonly name: string;
	/** Of all that decides what is in it. */
	readonly key: string;
	readonly volumes: readonly KeyedVolume[];
}

/** Puts all volumes of the archive into groups. */
export async function groupParts(
	volumes: readonly KeyedVolume[],
	{ bundleLimits }: Settings,
): Promise<PartGroup[]> {
	const code = await indexingCode();
	return planBundles(countArticles(volumes), bundleLimits).map(({ name, months }) => {
		const own = volumes.filter(({ month }) => months.includes(month));
		return {
			name,
			articles: own.reduce((sum, { articles }) => sum + articles.length, 0),
			key: hashOfData([FORM, code, own.map(({ month, key }) => [month, key])]),
			volumes: own,
		};
	});
}
