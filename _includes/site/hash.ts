import { createHash } from "node:crypto";

/** A short name for content: the same bytes, the same name. 80 bits: no two of a newspaper's files meet by chance. */
export function hashOf(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex").slice(0, 20);
}

/** The same for a value of plain data; the order of its keys counts. */
export function hashOfData(value: unknown): string {
	return hashOf(JSON.stringify(value));
}

/** A text with its own hash before it, so that whoever reads it later can tell whether it is whole. */
export function seal(text: string): string {
	return `${hashOf(text)}\n${text}`;
}

/** A text that was sealed; nothing where it is not whole. */
export function unseal(sealed: string): string | undefined {
	const end = sealed.indexOf("\n");
	const text = sealed.slice(end + 1);
	return end > 0 && hashOf(text) === sealed.slice(0, end) ? text : undefined;
}
