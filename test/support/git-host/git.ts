import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";

/** What git said, and how it ended. */
export interface GitAnswer {
	readonly code: number;
	readonly output: Buffer;
}

/** Something that git keeps: a `blob`, a `tree`, a `commit`. */
export interface GitObject {
	readonly oid: string;
	readonly type: string;
	readonly bytes: Buffer;
}

/** Runs git in a bare repository, away from whatever this machine has set up for git. */
export type Git = (words: readonly string[], input?: string | Buffer) => Promise<GitAnswer>;

/** Starts git, to be asked and answered as long as it runs. */
export type Talk = (words: readonly string[]) => ChildProcessWithoutNullStreams;

export function talkIn(folder: string): Talk {
	return (words) =>
		spawn("git", ["-c", "core.quotePath=false", ...words], {
			env: {
				PATH: process.env["PATH"],
				GIT_DIR: folder,
				GIT_CONFIG_NOSYSTEM: "1",
				HOME: folder,
				LC_ALL: "C",
			},
		});
}

export function gitIn(folder: string): Git {
	const talk = talkIn(folder);
	return async (words, input = "") => {
		const git = talk(words);
		const output: Buffer[] = [];
		git.stdout.on("data", (chunk: Buffer) => output.push(chunk));
		const errors: Buffer[] = [];
		git.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
		// A command that needs no input may be gone before it is given any.
		git.stdin.on("error", () => {});
		git.stdin.end(input);
		const [code] = (await once(git, "close")) as [number];
		if (code > 1) throw new Error(`git ${words.join(" ")}: ${Buffer.concat(errors)}`);
		return { code, output: Buffer.concat(output) };
	};
}
