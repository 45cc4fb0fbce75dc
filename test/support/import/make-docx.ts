import { strToU8, type Zippable, zipSync } from "fflate";

const NAMES = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

export interface DocxParts {
	/** XML of the body. */
	readonly body: string;
	/** XML of each footnote, from number 1. */
	readonly footnotes?: readonly string[];
	/** By the name in `word/media`; cited as `rImgNAME`. */
	readonly media?: Readonly<Record<string, Uint8Array>>;
	/** XML inside `cp:coreProperties`. */
	readonly core?: string;
	/** Further parts by their whole name. */
	readonly parts?: Readonly<Record<string, string | Uint8Array>>;
	/** Further relationships of the document. */
	readonly relations?: string;
}

const STYLES = ["Title", "Subtitle", "Caption", "heading 1", "heading 2"]
	.map(
		(name) =>
			`<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`,
	)
	.join("");

/** A Word file, as Word packs one. */
export function makeDocx({
	body,
	footnotes = [],
	media = {},
	core = "",
	parts = {},
	relations = "",
}: DocxParts): Uint8Array {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	const root = (name: string, inside: string) =>
		`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMES}>${inside}</w:${name}>`;
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
	const pictures = Object.keys(media).map((name) => relation(`rImg${name}`, "image", `media/${name}`));
	const files: Record<string, string | Uint8Array> = {
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("r1", "officeDocument", "word/document.xml")}</Relationships>`,
		"word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[relation("rStyles", "styles", "styles.xml"), relation("rNotes", "footnotes", "footnotes.xml"), ...pictures].join("")}${relations}</Relationships>`,
		"word/document.xml": root("document", `<w:body>${body}</w:body>`),
		"word/styles.xml": root("styles", STYLES),
		"word/footnotes.xml": root(
			"footnotes",
			footnotes.map((xml, at) => `<w:footnote w:id="${at + 1}">${xml}</w:footnote>`).join(""),
		),
		"docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
		...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
		...parts,
	};
	const zippable: Zippable = Object.fromEntries(
		Object.entries(files).map(([name, content]) => [
			name,
			typeof content === "string" ? strToU8(content) : content,
		]),
	);
	return zipSync(zippable);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const run = (text: string, properties = "") =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** @param inside text, or runs as XML */
export const paragraph = (inside: string, properties = "") =>
	`<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith("<") ? inside : run(inside)}</w:p>`;

export const styled = (style: string, text: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
export const bold = (text: string) => paragraph(run(text, "<w:b/>"));
export const picture = (name: string, alt = "") =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rImg${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const table = (rows: readonly (readonly string[])[]) =>
	`<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
export const cite = (note: number) => `<w:r><w:footnoteReference w:id="${note}"/></w:r>`;
