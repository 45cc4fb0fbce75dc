import type { Position } from "../problem/problem-log.ts";
import { addressKey } from "./site-path.ts";

/** A place in the site that a file of the newsroom asks for. Two files cannot have one. */
export interface Claim {
	/** As `addressKey`. */
	readonly key: string;
	/** The address as it would be printed. */
	readonly address: string;
	readonly kind: "article" | "draft" | "page" | "alias" | "moved" | "gone";
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/**
 * The addresses that articles had elsewhere or before, `/tin/123.html`, by their file. They are no part of an article: no
 * page prints them.
 */
export function aliasesIn(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
	const aliases = new Map<string, string[]>();
	for (const { kind, file, address } of claims) {
		if (kind !== "alias") continue;
		const own = aliases.get(file);
		if (own) own.push(address);
		else aliases.set(file, [address]);
	}
	return aliases;
}

/** A claim to an address at a place of a file. */
export function claim(kind: Claim["kind"], address: string, file: string, { line, column }: Position): Claim {
	return { key: addressKey(address), address, kind, file, line, column };
}
