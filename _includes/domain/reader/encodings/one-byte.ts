import { readWestern } from "./windows-1252.ts";

/** Letters of an encoding in the order of their bytes, from the first on. */
export type Row = readonly [first: number, letters: string];

/** How text in an encoding of one byte a letter is read whose bytes were read one by one as Western letters. */
export function oneByteDecoder(rows: readonly Row[]): (text: string) => string {
	const letters = new Map(
		rows.flatMap(([first, row]) =>
			[...row].map((letter, at) => [readWestern(Uint8Array.of(first + at)), letter] as const),
		),
	);
	return (text) => text.replace(/[^\t\n\r -~]/g, (shown) => letters.get(shown) ?? shown);
}
