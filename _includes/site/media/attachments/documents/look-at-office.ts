import { type UnzipFileInfo, unzipSync } from "fflate";
import type { AttachmentTypeName } from "../../../../domain/article/attachment.ts";
import type { AttachmentLook } from "../../../../domain/reader/article/attachment-faults.ts";

/** The part by which each kind of office file is known, and those that are its pages, if it has any. */
const KINDS: readonly {
	readonly type: AttachmentTypeName;
	readonly known: RegExp;
	readonly sheets?: RegExp;
}[] = [
	{ type: "docx", known: /^word\/document\d*\.xml$/ },
	{ type: "xlsx", known: /^xl\/workbook\.xml$/, sheets: /^xl\/worksheets\/[^/]+\.xml$/ },
	{ type: "pptx", known: /^ppt\/presentation\.xml$/, sheets: /^ppt\/slides\/slide\d+\.xml$/ },
];

/** Where a text says how many pages it has, as the program that wrote it counted them. */
const PROPERTIES = "docProps/app.xml";

/** Bytes of that part, packed and unpacked. An honest one has a thousandth of it. */
const LARGEST = 2 ** 20;

/** `vbaProject.bin`: what runs when the file is opened. */
const MACROS = /(?:^|\/)vba[^/]*\.bin$/i;

/** What an office file is, and how many pages, sheets or slides it has: told by its list of parts, and one of them. */
export function lookAtOffice(bytes: Uint8Array): AttachmentLook {
	const names = new Set<string>();
	const isTold = ({ name, size, originalSize }: UnzipFileInfo) => {
		names.add(name);
		return name === PROPERTIES && size <= LARGEST && originalSize <= LARGEST;
	};
	let properties: Uint8Array | undefined;
	try {
		properties = unzipSync(bytes, { filter: isTold })[PROPERTIES];
	} catch {
		return { kind: "broken", format: "Office" };
	}
	const all = [...names];
	const found = KINDS.find(({ known }) => all.some((name) => known.test(name)));
	if (!found) return { kind: "unknown" };
	if (all.some((name) => MACROS.test(name))) return { kind: "foreign", format: "tệp có macro" };
	const { type, sheets } = found;
	const pages = sheets ? all.filter((name) => sheets.test(name)).length : pagesOf(properties);
	return { kind: "file", type, ...(pages && { pages }) };
}

function pagesOf(properties: Uint8Array | undefined): number | undefined {
	const [, pages] = /<Pages>(\d{1,5})<\/Pages>/.exec(new TextDecoder().decode(properties)) ?? [];
	return pages === undefined ? undefined : Number(pages);
}
