/** Git's own name for a file of this text: the same name is the same text, byte by byte. */
export async function blobName(text: string): Promise<string> {
	const bytes = new TextEncoder().encode(text);
	const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
	const whole = new Uint8Array(head.length + bytes.length);
	whole.set(head);
	whole.set(bytes, head.length);
	const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", whole));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
