import { readFileSync } from "node:fs";

/** Test files that run in one process, one after the other. */
export type TestJob = readonly string[];

/**
 * The files that take longest, longest first: what is begun last keeps the other cores waiting. The end of a run tells
 * which they are.
 */
export const LONGEST: readonly string[] = [
	"test/proofs/machines/remote-cache.test.ts",
	"test/proofs/offline/offline-kill-switch.test.ts",
	"test/proofs/offline/offline-failures.test.ts",
	"test/proofs/netlify.test.ts",
	"test/shared/import/every-word.test.ts",
	"test/proofs/start.test.ts",
	"test/proofs/output/project-path.test.ts",
	"test/proofs/output/volumes.test.ts",
	"test/proofs/offline/offline-evictions.test.ts",
	"test/proofs/hostile/hostile-attachments.test.ts",
	"test/proofs/output/reproducible.test.ts",
	"test/proofs/hostile/costly-files.test.ts",
	"test/proofs/offline/offline-lists.test.ts",
	"test/proofs/newsdesk/workflow.test.ts",
	"test/proofs/bench.test.ts",
	"test/proofs/hostile/hostile-pictures.test.ts",
	"test/shared/newsdesk/hostile-values.test.ts",
	"test/shared/hostile/hostile-xss.test.ts",
	"test/proofs/output/damaged-cache.test.ts",
	"test/proofs/offline/offline-desk.test.ts",
	"test/proofs/looks/starter-reading.test.ts",
	"test/proofs/import/killed-imports.test.ts",
	"test/shared/hostile/hostile-naughty.test.ts",
	"test/proofs/looks/control-colours.test.ts",
	"test/shared/reader/old-encodings.test.ts",
	"test/proofs/newsdesk/local-folder.test.ts",
	"test/browser/search/search-page.test.ts",
	"test/scripts/import.test.ts",
	"test/browser/newsdesk/body.test.ts",
	"test/scripts/photos.test.ts",
	"test/browser/article/reading.test.ts",
	"test/browser/offline/offline-reading.test.ts",
	"test/browser/newsdesk/preview.test.ts",
	"test/browser/letters/writing.test.ts",
	"test/scripts/import/files-beside-articles.test.ts",
	"test/browser/search/search-panel.test.ts",
	"test/browser/offline/offline-visit.test.ts",
	"test/scripts/move-and-withdraw.test.ts",
	"test/scripts/rename.test.ts",
	"test/build/output/steps.test.ts",
	"test/scripts/check.test.ts",
	"test/build/output/altered-output.test.ts",
	"test/build/hours/embargo.test.ts",
	"test/build/starter-newspaper.test.ts",
	"test/build/pictures.test.ts",
	"test/scripts/check-fix.test.ts",
	"test/build/addresses/lost-addresses.test.ts",
	"test/scripts/unwritable.test.ts",
	"test/build/fronts.test.ts",
	"test/scripts/import/article/converters.test.ts",
	"test/unit/site/start/run.test.ts",
];

/** Folders by what a file of theirs takes, as a rule. */
const FOLDERS = ["test/proofs/", "test/browser/", "test/build/", "test/scripts/", "test/"];

/**
 * How many files of a folder share a process. To load what builds a site and to build the first takes as long as all that
 * many a file does then; functions take less time than a process of their own. Of those that take minutes none shares.
 */
const TOGETHER: Readonly<Record<string, number>> = {
	"test/unit/": 30,
	"test/build/": 4,
	"test/browser/": 4,
	"test/scripts/": 6,
};

/** But for those that change what all of their process sees: one file is at work after the other, and they are one root. */
const SELFISH = /\b(?:before|after)Each\(|\bmock\.|\bglobalThis\b|(?<!\.\.\.)\bprocess\.env\b/;

const isSelfish = (file: string) => SELFISH.test(readFileSync(file, "utf8"));

/** Which processes run which test files, and in what order they begin. */
export function planJobs(files: readonly string[]): TestJob[] {
	const sorted = [...files].sort((one, other) => rank(one) - rank(other));
	const jobs: TestJob[] = [];
	const shared = new Map<string, string[]>();
	for (const file of sorted) {
		const folder = Object.keys(TOGETHER).find((one) => file.startsWith(one));
		if (folder === undefined || isSelfish(file)) jobs.push([file]);
		else shared.set(folder, [...(shared.get(folder) ?? []), file]);
	}
	for (const [folder, all] of shared) jobs.push(...deal(all, TOGETHER[folder] ?? 1));
	// Of jobs that are alike those of many files are longer.
	return jobs.sort((one, other) => rank(one[0]) - rank(other[0]) || other.length - one.length);
}

/** Neighbours share a process, since they share sources; those that take longest are dealt out like cards. */
function deal(files: readonly string[], together: number): TestJob[] {
	const count = Math.ceil(files.length / together);
	const longest = files.filter((file) => LONGEST.includes(file));
	const others = files.slice(longest.length);
	const from = (own: number) => Math.ceil((others.length * own) / count);
	return Array.from({ length: count }, (_, own) => [
		...longest.filter((_, at) => at % count === own),
		...others.slice(from(own), from(own + 1)),
	]);
}

function rank(file = ""): number {
	const known = LONGEST.indexOf(file);
	if (known >= 0) return known;
	return LONGEST.length + FOLDERS.findIndex((folder) => file.startsWith(folder));
}
