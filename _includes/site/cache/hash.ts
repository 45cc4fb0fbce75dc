import { hash } from "node:crypto";

/** A short name for content: the same bytes, the same name. 80 bits: no two of a newspaper's files meet by chance. */
export function hashOf(content: string | Uint8Array): string {
	return hash("sha256", content, "hex").slice(0, 20);
}

/** The same for a value of plain data; the order of its keys counts. */
export function hashOfData(value: unknown): string {
	return hashOf(JSON.stringify(value));
}
