import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SHARED } from "../corpus.ts";

/** A public attack string; its number in the collection serves as a slug. */
export interface HostileString {
	readonly slug: string;
	/** `reject` is a string that is broken even as what it seems to be; said of YAML alone. */
	readonly expect?: string;
	readonly payload: string;
}

/** For the `skip` of a test that needs the public attack strings: why it cannot run, or false. */
export const noHostileStrings = existsSync(join(SHARED, "hostile"))
	? false
	: `no hostile strings in ${SHARED} (SHARED names another place)`;

/** All strings of a file of the collection: `xss.jsonl`. */
export function hostileStrings(name: string): HostileString[] {
	const lines = readFileSync(join(SHARED, "hostile", name), "utf8")
		.trimEnd()
		.split("\n");
	return lines.map((line) => {
		const { id, ...rest } = JSON.parse(line) as { id: string; expect?: string; payload: string };
		return { slug: id.toLowerCase(), ...rest };
	});
}
