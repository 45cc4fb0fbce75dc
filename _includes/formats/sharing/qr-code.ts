import { encode } from "uqr";

/** A QR code as a drawing: the lines, one high, of its dark modules in a square of so many modules. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

/**
 * A text as a QR code, with the quiet edge that readers need. Each run of dark modules is a line, told from where the last
 * one ended. The mask is always the chessboard: readers take any, and weighing all eight costs ten times as much.
 */
export function qrCode(text: string): QrCode {
	const { data, size } = encode(text, { ecc: "M", border: 4, maskPattern: 0 });
	let path = "M0 .5";
	let endX = 0;
	let endY = 0;
	for (const [y, row] of data.entries())
		for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, endX)) {
			const next = row.indexOf(false, x);
			path += `m${x - endX} ${y - endY}h${next - x}`;
			endX = next;
			endY = y;
		}
	return { size, path };
}
