/** An object of a PDF: its dictionary, and what follows it as a stream. */
export interface PdfObject {
	readonly is: string;
	readonly stream?: Uint8Array | string;
}

/**
 * A PDF of objects, numbered from 1, of which the first is its catalogue.
 *
 * @param trailer what else its trailer says: `/Encrypt 5 0 R`
 */
export function makePdf(objects: readonly PdfObject[], trailer = ""): Buffer {
	const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00e9\u00e9\n")];
	let length = parts[0]?.length ?? 0;
	const places: number[] = [];
	const add = (part: string | Uint8Array) => {
		const bytes = Buffer.from(part as Uint8Array);
		parts.push(bytes);
		length += bytes.length;
	};
	for (const [index, { is, stream }] of objects.entries()) {
		places.push(length);
		const data = stream === undefined ? undefined : Buffer.from(stream as Uint8Array);
		add(`${index + 1} 0 obj\n<<${is}${data ? ` /Length ${data.length}` : ""}>>\n`);
		if (data) {
			add("stream\n");
			add(data);
			add("\nendstream\n");
		}
		add("endobj\n");
	}
	const table = length;
	add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
	for (const place of places) add(`${String(place).padStart(10, "0")} 00000 n \n`);
	add(`trailer\n<</Size ${objects.length + 1} /Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF\n`);
	return Buffer.concat(parts);
}

/** A PDF of pages, each with a line of text in letters that every PDF knows. */
export function pdfOfPages(lines: readonly string[], catalogue = ""): Buffer {
	const first = 4;
	const kids = lines.map((_, at) => `${first + 2 * at} 0 R`).join(" ");
	return makePdf([
		{ is: `/Type /Catalog /Pages 2 0 R ${catalogue}` },
		{ is: `/Type /Pages /Kids [${kids}] /Count ${lines.length}` },
		{ is: "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding" },
		...lines.flatMap((line, at) => [
			{
				is: `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> /Contents ${first + 2 * at + 1} 0 R`,
			},
			{ is: "", stream: line === "" ? "" : `BT /F1 12 Tf 72 720 Td (${line}) Tj ET` },
		]),
	]);
}
