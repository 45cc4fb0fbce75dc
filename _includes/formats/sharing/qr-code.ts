import { encode } from "uqr";

/** A QR code as a drawing: the lines, one high, of its dark modules in a square of so many modules. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

/** Light modules on each side. */
const EDGE = 4;

/**
 * A text as a QR code, with the quiet edge that readers need. Each run of dark modules is a line, told from where the last
 * one ended. The mask is always the chessboard: readers take any, and weighing all eight costs ten times as much.
 */
export function qrCode(text: string): QrCode {
	// The edge is laid here: the package draws it module by module.
	const { data, size } = encode(text, { ecc: "M", border: 0, maskPattern: 0 });
	let path = "M0 .5";
	let endX = -EDGE;
	let endY = -EDGE;
	for (const [y, row] of data.entries())
		for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, endX)) {
			const next = row.indexOf(false, x);
			const end = next < 0 ? size : next;
			path += `m${x - endX} ${y - endY}h${end - x}`;
			endX = end;
			endY = y;
		}
	return { size: size + 2 * EDGE, path };
}
