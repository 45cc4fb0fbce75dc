import type { Git } from "./git.ts";

/** What readers get is built from one of these. Full names: no branch or tag of a like name is taken for one. */
const MAIN = [
	"refs/heads/main",
	"refs/heads/master",
	"refs/remotes/origin/HEAD",
	"refs/remotes/origin/main",
	"refs/remotes/origin/master",
];

/**
 * The newest commits of the public line that are in what is checked out. What a branch has not yet taken over from main
 * is no loss on it, and what was never on main was never public. A repository without main is public as it stands.
 *
 * @param head what is checked out
 */
export async function publicCommits(git: Git, head: string): Promise<readonly string[]> {
	const tips = await commitsOf(git, MAIN);
	if (tips.size === 0) return [head];
	const newest = await Promise.all([...tips].map((tip) => newestWithin(git, tip, head)));
	return [...new Set(newest.flatMap((commit) => commit ?? []))];
}

/** The commits that these full names lead to, those that there are. */
async function commitsOf(git: Git, names: readonly string[]): Promise<ReadonlySet<string>> {
	const format = "--format=%(refname) %(objecttype) %(objectname)";
	// One that is broken stops it: then all that is checked out counts.
	const listed = await git.text("for-each-ref", format, ...names).catch(() => "");
	const found = listed.split("\n").map((line) => line.split(" "));
	// A name also stands for all that are below it.
	return new Set(
		found.flatMap(([name = "", type, commit]) => (names.includes(name) && type === "commit" && commit) || []),
	);
}

/** Along the first parents of a tip: the first commit that `head` is, or comes after. Behind it all are. */
async function newestWithin(git: Git, tip: string, head: string): Promise<string | undefined> {
	if (tip === head) return tip;
	const isWithin = (commit: string) =>
		git.text("merge-base", "--is-ancestor", commit, head).then(
			() => true,
			() => false,
		);
	if (await isWithin(tip)) return tip;
	const line = (await git.text("rev-list", "--first-parent", tip)).split("\n").filter(Boolean);
	let [outside, within] = [0, line.length];
	while (within - outside > 1) {
		const middle = (outside + within) >> 1;
		if (await isWithin(line[middle] ?? "")) within = middle;
		else outside = middle;
	}
	return line[within];
}
