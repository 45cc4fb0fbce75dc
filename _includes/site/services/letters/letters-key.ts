/** Characters of a key that nobody guesses: `openssl rand -base64 32` prints 44. */
const KEY_LENGTH = 32;

/** The key that signs; undefined where none is set, or one that could be guessed: then no letter is taken. */
export function lettersKey(environment: Readonly<Record<string, string | undefined>>): string | undefined {
	const key = environment["LETTERS_KEY"]?.trim() ?? "";
	return key.length >= KEY_LENGTH ? key : undefined;
}
