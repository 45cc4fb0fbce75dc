import type { Git, GitObject } from "./git.ts";

interface Asked {
	readonly name: string;
	readonly answer: (object: GitObject | undefined) => void;
	readonly fail: (error: unknown) => void;
}

/**
 * Reads objects by hash or expression, `main:content/front.yaml`: one run of git for all that is asked for in one turn.
 */
export function readObjects(git: Git): (name: string) => Promise<GitObject | undefined> {
	let waiting: Asked[] = [];
	async function read() {
		const asked = waiting;
		waiting = [];
		try {
			const { output } = await git(["cat-file", "--batch"], `${asked.map(({ name }) => name).join("\n")}\n`);
			let at = 0;
			for (const { answer } of asked) {
				const end = output.indexOf("\n", at);
				const [, oid, type, size] = /^(\w+) (\w+) (\d+)$/.exec(output.toString("utf8", at, end)) ?? [];
				at = end + 1;
				if (oid === undefined || type === undefined) {
					answer(undefined);
					continue;
				}
				answer({ oid, type, bytes: output.subarray(at, at + Number(size)) });
				at += Number(size) + 1;
			}
		} catch (error) {
			for (const { fail } of asked) fail(error);
		}
	}
	return (name) =>
		new Promise((answer, fail) => {
			if (waiting.length === 0) setImmediate(() => void read());
			waiting.push({ name, answer, fail });
		});
}
