import { rm } from "node:fs/promises";
import type { Addresses } from "../../_includes/domain/addresses/addresses.ts";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { readAddresses } from "../../_includes/domain/reader/newsroom/read-addresses.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { decodeFile } from "../../_includes/site/read/bytes/decode-file.ts";
import { readBytes } from "../../_includes/site/read/bytes/read-bytes.ts";
import { replaceWhole } from "../newsroom/whole-file.ts";
import type { UndoableStep } from "./all-or-nothing.ts";

const EMPTY = "moved: []\ngone: []\n";

/** The memory of addresses as its file has it. */
export interface MemoryFile {
	readonly file: string;
	/** Undefined where there is no file yet. */
	readonly former: string | undefined;
	readonly text: string;
	readonly addresses: Addresses;
}

/** Reads the memory of addresses. One that is wrong is not written to: the way back would be lost in it. */
export async function openMemory(
	file: string,
): Promise<{ readonly memory: MemoryFile } | { readonly problems: readonly Problem[] }> {
	const { bytes, problem } = readBytes(file) ?? {};
	if (problem) return { problems: [problem] };
	const name = nameForProblems(file);
	const decoded = decodeFile(name, bytes ?? Buffer.from(EMPTY));
	if (decoded.text === undefined) return { problems: [decoded.problem] };
	const text = decoded.text.trim() === "" ? EMPTY : decoded.text;
	const { value, problems } = readAddresses(name, text);
	if (!value) return { problems };
	return { memory: { file, former: bytes?.toString("utf8"), text, addresses: value } };
}

/** Writes another text into the memory; back, it is as it was. */
export function rewriteMemory({ file, former }: MemoryFile, text: string): UndoableStep {
	return {
		take: () => replaceWhole(file, text),
		undo: () => (former === undefined ? rm(file, { force: true }) : replaceWhole(file, former)),
	};
}
