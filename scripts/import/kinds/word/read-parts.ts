import { SaxesParser } from "saxes";
import { RefusedPackage } from "./open-zip.ts";

/** Where a passage of Word stands. */
export type PassageKind = "text" | "textbox" | "deleted" | "formula";

/** The text of one paragraph of a part. */
export interface PartPassage {
	readonly kind: PassageKind;
	readonly text: string;
}

/** Elements inside one another. Word itself writes some thirty; the reading library takes one frame of the stack for each. */
const DEEPEST = 200;
/** The largest text of a part, in characters of XML. */
const LONGEST = 32 * 2 ** 20;
const CURE = "Mở tệp bằng Word hoặc LibreOffice, lưu lại thành tệp .docx mới, rồi nhập tệp ấy.";

/** A part's XML, if it is one that may be parsed: no document type, no entities, no more than a text has. @throws RefusedPackage */
export function xmlOf(bytes: Uint8Array): string {
	const xml = new TextDecoder("utf-8").decode(bytes);
	if (xml.length > LONGEST) throw new RefusedPackage("Tệp Word dài quá mức.", "Chia tệp thành nhiều bài.");
	if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
		throw new RefusedPackage("Tệp Word có khai báo XML lạ (DOCTYPE), không an toàn để đọc.", CURE);
	return xml;
}

/**
 * All text of a part, paragraph by paragraph, also what the library leaves out. Of a drawing that is given in two forms,
 * for new and for old programs, the old one is read, as the library does; the new where there is no other.
 *
 * @throws RefusedPackage where it is no XML or too deep
 */
export function readPassages(xml: string): PartPassage[] {
	const parser = new SaxesParser({ position: false });
	const passages: PartPassage[] = [];
	const open: string[] = [];
	/** Of each drawing in two forms, where what it gave begins, and where its second form does. */
	const choices: { readonly from: number; fallback?: number }[] = [];
	const texts: string[] = [];
	const flush = () => {
		const text = texts.join("").trim();
		texts.length = 0;
		if (text !== "") passages.push({ kind: kindIn(open), text });
	};
	parser.on("opentag", ({ name }) => {
		const local = localName(name);
		if (open.length >= DEEPEST) throw new RefusedPackage("Tệp Word lồng quá sâu.", CURE);
		if (local === "p" || CONTAINERS.has(local)) flush();
		open.push(local);
		if (local === "AlternateContent") choices.push({ from: passages.length });
		const choice = choices.at(-1);
		if (local === "Fallback" && choice) choice.fallback = passages.length;
		const sign = SIGNS[local];
		if (sign !== undefined) texts.push(sign);
	});
	parser.on("text", (text) => {
		const last = open.at(-1);
		if (last === "t" || last === "delText") texts.push(text);
	});
	parser.on("closetag", ({ name }) => {
		const local = localName(name);
		if (local === "p" || CONTAINERS.has(local)) flush();
		open.pop();
		if (local !== "AlternateContent") return;
		const choice = choices.pop();
		if (choice?.fallback !== undefined && passages.length > choice.fallback)
			passages.splice(choice.from, choice.fallback - choice.from);
	});
	parser.on("error", () => {
		throw new RefusedPackage("Tệp Word hỏng: phần văn bản không phải XML đúng cú pháp.", CURE);
	});
	parser.write(xml).close();
	return passages;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);
const CONTAINERS: ReadonlySet<string> = new Set([
	"txbxContent",
	"del",
	"moveFrom",
	"oMath",
	"AlternateContent",
	"Choice",
	"Fallback",
]);
const SIGNS: Readonly<Record<string, string>> = {
	tab: "\t",
	br: "\n",
	cr: "\n",
	noBreakHyphen: "\u2011",
	softHyphen: "\u00AD",
};

function kindIn(open: readonly string[]): PassageKind {
	if (open.includes("del") || open.includes("moveFrom")) return "deleted";
	if (open.includes("oMath")) return "formula";
	return open.includes("txbxContent") || open.includes("Choice") ? "textbox" : "text";
}
