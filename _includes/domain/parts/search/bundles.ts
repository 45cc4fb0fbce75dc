/** One search index over a period (DESIGN 2.3). */
export interface Bundle {
	/** Its folder under `/pagefind/`: `all`, `2022`, `2026-q3` or `2026-11`. */
	readonly name: string;
	/** First and last month of the period, `2022-01` and `2022-12`, whether or not anything was published in them. */
	readonly from: string;
	readonly to: string;
	/** The months of the period in which there are articles, newest first. */
	readonly months: readonly string[];
}

/** A bundle as a search knows it before it is opened. */
export interface ListedBundle extends Pick<Bundle, "name" | "from" | "to"> {
	/** How many articles it holds. */
	readonly articles: number;
}

/** The files that a bundle is opened by. Each is called by what is in it, so that those of two editions never meet. */
export interface BundleFiles {
	/** Pagefind's table of contents, `vi_1faf44178c`: `pagefind.<meta>.pf_meta`. */
	readonly meta: string;
	/** The listing of its articles, `928105e010cb`: `listing.<listing>.json`. */
	readonly listing: string;
}

/** A bundle as `/pagefind/bundles.json` lists it: opened without a further question to the server. */
export interface BundleEntry extends ListedBundle, BundleFiles {}

/** How many articles bundles may hold. */
export interface BundleLimits {
	/** A site of no more is one bundle. */
	readonly whole: number;
	/** A longer period than a month that holds more is cut one step finer. */
	readonly most: number;
}

/** Pagefind takes 0.22 GB for each 1,000 articles of 2,400 letters that it indexes at once. */
export const BUNDLE_LIMITS: BundleLimits = { whole: 1000, most: 4000 };

/**
 * Binds the archive into search bundles, newest first: a small site into one; else each finished year, each finished
 * quarter of the newest year and each month of the newest quarter into one of its own. What is finished is told by the
 * newest article, so an article more in the newest month changes no other bundle until a period ends. (The one
 * exception is the article that makes a small site a large one.)
 *
 * @param counts articles by month, `2022-05`, in any order
 */
export function planBundles(counts: ReadonlyMap<string, number>, limits: BundleLimits): Bundle[] {
	const articlesIn = (months: readonly string[]) =>
		months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0);
	const months = [...counts.keys()].filter((month) => articlesIn([month]) > 0).sort();
	months.reverse();
	const newest = months[0];
	const oldest = months.at(-1);
	if (newest === undefined || oldest === undefined) return [];
	if (articlesIn(months) <= limits.whole) return [{ name: "all", from: oldest, to: newest, months }];

	const isOne = (period: Bundle, unfinished: string) =>
		period.name !== unfinished && articlesIn(period.months) <= limits.most;
	return periods(months, yearOf).flatMap((year) =>
		isOne(year, yearOf(newest).name)
			? [year]
			: periods(year.months, quarterOf).flatMap((quarter) =>
					isOne(quarter, quarterOf(newest).name) ? [quarter] : periods(quarter.months, monthOnly),
				),
	);
}

/** A bundle that is indexed, for the list that browsers read. */
export function listBundle(
	{ name, from, to, months }: Bundle,
	counts: ReadonlyMap<string, number>,
	{ meta, listing }: BundleFiles,
): BundleEntry {
	const articles = months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0);
	return { name, from, to, articles, meta, listing };
}

/** The text of `/pagefind/bundles.json`. */
export const printBundles = (bundles: readonly BundleEntry[]): string => `${JSON.stringify(bundles)}\n`;

type Period = Omit<Bundle, "months">;

/** Months sorted into the periods that they are part of, in their order. */
function periods(months: readonly string[], periodOf: (month: string) => Period): Bundle[] {
	const found = new Map<string, Period & { readonly months: string[] }>();
	for (const month of months) {
		const period = periodOf(month);
		const bundle = found.get(period.name) ?? { ...period, months: [] };
		bundle.months.push(month);
		found.set(period.name, bundle);
	}
	return [...found.values()];
}

function yearOf(month: string): Period {
	const year = month.slice(0, 4);
	return { name: year, from: `${year}-01`, to: `${year}-12` };
}

/** `2026-08` is in `2026-q3`, from `2026-07` to `2026-09`. */
function quarterOf(month: string): Period {
	const year = month.slice(0, 4);
	const quarter = Math.ceil(Number(month.slice(5)) / 3);
	const numbered = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
	return { name: `${year}-q${quarter}`, from: numbered(quarter * 3 - 2), to: numbered(quarter * 3) };
}

function monthOnly(month: string): Period {
	return { name: month, from: month, to: month };
}
