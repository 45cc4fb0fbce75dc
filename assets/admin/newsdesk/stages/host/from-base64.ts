/** A text whose bytes are written in base64, as both hosts send it. */
export function fromBase64(base64: string): string {
	const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	return new TextDecoder().decode(bytes);
}
