import { type Cost, median } from "../measure.ts";

/** What is measured, in the order in which it happens to an archive. */
export const JOBS = {
	cold: "cold build",
	unchanged: "nothing changed",
	publish: "publish one article",
	edit: "edit an old article",
	template: "change one template",
} as const;

export type Job = keyof typeof JOBS;
export const jobNames = Object.keys(JOBS) as readonly Job[];

/** Who is measured, by the name that is printed. */
export const CONTENDERS = {
	ours: "Tin Tĩnh",
	hugo: "Hugo + Pagefind",
	eleventy: "Eleventy Markdown + Pagefind",
} as const;

export type ContenderName = keyof typeof CONTENDERS;

/** One run of one job. */
export interface Run {
	readonly contender: ContenderName;
	readonly job: Job;
	readonly cost: Cost;
	/** Files and bytes written in the output folder. */
	readonly files: number;
	readonly bytes: number;
}

/** The medians of all runs of one job at one size of the archive. */
export interface Row extends Cost {
	readonly articles: number;
	readonly contender: ContenderName;
	readonly job: Job;
	readonly files: number;
	readonly bytes: number;
}

/** What the file of results holds, and all that its chart and the README say. */
export interface Results {
	/** What it was measured on: "2 cores, Node v20.19.0". */
	readonly machine: string;
	/** Where the texts came from: "a corpus of 3,756 texts". */
	readonly texts: string;
	readonly runs: number;
	readonly rows: readonly Row[];
}

/** The rows of one size of the archive, by job and then by contender, from all that was run. */
export function summarise(articles: number, runs: readonly Run[]): Row[] {
	return jobNames.flatMap((job) =>
		(Object.keys(CONTENDERS) as ContenderName[]).flatMap((contender) => {
			const own = runs.filter((run) => run.job === job && run.contender === contender);
			if (own.length === 0) return [];
			const peaks = own.flatMap(({ cost }) => cost.peak ?? []);
			return {
				articles,
				contender,
				job,
				wall: median(own.map(({ cost }) => cost.wall)),
				user: median(own.map(({ cost }) => cost.user)),
				system: median(own.map(({ cost }) => cost.system)),
				...(peaks.length > 0 && { peak: median(peaks) }),
				files: median(own.map(({ files }) => files)),
				bytes: median(own.map(({ bytes }) => bytes)),
			};
		}),
	);
}

/** Our part of what another needs for the same job at the same size: 0.9 is a tenth less. By wall time. */
export function ratioTo(theirs: Row, rows: readonly Row[]): number | undefined {
	const ours = rows.find(
		({ articles, contender, job }) =>
			contender === "ours" && articles === theirs.articles && job === theirs.job,
	);
	return ours && theirs.wall > 0 ? ours.wall / theirs.wall : undefined;
}
