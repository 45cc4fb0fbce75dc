import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Settings of a repository by which git would run a program, or write, while it only looks. */
const HARMLESS = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"core.pager=cat",
	"log.showSignature=false",
	"diff.ignoreSubmodules=all",
	"submodule.recurse=false",
].flatMap((setting) => ["-c", setting]);

/** Nothing is asked of anyone, fetched or written. */
const QUIET = {
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_NO_LAZY_FETCH: "1",
	GIT_ALLOW_PROTOCOL: "none",
};

/**
 * Git, at work in one folder, of whose repository nothing is trusted: a folder that was sent as a file may bring
 * settings that run programs. Branches are asked for by their full names alone.
 */
export interface Git {
	/** @throws when git is missing, is not in a repository, or says no */
	text(...words: string[]): Promise<string>;
	/** What a command answers to these lines. */
	answers(words: readonly string[], lines: readonly string[]): Promise<Buffer>;
}

/** Runs git to its end, at work in a folder. */
const runGit = (folder: string, words: readonly string[], env: Readonly<Record<string, string>> = QUIET) =>
	run("git", [...HARMLESS, "-C", folder, ...words], {
		env: { ...process.env, ...env },
		maxBuffer: 1 << 30,
		encoding: "utf8",
	});

/** What a commit is called that is checked out, and whether the clone has all of its past. */
export interface CheckedOut {
	/** Undefined before the first commit. */
	readonly commit: string | undefined;
	readonly isShallow: boolean;
}

/**
 * What is checked out where a folder is; undefined outside git, and where there is no git. It is one start of git, which
 * reads names alone: no file is compared, so no filter of the repository is asked for.
 */
export async function checkedOut(folder: string): Promise<CheckedOut | undefined> {
	const words = ["rev-parse", "--is-shallow-repository", "--verify", "--quiet", "HEAD^{commit}"];
	const { stdout } = await runGit(folder, words).catch(({ stdout }: { stdout?: string }) => ({
		stdout: stdout ?? "",
	}));
	const [shallow, commit] = stdout.split("\n");
	return shallow ? { commit: commit || undefined, isShallow: shallow === "true" } : undefined;
}

export async function gitIn(folder: string): Promise<Git> {
	return (await openRepository(folder))(folder);
}

/** @returns what gives git at work in any folder of the repository that this one is in */
export async function openRepository(inside: string): Promise<(folder: string) => Git> {
	const env = { ...QUIET, ...(await withoutFilters(inside)) };
	return (folder) => ({
		text: async (...words) => (await runGit(folder, words, env)).stdout,
		async answers(words, lines) {
			const child = spawn("git", [...HARMLESS, "-C", folder, ...words], {
				env: { ...process.env, ...env },
				stdio: ["pipe", "pipe", "ignore"],
			});
			// It may end before it has read all; what it answered tells.
			child.stdin.on("error", () => {});
			child.stdin.end(lines.map((line) => `${line}\n`).join(""));
			const chunks: Buffer[] = [];
			for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
			return Buffer.concat(chunks);
		},
	});
}

/** A repository's filters are programs that every comparison with the disk would run: each is set to none, by name. */
async function withoutFilters(folder: string): Promise<Record<string, string>> {
	const words = ["config", "--null", "--name-only", "--get-regexp", "^filter\\."];
	const { stdout } = await runGit(folder, words).catch(() => ({ stdout: "" }));
	const first = Number(process.env["GIT_CONFIG_COUNT"] ?? 0);
	const settings = stdout.split("\0").filter(Boolean);
	return Object.fromEntries([
		["GIT_CONFIG_COUNT", String(first + settings.length)],
		...settings.flatMap((name, index) => [
			[`GIT_CONFIG_KEY_${first + index}`, name],
			[`GIT_CONFIG_VALUE_${first + index}`, name.endsWith(".required") ? "false" : ""],
		]),
	]);
}
