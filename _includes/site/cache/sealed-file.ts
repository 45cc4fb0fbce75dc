import { readFile } from "node:fs/promises";
import { hashOf } from "./hash.ts";
import { putWhole } from "./put-file.ts";

// Whatever a build keeps for the next one is sealed: before it stands a line with its hash and the name that it is kept
// under. So what a disk has flipped, cut off or put in the place of another is known before it is believed, and made
// anew. In the cache the name is the file's own, from the folder of the cache: `volumes/2026-11/<key>/manifest.json`.

/** A content under its seal. */
export function seal(name: string, content: string | Uint8Array): Buffer {
	const bytes = Buffer.from(content as string);
	return Buffer.concat([Buffer.from(sealOf(name, bytes)), bytes]);
}

/** What was sealed under this name; nothing where it is not to the last bit what it was. */
export function unseal(name: string, sealed: Uint8Array): Buffer | undefined {
	const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
	const content = bytes.subarray(bytes.indexOf("\n") + 1);
	return bytes.subarray(0, bytes.length - content.length).equals(Buffer.from(sealOf(name, content)))
		? content
		: undefined;
}

const sealOf = (name: string, content: Uint8Array) => `${hashOf(content)} ${name}\n`;

/** What is in a sealed file; nothing where there is none or where it is not whole. */
export async function readSealed(file: string, name: string): Promise<Buffer | undefined> {
	const sealed = await readFile(file).catch(() => undefined);
	return sealed && unseal(name, sealed);
}

/** Puts a sealed file in its place, whole or not at all. Its folder is made. */
export async function putSealed(file: string, name: string, content: string | Uint8Array): Promise<void> {
	await putWhole(file, seal(name, content));
}
