/** Lines of a file that stand together in the view of a pull request: only there can a comment be put. From 1. */
export interface Hunk {
	readonly first: number;
	readonly last: number;
}

/** `@@ -12,7 +12,9 @@ title` */
const HEADER = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm;

/** The hunks of a patch, by the lines of the file as the pull request has it. */
export function hunksOf(patch: string): Hunk[] {
	return Array.from(patch.matchAll(HEADER), ([, start = "0", length = "1"]) => ({
		first: Number(start),
		last: Number(start) + Number(length) - 1,
	})).filter(({ first, last }) => last >= first);
}
