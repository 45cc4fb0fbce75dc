import { readFileSync } from "node:fs";

/** Test files that run in one process, one after the other. */
export type TestJob = readonly string[];

/**
 * The files that take longest, longest first: what is begun last keeps the other cores waiting. The end of a run tells
 * which they are.
 */
export const LONGEST: readonly string[] = [
	"test/proofs/machines/remote-cache.test.ts",
	"test/shared/hostile/hostile-xss.test.ts",
	"test/proofs/offline/offline-failures.test.ts",
	"test/proofs/output/damaged-cache.test.ts",
	"test/proofs/netlify.test.ts",
	"test/proofs/newsdesk/workflow.test.ts",
	"test/proofs/output/project-path.test.ts",
	"test/shared/hostile/hostile-naughty.test.ts",
	"test/proofs/hostile/regular-expressions.test.ts",
	"test/proofs/import/killed-imports.test.ts",
	"test/proofs/looks/control-colours.test.ts",
	"test/proofs/output/volumes.test.ts",
	"test/proofs/offline/offline-kill-switch.test.ts",
	"test/proofs/hostile/costly-files.test.ts",
	"test/shared/reader/old-encodings.test.ts",
	"test/proofs/offline/offline-lists.test.ts",
	"test/proofs/offline/offline-edition.test.ts",
	"test/proofs/start.test.ts",
	"test/browser/search/search-panel.test.ts",
	"test/build/output/killed-build.test.ts",
	"test/scripts/import.test.ts",
	"test/browser/newsdesk/preview.test.ts",
	"test/build/output/altered-output.test.ts",
	"test/build/hours/embargo.test.ts",
	"test/build/pictures.test.ts",
	"test/browser/search/search-page.test.ts",
	"test/build/output/steps.test.ts",
	"test/build/addresses/lost-addresses.test.ts",
	"test/scripts/photos.test.ts",
	"test/scripts/rename.test.ts",
	"test/scripts/specimen.test.ts",
	"test/build/output/crashed-commit.test.ts",
	"test/browser/offline/offline-visit.test.ts",
	"test/browser/article/reading.test.ts",
	"test/browser/offline/offline-reading.test.ts",
	"test/browser/offline/saving.test.ts",
];

/** Folders by what a file of theirs takes, as a rule. */
const FOLDERS = ["test/proofs/", "test/browser/", "test/build/", "test/scripts/", "test/"];

/** What is in these takes less time than a process of its own: functions, and no state that a neighbour could see. */
const SMALL = /^test\/unit\//;

/** But for those that prepare something for all tests of their process, or change what all of it sees. */
const SELFISH = /\b(?:before|after)(?:Each)?\(|\bmock\.|\bglobalThis\b|\bprocess\.env\b/;

const shares = (file: string) => SMALL.test(file) && !SELFISH.test(readFileSync(file, "utf8"));

/** How many files share a process. */
const TOGETHER = 30;

/** Which processes run which test files, and in what order they begin. */
export function planJobs(files: readonly string[]): TestJob[] {
	const sharing = files.filter(shares);
	const alone = files.filter((file) => !sharing.includes(file)).sort((one, other) => rank(one) - rank(other));
	const jobs: TestJob[] = alone.map((file) => [file]);
	for (let from = 0; from < sharing.length; from += TOGETHER) jobs.push(sharing.slice(from, from + TOGETHER));
	return jobs;
}

function rank(file: string): number {
	const known = LONGEST.indexOf(file);
	if (known >= 0) return known;
	return LONGEST.length + FOLDERS.findIndex((folder) => file.startsWith(folder));
}
