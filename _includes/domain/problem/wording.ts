const LONGEST = 80;

/**
 * A value as a problem shows it: in curly quotes, on one line, cut to 80 characters, and with every character that
 * could spoil a terminal told by its number: `“Tin [U+202E]”`.
 */
export function quoted(value: string): string {
	const oneLine = joinLines(value, " ⏎ ");
	const short =
		oneLine.length > LONGEST ? `${oneLine.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…` : oneLine;
	return `“${short.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `[${codePoint(character)}]`)}”`;
}

/** `U+00A0` */
export function codePoint(character: string): string {
	const number = character.codePointAt(0) ?? 0;
	return `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A value as it must stand in front matter to be taken as it is: `"Bến Tre: mùa dừa"`, `'"Về quê" của tôi'`. */
export function asYamlText(value: string): string {
	const oneLine = joinLines(value, " ");
	return /["\\]/.test(oneLine) ? `'${oneLine.replaceAll("'", "''")}'` : `"${oneLine}"`;
}

/** A text as an item of a list in brackets: `dừa`, `"Hạ, Vy"`. */
export function asListItem(value: string): string {
	return /^\p{L}[\p{L}\p{M}\p{N} .()+/–-]*$/u.test(value) ? value : asYamlText(value);
}

/** `12.345`, as Vietnamese prints numbers. */
export function count(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

/** The lines of a text in one, without the blanks around each and without empty ones. */
function joinLines(text: string, between: string): string {
	const lines = text.split("\n").map((line) => line.trim());
	return lines.filter((line) => line !== "").join(between);
}
