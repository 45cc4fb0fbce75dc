import { fromSearchLetters } from "../../../../_includes/domain/text/search-letters.ts";
import { BODY, zoneOfWeight } from "../../../../_includes/domain/text/search-zones.ts";
import { classicTone } from "../../../../_includes/domain/text/tone.ts";
import { packPlace, type Word } from "../index/word.ts";
import { CborReader } from "./read-cbor.ts";
import { numberOf, textOf } from "./read-meta.ts";

/** What a chunk says of a word, still packed. */
export type PackedWord = Uint8Array;

/**
 * The words of one chunk, each still packed: a query wants one of a thousand.
 *
 * @throws when the bytes are no chunk, or end early
 */
export function readWords(bytes: Uint8Array): ReadonlyMap<string, PackedWord> {
	const reader = new CborReader(bytes);
	const words = new Map<string, PackedWord>();
	if (reader.list() !== 1) throw new Error("Expected one list in a chunk of Pagefind's index");
	for (let left = reader.list(); left > 0; left--) {
		const packed = reader.skip();
		const inside = new CborReader(packed);
		inside.list();
		words.set(textOf(inside.item()), packed);
	}
	if (!reader.done) throw new Error("CBOR: expected the end of the file, found more");
	return words;
}

/**
 * Unpacks a word: `[word, pages, [[form, pages], ...]]`, first as it stands there without marks, then its forms with
 * marks. Numbers of articles and positions are told as steps from the one before.
 */
export function unpackWord(packed: PackedWord): Word {
	const reader = new CborReader(packed);
	const forms: string[] = [];
	const places = new Map<number, number[]>();
	inList(reader, 3, () => {
		forms.push(textOf(reader.item()));
		addPages(places, reader, 0);
		for (let left = reader.list(); left > 0; left--)
			inList(reader, 2, () => {
				const form = textOf(reader.item());
				addPages(places, reader, forms.length);
				forms.push(classicTone(fromSearchLetters(form)));
			});
	});
	if (!reader.done) throw new Error("CBOR: expected the end of the word, found more");
	for (const own of places.values()) own.sort((a, b) => a - b);
	return { forms, places };
}

/** Reads the first items of a list, and steps over the others. */
function inList(reader: CborReader, items: number, read: () => void) {
	const size = reader.list();
	if (size < items) throw new Error(`CBOR: expected a list of ${items}, found ${size}`);
	read();
	for (let left = size - items; left > 0; left--) reader.skip();
}

/**
 * Adds `[[page, [-weight, position, position, -weight, position, ...], ...], ...]`, the weights in 24ths and less one.
 * Read as it stands: a common word has some thousand places.
 */
function addPages(places: Map<number, number[]>, reader: CborReader, form: number) {
	let page = 0;
	for (let pages = reader.list(); pages > 0; pages--)
		inList(reader, 2, () => {
			page += numberOf(reader.item());
			const own = places.get(page) ?? [];
			let zone = BODY;
			let position = 0;
			for (let left = reader.list(); left > 0; left--) {
				const number = numberOf(reader.item());
				if (number < 0) {
					zone = zoneOfWeight(-number - 1);
					position = 0;
				} else {
					position += number;
					own.push(packPlace(position, form, zone));
				}
			}
			// A word of the metadata alone, the date for instance, has a page and no place in it.
			if (own.length > 0) places.set(page, own);
		});
}
