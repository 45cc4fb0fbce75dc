import { cleanLine } from "../../../../domain/letters/clean-writing.ts";
import { letterFault } from "../../../../domain/letters/letter-faults.ts";
import { LIMITS } from "../../../../domain/reader/limits.ts";

/** The name of an editor as a comment's file can have it; undefined where there is none. */
export function editorName(written: string): string | undefined {
	const name = cleanLine(written).text.slice(0, LIMITS.letterName).trim();
	return letterFault(name, "name") === undefined ? name : undefined;
}
