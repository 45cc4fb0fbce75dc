import { PAGEFIND_VERSION } from "../../../../_includes/domain/text/pagefind-version.ts";
import { type Cbor, readCbor } from "./read-cbor.ts";

/** The table of contents of a bundle. */
export interface BundleMeta {
	/** The article of each number that the index names, as its fragment's file is called: `vi_16e15eb`. */
	readonly fragments: readonly string[];
	/** Where the words stand, in the order of the words. */
	readonly chunks: readonly WordChunk[];
}

/** One file of the word index: all words from the first to before the first of the next. */
export interface WordChunk {
	/** As much of its first word as tells it from the chunk before. */
	readonly first: string;
	/** Name of the file without its end: `vi_ef5bbd5`. */
	readonly file: string;
}

/**
 * Reads a `.pf_meta`: version, articles as `[fragment, words, group]`, chunks as `[first, last, file]`, then what the
 * newspaper does not use.
 *
 * @throws when another Pagefind wrote it
 */
export function readMeta(bytes: Uint8Array): BundleMeta {
	const [version, pages, chunks] = listOf(readCbor(bytes));
	if (version !== PAGEFIND_VERSION)
		throw new Error(`Expected an index of Pagefind ${PAGEFIND_VERSION}, found "${String(version)}"`);
	return {
		fragments: listOf(pages).map((page) => textOf(listOf(page)[0])),
		chunks: listOf(chunks).map((chunk) => {
			const [first, , file] = listOf(chunk);
			return { first: textOf(first), file: textOf(file) };
		}),
	};
}

/** The chunk that holds a word, if any does. What Pagefind gives as the last word of a chunk is cut short: no use here. */
export function chunkOf(meta: BundleMeta, word: string): WordChunk | undefined {
	let found: WordChunk | undefined;
	for (const chunk of meta.chunks) {
		if (chunk.first > word) break;
		found = chunk;
	}
	return found;
}

/** @throws when it is none */
export function listOf(value: Cbor | undefined): readonly Cbor[] {
	if (typeof value === "object" && value !== null) return value;
	throw new Error(`Expected a list in Pagefind's index, found ${String(value)}`);
}

/** @throws when it is none */
export function textOf(value: Cbor | undefined): string {
	if (typeof value === "string") return value;
	throw new Error(`Expected a text in Pagefind's index, found ${String(value)}`);
}

/** @throws when it is none */
export function numberOf(value: Cbor | undefined): number {
	if (typeof value === "number") return value;
	throw new Error(`Expected a number in Pagefind's index, found ${String(value)}`);
}
