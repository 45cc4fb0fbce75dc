import assert from "node:assert/strict";
import { test } from "node:test";
import { findOldEncoding } from "../../../_includes/domain/reader/encodings/find-old-encoding.ts";
import { decodeFile } from "../../../_includes/site/read/bytes/decode-file.ts";
import {
	plainSigns,
	toBytes,
	toMojibake,
	toTcvn3,
	toViscii,
	toVni,
	toVps,
	toWindows1258,
} from "../../support/articles/old-encodings.ts";
import { corpusArticles, corpusTexts, noCorpus } from "../corpus.ts";

/** Letters that Vietnamese has not: an old encoding writes other letters by their bytes. */
const UNWRITABLE = /[^\0-\x7Fàáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳỷỹýỵ–—‘’“”…€]/gi;

let corpus: ReturnType<typeof corpusArticles> | undefined;

/** Articles as files, one in so many; of what a corpus writes that an old encoding cannot write, a question mark is left. */
function articles(every: number, from = 0): string[] {
	corpus ??= corpusArticles();
	const chosen = corpus.filter((_, at) => at % every === from % every);
	return chosen.map(({ title, lede = "", body }) =>
		`---\ntitle: ${JSON.stringify(title)}\nlede: ${JSON.stringify(lede)}\n---\n\n${body}\n`
			.normalize("NFC")
			.replace(UNWRITABLE, "?"),
	);
}

/** Of so many files one may be read wrongly. */
const ONE_IN = 500;

/**
 * The tests of old encodings on the corpus.
 *
 * @param every of so many articles one is taken, by each encoding another where it can be
 */
export function testOldEncodings(every: number): void {
	const which = every === 1 ? "every article" : `one article in ${every}`;
	test(`no text of ${which} of the corpus is taken for one of an old encoding, whole or line by line`, {
		skip: noCorpus,
	}, (t) => {
		const texts = corpusTexts().filter((_, at) => at % every === 0);
		let lines = 0;
		for (const text of texts) {
			assert.equal(findOldEncoding(text), undefined);
			assert.equal(findOldEncoding(text.normalize("NFD")), undefined);
			for (const line of text.split("\n")) {
				lines += 1;
				assert.equal(findOldEncoding(line), undefined, line);
			}
		}
		assert.ok(lines > 50_000 / every);
		t.diagnostic(`texts: ${texts.length}, lines: ${lines}`);
	});

	for (const [turn, [name, spoil, typed]] of (
		[
			["VNI Windows", toVni],
			["windows-1258", toWindows1258],
			["UTF-8", toMojibake],
			["VISCII", toViscii, plainSigns],
			["VPS", toVps, plainSigns],
		] as const
	).entries())
		test(`${which} of the corpus in ${name} is recognised and comes back exactly`, {
			skip: noCorpus,
		}, (t) => {
			const files = articles(every, turn);
			assert.ok(files.length > 3_000 / every);
			for (const file of files) {
				const old = findOldEncoding(spoil(file));
				assert.equal(old?.encoding.name, name);
				assert.equal(old.text, typed ? typed(file) : file);
			}
			t.diagnostic(`articles: ${files.length}`);
		});

	test(`${which} of the corpus in TCVN3 is recognised and comes back but for capitals with a tone`, {
		skip: noCorpus,
	}, (t) => {
		const files = articles(every);
		assert.ok(files.length > 3_000 / every);
		let [capitals, restored, added] = [0, 0, 0];
		for (const file of files) {
			const old = findOldEncoding(toTcvn3(file));
			assert.equal(old?.encoding.name, "TCVN3 (ABC)");
			assert.equal(old.text?.toLowerCase(), file.toLowerCase());
			for (const [at, letter] of [...file].entries()) {
				if (!isToned(letter)) continue;
				const same = old.text[at] === letter;
				if (letter !== letter.toLowerCase()) {
					capitals += 1;
					restored += same ? 1 : 0;
				} else if (!same) added += 1;
			}
		}
		t.diagnostic(`capitals with a tone: ${capitals}; given back: ${restored}; wrongly made: ${added}`);
		assert.ok(restored > capitals * 0.45);
		assert.ok(added < restored / 20);
	});

	test(`one paragraph in an old encoding is found in ${which} that has several`, {
		skip: noCorpus,
	}, (t) => {
		let tried = 0;
		for (const file of articles(every, 1)) {
			const lines = file.split("\n");
			// A paragraph with enough letters that are not ASCII.
			const at = lines.findIndex((line, index) => index > 5 && (line.match(/[^\0-\x7F]/g)?.length ?? 0) > 20);
			if (at === -1) continue;
			tried += 1;
			for (const spoil of [toVni, toWindows1258, toMojibake, toTcvn3]) {
				const spoilt = lines.map((line, index) => (index === at ? spoil(line) : line)).join("\n");
				const old = findOldEncoding(spoilt);
				assert.equal(old?.lines, 1, lines[at]);
				assert.equal(old.text?.toLowerCase(), file.toLowerCase());
			}
		}
		assert.ok(tried > 3_000 / every);
		t.diagnostic(`articles: ${tried}`);
	});

	for (const [name, bytesOf, typed] of [
		["TCVN3 (ABC)", (file: string) => toBytes(toTcvn3(file))],
		["VNI Windows", (file: string) => toBytes(toVni(file))],
		["windows-1258", (file: string) => toBytes(toWindows1258(file))],
		["VISCII", (file: string) => toBytes(toViscii(file)), plainSigns],
		["VPS", (file: string) => toBytes(toVps(file)), plainSigns],
		["UTF-16 with its mark", (file: string) => Buffer.from(`\uFEFF${file}`, "utf16le")],
		["UTF-16 without a mark", (file: string) => Buffer.from(file, "utf16le")],
		["UTF-16, the other byte first", (file: string) => Buffer.from(file, "utf16le").swap16()],
	] as const)
		test(`of files in ${name}, ${which}, at most one in ${ONE_IN} is taken for another, or read otherwise than it was written`, {
			skip: noCorpus,
		}, (t) => {
			const files = articles(every);
			const wrong = files.filter((file) => {
				const { problem, meant } = { meant: undefined, ...decodeFile("bai.txt", bytesOf(file)) };
				const written = typed ? typed(file) : file;
				const [one, other] = name.startsWith("TCVN3")
					? [meant?.toLowerCase(), written.toLowerCase()]
					: [meant, written];
				return !problem?.message.includes(name.slice(0, 6)) || one !== other;
			});
			t.diagnostic(`files: ${files.length}; wrong: ${wrong.length}`);
			assert.ok(files.length >= ONE_IN);
			assert.ok(wrong.length * ONE_IN <= files.length);
		});
}

const TONED = new Map<string, boolean>();
function isToned(letter: string): boolean {
	if (letter <= "\x7F") return false;
	const known = TONED.get(letter) ?? /[\u0300\u0301\u0303\u0309\u0323]/.test(letter.normalize("NFD"));
	TONED.set(letter, known);
	return known;
}
