/** Puts many small files into one: writing thousands of them costs more than what is in them. */
export function pack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const sizes = [...files].map(([name, content]) => [name, content.length]);
	return Buffer.concat([Buffer.from(`${JSON.stringify(sizes)}\n`), ...files.values()]);
}

/** The files of a pack by their names, or nothing where it is not whole. */
export function unpack(packed: Uint8Array): Map<string, Uint8Array> | undefined {
	const end = packed.indexOf("\n".charCodeAt(0));
	try {
		const sizes = JSON.parse(Buffer.from(packed.subarray(0, end)).toString()) as [string, number][];
		const files = new Map<string, Uint8Array>();
		let at = end + 1;
		for (const [name, size] of sizes) {
			files.set(name, packed.subarray(at, at + size));
			at += size;
		}
		return at === packed.length ? files : undefined;
	} catch {
		return undefined;
	}
}
