const WORD = /[\p{L}\p{M}]+/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const isToned = (letter: string) => TONE.test(letter.normalize("NFD"));
const VOWEL = /[AEIOUYĂÂÊÔƠƯ]/;

/** Where a sentence begins: a line of text, a value of front matter (tags are words, not sentences), after a full stop. */
const BEGINNING =
	/(^(?:(?!tags?:)[a-z]+: +["'“]?)?|(?<![.…\p{Lu}])[.!?]["”’»)]*[ \u00A0]+["“‘«(]?)(\p{Ll})/gmu;

/**
 * Gives a text back the capitals that its encoding could not write, those with a tone, where they are plain: in a word
 * whose other letters, two or more, are capitals (“VIệT”), in a shorter one among such words (“Hà NỘI MỞ Hội”), and
 * where a sentence begins. Within a sentence “ủy ban” may have been “Ủy ban”: it stays as it is.
 */
export function restoreCapitals(text: string): string {
	return text
		.replace(/[^\n]+/g, restoreLine)
		.replace(BEGINNING, (found, before: string, letter: string) =>
			isToned(letter) ? before + letter.toUpperCase() : found,
		);
}

function restoreLine(line: string): string {
	if (!/\p{Lu}/u.test(line)) return line;
	const looks = (line.match(WORD) ?? []).map(lookOf);
	const capitals = looks.filter((look) => look === "capital").length;
	if (capitals === 0) return line;
	// Where a line is of one kind, its ends say so, too.
	const end = capitals >= 2 && !looks.includes("small") ? "capital" : undefined;
	const before = lastSure(looks, end);
	const after = lastSure(looks.toReversed(), end).reverse();
	let at = -1;
	return line.replace(WORD, (word) => {
		at++;
		const among = looks[at] === "open" && before[at] === "capital" && after[at] === "capital";
		return among || looks[at] === "capital" ? word.toUpperCase() : word;
	});
}

type Look = "capital" | "small" | "open" | "short";

/** What the letters without a tone say of a word: one such capital begins a name as well; “GTVT” says nothing of others. */
function lookOf(word: string): Look {
	const plain = [...word].filter((letter) => !isToned(letter));
	if (plain.some((letter) => letter !== letter.toUpperCase())) return "small";
	if (plain.length < 2) return "open";
	return plain.length === word.length && !VOWEL.test(word) ? "short" : "capital";
}

/** For each word the last sure one before it; at the beginning what the line's end says. */
function lastSure(looks: readonly Look[], end: Look | undefined): (Look | undefined)[] {
	let last = end;
	return looks.map((look) => {
		const before = last;
		if (look === "capital" || look === "small") last = look;
		return before;
	});
}
