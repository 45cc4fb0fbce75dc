/** Whether bytes begin with a text of single bytes, at a place. */
export function beginsWith(bytes: Uint8Array, text: string, at = 0): boolean {
	if (at + text.length > bytes.length) return false;
	for (let index = 0; index < text.length; index += 1)
		if (bytes[at + index] !== text.charCodeAt(index)) return false;
	return true;
}

/** Where a text of single bytes stands first; -1 where it does not. */
export function findText(bytes: Uint8Array, text: string, from = 0): number {
	const first = text.charCodeAt(0);
	for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
		if (beginsWith(bytes, text, at)) return at;
	return -1;
}

/** Puts bytes one behind the other. */
export function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** What two bytes say of a length, the larger first. */
export const twoBytes = (length: number): readonly number[] => [(length >> 8) & 0xff, length & 0xff];

/** The words of cameras and agencies, in whatever letters: UTF-8 where it is that, else Western. */
export function decodeWords(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}

export const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
