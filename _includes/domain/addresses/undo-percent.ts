/** Percent-encoding undone, where it is UTF-8: `%c4%91%e1%bb%93ng` is `đồng`. What is none stays as it is. */
export function undoPercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
