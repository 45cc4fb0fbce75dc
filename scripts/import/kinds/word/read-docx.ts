import { readFile, stat } from "node:fs/promises";
import mammoth from "mammoth";
import type { Dropped } from "../../foreign-article.ts";
import { type CoreProperties, readCoreProperties } from "./core-properties.ts";
import { joinCaptions } from "./join-captions.ts";
import type { WordNode } from "./mammoth-document.ts";
import { CAPTION, type Marked, markParagraphs } from "./mark-paragraphs.ts";
import { openZip, RefusedPackage } from "./open-zip.ts";
import { PictureDesk } from "./picture-desk.ts";
import { readPassages, xmlOf } from "./read-parts.ts";
import { tellRest } from "./tell-rest.ts";

/** A Word file as it is told to the process that imports: plain data. */
export type DocxReading =
	| {
			readonly html: string;
			readonly marked: Omit<Marked, "document">;
			readonly properties: CoreProperties;
			readonly dropped: readonly Dropped[];
			readonly refused?: undefined;
	  }
	| { readonly refused: { readonly message: string; readonly cure: string } };

/** Bytes of a file: a story with thirty photos out of a camera. */
const LARGEST = 128 * 2 ** 20;
const STYLES = [`p[style-name='${CAPTION}'] => p.${CAPTION}:fresh`];

/** Reads a Word file, in a process of its own: all that libraries do with it is done here. */
export async function readDocx({ file }: { readonly file: string }): Promise<DocxReading> {
	try {
		if ((await stat(file)).size > LARGEST)
			throw new RefusedPackage("Tệp Word nặng quá 128 MiB.", "Thu nhỏ ảnh trong tệp rồi nhập lại.");
		return await readPackage(openZip(await readFile(file)));
	} catch (error) {
		if (error instanceof RefusedPackage) return { refused: { message: error.told, cure: error.cure } };
		throw error;
	}
}

async function readPackage(parts: ReadonlyMap<string, () => Uint8Array>): Promise<DocxReading> {
	const textParts = new Map(
		[...parts]
			.filter(([name]) => /\.(?:xml|rels)$/i.test(name))
			.map(([name, unpack]) => [name, xmlOf(unpack())] as const),
	);
	if (
		![...textParts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name)) &&
		!textParts.has("_rels/.rels")
	)
		throw new RefusedPackage("Tệp này không phải tệp Word (.docx).", "Lưu lại thành .docx bằng Word.");
	const passages = new Map(
		[...textParts]
			.filter(([name]) => /^word\/[^/]+\.xml$|\/(?:diagrams|charts)\//.test(name))
			.map(([name, xml]) => [name, readPassages(xml)]),
	);
	const properties = readCoreProperties(textParts.get("docProps/core.xml") ?? "<x/>");

	const pictures = new PictureDesk();
	let found: Omit<Marked, "document"> = { isTitleGuessed: false };
	const { value } = await mammoth.convertToHtml({ file: packageOf(parts, textParts) } as never, {
		styleMap: STYLES,
		// A file could give its own, with any element in it.
		includeEmbeddedStyleMap: false,
		externalFileAccess: false,
		convertImage: mammoth.images.imgElement((image) => pictures.put(image)),
		transformDocument: (document: WordNode) => {
			const { document: rest, ...marked } = markParagraphs(document, properties.title);
			found = marked;
			return rest;
		},
	});
	const html = joinCaptions(pictures.withoutLost(value));
	return {
		html,
		marked: found,
		properties,
		dropped: [...pictures.dropped, ...tellRest(passages, [html, found.title, found.lede, found.credit])],
	};
}

/** The package as mammoth asks for it. Parts that are text have been looked through. */
function packageOf(
	parts: ReadonlyMap<string, () => Uint8Array>,
	texts: ReadonlyMap<string, string>,
): {
	readonly exists: (name: string) => boolean;
	readonly read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
} {
	return {
		exists: (name) => parts.has(name),
		read: async (name, encoding) => {
			const text = texts.get(name);
			if (encoding && encoding !== "base64" && text !== undefined) return text;
			const bytes = parts.get(name)?.();
			if (bytes === undefined) throw new Error(`No part ${name}`);
			if (encoding === "base64") return Buffer.from(bytes).toString("base64");
			return encoding ? new TextDecoder(encoding).decode(bytes) : bytes;
		},
	};
}
