import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";

/** A QR code of a text as a picture: one path, a square for each dark module, with the quiet edge that readers need. */
export function drawCode(text: string): SVGSVGElement {
	const { data, size } = encode(text, { ecc: "M", border: 4 });
	const path = document.createElementNS(SVG, "path");
	path.setAttribute(
		"d",
		data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join(""),
	);
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
	svg.setAttribute("aria-hidden", "true");
	svg.append(path);
	return svg;
}
