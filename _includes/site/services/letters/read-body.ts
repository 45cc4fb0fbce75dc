/** Bytes of a form: some times what all fields may hold, where each letter takes nine. */
export const MOST_BYTES = 64 * 1024;

/** The whole body; undefined where it is too large, and then no more of it is read. What it says of its length counts not. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = request.body?.getReader();
	for (;;) {
		const { done = true, value } = (await reader?.read()) ?? {};
		if (done || !value) return Uint8Array.from(Buffer.concat(parts));
		length += value.length;
		if (length > MOST_BYTES) {
			await reader?.cancel().catch(() => {});
			return undefined;
		}
		parts.push(value);
	}
}
