/** The folder of pages that stand for old addresses with a query: what they ask for cannot be the name of a file. */
export const OLD_QUERIES = "/dia-chi-cu/";

/** A path of which an old page can be made, as it is asked for: `tin/123.html`. Hosts lower the names of files. */
const PLAIN_PATH = /^(?:\/[a-z0-9~][a-z0-9~_-]*)*\/[a-z0-9~][a-z0-9.~_-]*\/?$/;
/** A value that can be a folder of them. */
const PLAIN_VALUE = /^[a-z0-9][a-z0-9._-]{0,99}$/;
/** Longest name of a file, in letters, that disks take. */
const LONGEST = 200;

/** Whether a page can stand at an old path. Above it lies no file: what has a dot in it may be one. */
export const canBePage = (path: string) =>
	PLAIN_PATH.test(path) && path.split("/").every((part) => part.length <= LONGEST);

/** Whether one rule can lead all queries of this form to pages of their own. */
export const canBeQueryPage = (path: string, values: readonly string[]) =>
	(path === "/" || canBePage(path)) && values.every((value) => PLAIN_VALUE.test(value));

/** `/?p=123` is sent on at `/dia-chi-cu/-/p/123/`; of a rule for all of its form the values are placeholders. */
export const queryPagePath = (path: string, query: readonly (readonly [name: string, value: string])[]) =>
	`${OLD_QUERIES}${path.replace(/^\/|\/$/g, "")}/-/${query.map((part) => part.join("/")).join("/")}/`.replace(
		"//",
		"/",
	);

/** The file of an old page in the output: `/tin/123.html` is one itself, `/tin/123` and `/tin.aspx` are folders. */
export const oldPageFile = (path: string) =>
	/\.html?$/.test(path) ? path : `${path.replace(/\/$/, "")}/index.html`;
