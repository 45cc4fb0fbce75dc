import type { GitObject, Talk } from "./git.ts";

interface Asked {
	readonly answer: (object: GitObject | undefined) => void;
	readonly fail: (error: unknown) => void;
}

/** Objects of a repository. */
export interface Objects {
	/** By hash or expression, `main:content/front.yaml`. */
	readonly object: (name: string) => Promise<GitObject | undefined>;
	readonly close: () => void;
}

/** Reads objects by one run of git, which answers as long as it is asked: thousands are read at once, each once. */
export function readObjects(talk: Talk): Objects {
	const git = talk(["cat-file", "--batch"]);
	const asked: Asked[] = [];
	let chunks: Buffer[] = [];
	let size = 0;
	/** Bytes without which no further answer is whole. */
	let need = 0;

	function read(chunk: Buffer) {
		chunks.push(chunk);
		size += chunk.length;
		if (size < need) return;
		const output = Buffer.concat(chunks);
		let at = 0;
		for (;;) {
			const end = output.indexOf("\n", at);
			if (end === -1) break;
			const [, oid, type, length] = /^(\w+) (\w+) (\d+)$/.exec(output.toString("utf8", at, end)) ?? [];
			const bytes = Number(length ?? -1);
			need = end + 1 + bytes + 1 - at;
			if (at + need > output.length) break;
			asked
				.shift()
				?.answer(oid && type ? { oid, type, bytes: output.subarray(end + 1, end + 1 + bytes) } : undefined);
			at += need;
			need = 0;
		}
		chunks = [output.subarray(at)];
		size = output.length - at;
	}

	git.stdout.on("data", read);
	git.once("close", () => {
		for (const { fail } of asked.splice(0)) fail(new Error("git cat-file has ended"));
	});
	return {
		object: (name) =>
			new Promise((answer, fail) => {
				asked.push({ answer, fail });
				git.stdin.write(`${name}\n`);
			}),
		close: () => void git.stdin.end(),
	};
}
