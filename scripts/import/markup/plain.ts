import { plainText } from "../convert/read-body.ts";

/** A name or a title, that old systems keep as HTML: its text on one line. */
export function plain(html: string): string {
	if (!/[&<]/.test(html)) return html.replace(/\s+/g, " ").trim();
	return plainText({ format: "html", text: html, line: 1 });
}
