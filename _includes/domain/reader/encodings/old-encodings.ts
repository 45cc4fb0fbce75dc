import { decodeMojibake } from "./mojibake.ts";
import { restoreCapitals } from "./restore-capitals.ts";
import { decodeTcvn3 } from "./tcvn3.ts";
import { decodeViscii } from "./viscii.ts";
import { decodeVni } from "./vni.ts";
import { decodeVps } from "./vps.ts";
import { decodeWindows1258, rereadAsWestern } from "./windows-1258.ts";

/** A way in which Vietnamese text becomes other letters: it was written by one table and read by another. */
export interface OldEncoding {
	/** As a problem names it: `TCVN3 (ABC)`. */
	readonly name: string;
	/** What is wrong with text in it that was saved as Unicode, up to the words themselves. */
	readonly fault: string;
	/** What was written, letter by letter. */
	readonly letters: (text: string) => string;
	/** What was written, with the capitals that the letters do not tell. */
	readonly decode: (text: string) => string;
	/** Words as this encoding parts them: what others show for its letters may be signs. */
	readonly words: RegExp;
	/** Whether what can be decoded at all can only have been meant so, Vietnamese or not. */
	readonly surely: boolean;
	/** Whether bytes that are no UTF-8 may be such a text. */
	readonly ofBytes: boolean;
	/** What is left in a decoded line of which a letter was lost. */
	readonly torn?: RegExp;
	/** What has to be looked at afterwards. */
	readonly lost?: string;
}

/** Between ASCII's signs, spaces, quotes and dashes, which the 8-bit encodings share with windows-1252. */
const WORDS = /[^\s!-/:-@[-`{-~\u2010-\u203A]+/g;
/** UTF-8 uses all that is not ASCII. */
const WORDS_OF_BYTES = /[^\0- !-/:-@[-`{-~]+/g;
/** VISCII and VPS use all that is not ASCII, and some of its control characters. */
const WORDS_OF_LETTERS = /[^\t-\r !-/:-@[-`{-~]+/g;

const CAPITALS =
	"Bảng mã ABC không có chữ hoa mang dấu thanh, nên sau đó hãy xem lại chữ hoa của tên riêng (“ủy ban”, “ấn Độ”).";

function typedIn(name: string): string {
	return `Chữ gõ bằng bảng mã ${name}, không phải Unicode`;
}

/** The encodings, those that are surer to tell first. */
export const OLD_ENCODINGS: readonly OldEncoding[] = [
	{
		name: "UTF-8",
		fault: "Chữ hỏng vì UTF-8 đã bị đọc nhầm thành mã Tây Âu",
		letters: decodeMojibake,
		decode: decodeMojibake,
		words: WORDS_OF_BYTES,
		surely: true,
		// `à` is `Ã` and a no-break space, which programs take for a space.
		torn: /\p{Ll}[ÃÂÄÆ](?!\p{L})|\uFFFD/u,
		ofBytes: false,
	},
	...bothReadings({
		name: "TCVN3 (ABC)",
		fault: typedIn("TCVN3 (ABC)"),
		letters: decodeTcvn3,
		decode: (text) => restoreCapitals(decodeTcvn3(text)),
		lost: CAPITALS,
	}),
	...bothReadings({
		name: "VNI Windows",
		fault: typedIn("VNI Windows"),
		letters: decodeVni,
		decode: decodeVni,
	}),
	{
		name: "windows-1258",
		fault: "Chữ hỏng vì mã windows-1258 đã bị đọc nhầm thành mã Tây Âu",
		letters: decodeWindows1258,
		decode: decodeWindows1258,
		words: WORDS,
		surely: false,
		ofBytes: true,
	},
	...(
		[
			["VISCII", decodeViscii],
			["VPS", decodeVps],
		] as const
	).map(([name, letters]) => ({
		name,
		fault: typedIn(name),
		letters,
		decode: letters,
		words: WORDS_OF_LETTERS,
		surely: false,
		ofBytes: true,
	})),
];

/** An encoding that was read as windows-1252; or as windows-1258, which a Vietnamese Windows takes for everything. */
function bothReadings(one: Omit<OldEncoding, "words" | "surely" | "ofBytes">): readonly OldEncoding[] {
	return [
		{ ...one, words: WORDS, surely: false, ofBytes: true },
		{
			...one,
			letters: (text) => one.letters(rereadAsWestern(text)),
			decode: (text) => one.decode(rereadAsWestern(text)),
			words: WORDS,
			surely: false,
			ofBytes: false,
		},
	];
}
