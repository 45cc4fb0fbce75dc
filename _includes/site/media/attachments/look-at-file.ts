import { open } from "node:fs/promises";
import type { AttachmentKind } from "../../../domain/article/attachment.ts";
import { readBoundaries } from "../../../domain/article/figures/boundaries.ts";
import type { AttachmentLook } from "../../../domain/reader/article/attachment-faults.ts";
import { readWebVtt } from "../../../formats/media/web-vtt.ts";
import { lookAtOffice } from "./documents/look-at-office.ts";
import { lookAtPdf } from "./documents/look-at-pdf.ts";
import { lookAtSound } from "./look-at-sound.ts";

/** Bytes at the beginning of a file that tell what it is. */
const HEAD = 4096;

/**
 * Looks into a file to tell what it is, whatever its name says. Texts are read whole, since they are small; of all others
 * the beginning.
 *
 * @param kind what it is cited as: a table has no mark of its own, any text could be one
 */
export async function lookAtFile(file: string, kind: AttachmentKind): Promise<AttachmentLook> {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		if (size === 0) return { kind: "empty" };
		if (kind === "captions" || kind === "table" || kind === "boundaries")
			return lookAtText(await handle.readFile(), kind);
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
		const head = buffer.toString("latin1", 0, bytesRead);
		if (head.startsWith("%PDF-")) return await lookAtPdf(file);
		if (head.startsWith("PK\x03\x04")) return lookAtOffice(await handle.readFile());
		if (head.startsWith("\xD0\xCF\x11\xE0"))
			return { kind: "foreign", format: "tệp Office đời cũ (.doc, .xls, .ppt)" };
		const read = async (from: number, length: number) => {
			const part = await handle.read(Buffer.alloc(length), 0, length, from);
			return part.buffer.subarray(0, part.bytesRead);
		};
		return (await lookAtSound(size, head, read)) ?? { kind: "unknown" };
	} finally {
		await handle.close();
	}
}

function lookAtText(bytes: Uint8Array, kind: "captions" | "table" | "boundaries"): AttachmentLook {
	const text = textOf(bytes);
	if (text === undefined) return { kind: "unknown" };
	if (kind === "table") return { kind: "file", type: "csv", text };
	if (kind === "boundaries") {
		const { boundaries, wrong } = readBoundaries(text);
		return boundaries
			? { kind: "file", type: "geojson", text: JSON.stringify(boundaries) }
			: { kind: "undrawn", wrong };
	}
	const reading = readWebVtt(text);
	return reading.ok
		? { kind: "file", type: "vtt", text }
		: { kind: "misshapen", line: reading.line, found: reading.found };
}

/** UTF-8 without its byte order mark; undefined where it is no text. */
function textOf(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return text.includes("\0") ? undefined : text.replace(/\r\n?/g, "\n").normalize("NFC");
	} catch {
		return undefined;
	}
}
