import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { strayDevice, strayLink, strayProblem } from "../../../domain/newsroom/content/strays.ts";
import { fileProblem, type Problem } from "../../../domain/problem/problem.ts";
import { mostBytes, tooLarge } from "../../../domain/reader/text-fault.ts";
import { nameForProblems } from "../../find-files.ts";
import { type Decoding, decodeFile } from "./decode-file.ts";

/** The bytes of a file of the newsroom, or why they were not read. */
export type Bytes =
	| { readonly bytes: Buffer; readonly problem?: undefined }
	| { readonly bytes?: undefined; readonly text?: undefined; readonly problem: Problem };

/** A link is not followed, nor is a pipe waited for. Windows knows neither of the two. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file of the newsroom; undefined where there is none. How large it is, and whether it is a plain file, is
 * looked at first: nothing that is in the way is read, followed or waited for.
 */
export function readBytes(place: string): Bytes | undefined {
	const file = nameForProblems(place);
	let handle: number;
	try {
		handle = openSync(place, FLAGS);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT" || code === "ENOTDIR") return undefined;
		if (code === "ELOOP") return { problem: strayProblem(file, strayLink(file)) };
		return { problem: locked(file) };
	}
	try {
		const stats = fstatSync(handle);
		if (!stats.isFile()) return { problem: strayProblem(file, strayDevice(file)) };
		if (stats.size > mostBytes(file)) return { problem: tooLarge(file, stats.size) };
		return { bytes: readFileSync(handle) };
	} finally {
		closeSync(handle);
	}
}

/** The text of a file of the newsroom; undefined where there is no file. */
export function readText(place: string): Decoding | undefined {
	const found = readBytes(place);
	return found?.bytes ? decodeFile(nameForProblems(place), found.bytes) : found;
}

function locked(file: string): Problem {
	return fileProblem(
		"error",
		file,
		`Không mở được tệp “${file}” để đọc.`,
		"Cho phép người dùng máy này đọc tệp, hoặc báo cho người phụ trách kỹ thuật.",
	);
}
