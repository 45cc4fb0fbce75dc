import type { Severity } from "../../../_includes/domain/problem/problem.ts";
import { codePoint } from "../../../_includes/domain/problem/wording.ts";
import { nameForProblems } from "../../../_includes/site/find-files.ts";
import { lineFeeds, readPieces } from "../stream/read-pieces.ts";
import type { SourceFault } from "../stream/source-stop.ts";
import { type SourceProblem, untilFault } from "../stream/until-fault.ts";
import { RecordParser } from "./record-parser.ts";
import type { XmlRecord } from "./xml-element.ts";

/** Characters that XML does not know and that old systems export all the same: left out, and told. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** How many of them are told of one file. */
const TOLD = 20;

/**
 * The records of a file in XML, each as soon as it is read, in memory for one of them only. A record that is too large is
 * a problem in its place; the first mistake in the file's form is a problem with its line, and ends it. No entity is
 * ever expanded but XML's five, and nothing outside the file is read.
 */
export function readXml(file: string): AsyncGenerator<XmlRecord | SourceProblem> {
	const name = nameForProblems(file);
	return untilFault(name, readRecords(file, name));
}

async function* readRecords(file: string, name: string): AsyncGenerator<XmlRecord | SourceProblem> {
	const parser = new RecordParser();
	let first = true;
	let forbidden = 0;
	const told = (severity: Severity, fault: SourceFault): SourceProblem => ({
		problem: { severity, file: name, ...fault },
		ends: false,
	});
	const take = function* (): Generator<XmlRecord | SourceProblem> {
		for (const one of parser.take()) yield "element" in one ? one : told("error", one);
	};
	for await (const { text, line } of readPieces(file, declaredEncoding)) {
		for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
			if (forbidden++ >= TOLD) break;
			yield told("warning", {
				...{ line: line + lineFeeds(text.slice(0, index)), column: 1 },
				message: `Ký tự ${codePoint(character)} không được có trong XML: đã bỏ.`,
				cure: "Không phải làm gì; nếu chữ ở dòng ấy thiếu, sửa trong bài đã nhập.",
			});
		}
		const allowed = text.replace(FORBIDDEN, "");
		try {
			parser.write(first ? allowed.replace(/^\s+/, (blank) => parser.skip(blank)) : allowed);
		} finally {
			// What was whole before the file's first fault is given, too.
			yield* take();
		}
		first = false;
	}
	parser.close();
	yield* take();
}

/** `<?xml version="1.0" encoding="windows-1258"?>` */
function declaredEncoding(first: Buffer): string | undefined {
	const start = first.toString("latin1", 0, 400).replace(/^\xef\xbb\xbf/, "");
	return /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1];
}
