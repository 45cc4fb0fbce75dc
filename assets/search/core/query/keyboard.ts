import { isBareSyllable, isSyllable } from "../../../../_includes/domain/text/syllable.ts";
import { classicTone } from "../../../../_includes/domain/text/tone.ts";

/** Combining marks of the tones, by their key in Telex and in VNI. */
const TONES: Readonly<Record<string, string>> = {
	...{ f: "\u0300", s: "\u0301", x: "\u0303", r: "\u0309", j: "\u0323" },
	...{ "2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323" },
};

/**
 * What a reader meant who typed Telex or VNI with the keyboard switched off: `ddoongf khowir` and `d9ong62 kho73i` give
 * `đồng khởi`. Strict: a word is decoded only when it is no Vietnamese syllable as typed and one when decoded, and every
 * other word must be a syllable or a figure; so `bus rapid transit` and `H5N1` stay what they are.
 *
 * A few foreign words look like keystrokes all the same (`max`, `U23`): ask the index for the typed word first.
 *
 * @returns nothing when no word was meant otherwise
 */
export function decodeKeyboard(typed: string): string | undefined {
	let slips = 0;
	const decoded: string[] = [];
	for (const word of typed.trim().split(/\s+/)) {
		const meant = decodeWord(word);
		if (meant !== undefined) slips += 1;
		else if (!isSyllable(word) && !isBareSyllable(word) && !/^[\p{N}.,/-]+$/u.test(word)) return undefined;
		decoded.push(meant ?? word);
	}
	return slips > 0 ? decoded.join(" ") : undefined;
}

/** The syllable that Unikey would have made of the keys, if the word is none by itself. */
function decodeWord(word: string): string | undefined {
	const keys = word.toLowerCase();
	if (!/^[a-z0-9]{2,12}$/.test(keys) || isBareSyllable(keys)) return undefined;
	const candidates = /\d/.test(keys) ? [vni(keys)] : telex(keys);
	return candidates.find((candidate) => candidate !== undefined && isSyllable(candidate));
}

/** Telex: aa ee oo dd, aw ow uw w, tones s f r x j behind the vowel or at the end of the word. */
function telex(keys: string): (string | undefined)[] {
	const vowel = keys.search(/[aeiouyw]/);
	if (vowel < 0) return [];
	const tones = [...keys.matchAll(/[sfrxj]/g)].map(({ index }) => index).filter((at) => at > vowel);
	if (tones.length > 1) return [];
	const [tone] = tones;
	const bare = tone === undefined ? keys : keys.slice(0, tone) + keys.slice(tone + 1);
	const mark = tone === undefined ? undefined : TONES[keys[tone] ?? ""];
	return [shapeVowels(bare)].flatMap((shaped) => (shaped === undefined ? [] : [placeTone(shaped, mark)]));
}

function shapeVowels(keys: string): string | undefined {
	// The doubling letter may stand behind the end: "doong" and "dongo".
	const doubled = keys
		.replace(/^dd|^d(?=.*d$)/, "đ")
		.replace(/^(đ.*)d$/, "$1")
		.replace(
			/([aeo])([a-z]*?)\1(?![aeo])/,
			(_, vowel: string, between: string) => CIRCUMFLEX[vowel] + between,
		);
	const hooks = doubled.match(/w/g)?.length ?? 0;
	if (hooks === 0) return doubled;
	const letters = doubled.replace(/w/g, "");
	if (/uo/.test(letters)) return letters.replace("uo", "ươ");
	if (hooks > 1) return undefined;
	// "w" alone stands for ư: "tw".
	const place = /a|o|u/.exec(letters.replace(/^qu/, "q_"))?.index;
	if (place === undefined) return doubled.replace("w", "ư");
	return letters.slice(0, place) + HOOKED[letters[place] ?? ""] + letters.slice(place + 1);
}

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" };
const HOOKED: Readonly<Record<string, string>> = { a: "ă", o: "ơ", u: "ư" };

/** A digit twice, save 77: both letters of ươ may have their own. */
const REPEATED = /([0-689])[0-9]*\1|7.*7.*7/;

/** VNI: 1 to 5 tones, 6 circumflex, 7 horn, 8 breve, 9 đ, each behind its letter or at the end of the word. */
function vni(keys: string): string | undefined {
	const letters = keys.replace(/\d/g, "");
	const digits = keys.replace(/\D/g, "");
	if (letters.length < 2 || REPEATED.test(digits) || digits.includes("0")) return undefined;
	const tones = digits.replace(/[6-9]/g, "");
	if (tones.length > 1 || !/^[a-z]/.test(keys)) return undefined;
	let shaped = letters;
	if (digits.includes("9")) shaped = shaped.replace(/^d/, "đ");
	if (digits.includes("6")) shaped = shaped.replace(/[aeo](?![aeo])/, (vowel) => CIRCUMFLEX[vowel] ?? vowel);
	if (digits.includes("7"))
		shaped = shaped.includes("uo")
			? shaped.replace("uo", "ươ")
			: shaped.replace(/[ou]/, (vowel) => HOOKED[vowel] ?? vowel);
	if (digits.includes("8")) shaped = shaped.replace("a", "ă");
	return placeTone(shaped, TONES[tones]);
}

/** Puts the tone on the letter that carries it in the classic spelling. */
function placeTone(shaped: string, mark: string | undefined): string | undefined {
	if (mark === undefined) return shaped;
	const start = /^(?:qu(?=[aeêoôơâăyi])|gi(?=[aeêoôơâăuư]))/.exec(shaped)?.[0].length ?? 0;
	const vowels = /[aăâeêioôơuưy]+/.exec(shaped.slice(start));
	if (!vowels) return undefined;
	const run = vowels[0];
	const open = start + vowels.index + run.length === shaped.length;
	const shapedVowel = run.search(/[ăâêôơ]|ư(?!ơ)/);
	const within = shapedVowel >= 0 ? shapedVowel : run.length === 1 ? 0 : run.length === 3 ? 1 : open ? 0 : 1;
	const at = start + vowels.index + within;
	return classicTone(`${shaped.slice(0, at + 1)}${mark}${shaped.slice(at + 1)}`.normalize("NFC"));
}
