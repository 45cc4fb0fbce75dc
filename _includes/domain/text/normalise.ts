/**
 * The text in NFC, the one Unicode form of the newspaper. Files from real newsrooms mix forms inside one line:
 * `hôị` may hold `ô` followed by U+0323.
 */
export function toNfc(text: string): string {
	return text.normalize("NFC");
}
