// How the file system shows that a file is not what it was. In JavaScript, since commands look at their sources by it
// before any TypeScript can run.

/** A file changed this shortly before it was read may change again without showing it. Milliseconds. */
const UNSURE = 1_500;

/** @param {{ size: number, mtimeMs: number, ctimeMs: number, ino: number }} stats */
export const markOf = ({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino];

/**
 * Whether a change since then would show.
 *
 * @param {readonly number[]} mark
 * @param {number} readAt milliseconds since 1970, before the file was read
 */
export const isSure = ([, modified = 0, changed = 0], readAt) =>
	Math.max(modified, changed) < readAt - UNSURE;

/**
 * @param {readonly number[]} one
 * @param {readonly number[]} other
 */
export const isSameMark = (one, other) => one.every((part, at) => part === other[at]);
