import encodeQR from "qr";

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
 *
 * @throws where the text is longer than a code can hold, some 2,300 bytes
 */
export function qrCode(text: string): QrCode {
	const rows = encodeQR(text, "raw", { ecc: "medium", encoding: "byte", mask: 0, border: EDGE });
	let path = "M0 .5";
	let endX = 0;
	let endY = 0;
	for (const [y, row] of rows.entries())
		for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, endX)) {
			// The edge is light.
			const end = row.indexOf(false, x);
			path += `m${x - endX} ${y - endY}h${end - x}`;
			endX = end;
			endY = y;
		}
	return { size: rows.length, path };
}
