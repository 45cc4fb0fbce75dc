import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { fileProblem, type Problem } from "../../_includes/domain/problem/problem.ts";
import { quoted } from "../../_includes/domain/problem/wording.ts";
import { findFiles, nameForProblems } from "../../_includes/site/find-files.ts";
import { readUtf16 } from "../../_includes/site/read/bytes/read-utf16.ts";
import { ALL_KINDS } from "./kinds/all.ts";
import type { Kind, KindContext, KindName, Sample } from "./kinds/kind.ts";

/** A file of the old system that holds articles. */
export interface Source {
	readonly file: string;
	/** The folder that was given, or the file's own. */
	readonly root: string;
	readonly kind: Kind;
	readonly context: KindContext;
}

export interface FoundSources {
	readonly sources: readonly Source[];
	/** Files of given folders that hold no articles: pictures, styles, settings. */
	readonly others: number;
	readonly problems: readonly Problem[];
}

/** As much of a file is looked at to see what it is. */
const SAMPLE = 64 * 1024;

/**
 * The files that the words of a command line name, each with its kind. Of a folder those that are of a kind; links are not
 * followed. A file that was given itself must be of one.
 *
 * @param from the kind that all are of, where it was given
 * @param site address of the old site, where it was given
 */
export async function findSources(
	given: readonly string[],
	from?: KindName,
	site?: URL,
): Promise<FoundSources> {
	const sources: Source[] = [];
	const problems: Problem[] = [];
	let others = 0;
	const seen = new Set<string>();
	for (const word of given) {
		const found = statSync(word, { throwIfNoEntry: false });
		const isFolder = found?.isDirectory() ?? false;
		if (!found || !(isFolder || found.isFile())) {
			problems.push(nothingThere(word));
			continue;
		}
		const root = isFolder ? word : path.dirname(word);
		const names = isFolder ? await findFiles(word) : [path.basename(word)];
		let taken = 0;
		for (const name of names) {
			const file = path.join(root, ...name.split("/"));
			const real = realpathSync.native(file);
			if (seen.has(real)) {
				taken += 1;
				continue;
			}
			const kind = kindOf(file, name, from);
			if (!kind) {
				others += 1;
				continue;
			}
			seen.add(real);
			sources.push({ file, root, kind, context: { root, ...(site && { site }) } });
			taken += 1;
		}
		if (taken === 0) problems.push(isFolder ? nothingIn(word) : noKind(word));
	}
	return { sources, others, problems };
}

function kindOf(file: string, name: string, from: KindName | undefined): Kind | undefined {
	// A pipe in a folder would be waited for.
	if (!lstatSync(file).isFile() && !statSync(file).isFile()) return undefined;
	const sample = sampleOf(file, name);
	const seen = ALL_KINDS.find((kind) => (from === undefined || kind.name === from) && kind.sees(sample));
	if (seen || from === undefined) return seen;
	// What was said holds for a file of another name too, but not for a folder's pictures.
	const kind = ALL_KINDS.find((one) => one.name === from);
	return kind && !ALL_KINDS.some((one) => one.sees(sample)) && !isPicture(sample.bytes) ? kind : undefined;
}

function sampleOf(file: string, name: string): Sample {
	const handle = openSync(file, "r");
	try {
		const buffer = Buffer.alloc(SAMPLE);
		const bytes = buffer.subarray(0, readSync(handle, buffer, 0, SAMPLE, 0));
		return { file: name, bytes, text: decode(bytes) };
	} finally {
		closeSync(handle);
	}
}

/** UTF-8, where the sample does not end in the midst of a letter that is no such; else byte for byte. */
function decode(bytes: Uint8Array): string {
	const wide = readUtf16(bytes);
	if (wide !== undefined) return wide;
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
	} catch {
		return Buffer.from(bytes).toString("latin1");
	}
}

/** JPEG, PNG, GIF, WebP and whatever else is no text. */
const isPicture = (bytes: Uint8Array) => bytes.subarray(0, 512).includes(0);

function nothingThere(word: string): Problem {
	return fileProblem("error", nameForProblems(word), "Không có tệp hay thư mục này.", "Xem lại đường dẫn.");
}

function nothingIn(word: string): Problem {
	return fileProblem(
		"error",
		nameForProblems(word),
		"Trong thư mục không có tệp nào nhập được.",
		`Xem lại đường dẫn, hoặc nói rõ loại: --from ${ALL_KINDS.map(({ name }) => name).join("|")}.`,
	);
}

function noKind(word: string): Problem {
	return fileProblem(
		"error",
		nameForProblems(word),
		`Không nhận ra ${quoted(path.basename(word))} là bản xuất của hệ thống nào.`,
		`Nếu biết loại, nói rõ: --from ${ALL_KINDS.map(({ name }) => name).join("|")}.`,
	);
}
