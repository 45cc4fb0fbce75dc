/**
 * A file with bytes of it changed, otherwise in each: what a fuzzer tries. The same file gives the same ones.
 *
 * @param from what before this is left as it is: by it a reader knows the kind of the file
 */
export function changed(bytes: Uint8Array, count: number, from: number): readonly Buffer[] {
	let seed = 7;
	const next = (below: number) => {
		seed = (seed * 16_807) % 2_147_483_647;
		return seed % below;
	};
	return Array.from({ length: count }, (_, at) => {
		const copy = Buffer.from(bytes);
		// In most of them what says how large what follows is, in the others the data.
		const end = at % 3 === 2 ? copy.length : Math.min(copy.length, 320);
		for (let changes = 0; changes < 1 + (at % 5); changes++)
			copy[from + next(end - from)] = [0, 1, 0x7f, 0xff, next(256)][next(5)] ?? 0;
		return copy;
	});
}
