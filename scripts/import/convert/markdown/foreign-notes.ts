import type { Env, MarkdownIt, Token } from "markdown-it";

/** Has a parser print notes as the reader of HTML knows them, each by its own label. */
export function nameNotes(md: MarkdownIt): void {
	const { rules } = md.renderer;
	const labelOf = (token: Token | undefined) => {
		const { id = 0, label } = (token?.meta ?? {}) as { readonly id?: number; readonly label?: string };
		return { id: `fn-${id}`, label: label ?? String(id + 1) };
	};
	rules["footnote_ref"] = (tokens, index) => {
		const { id, label } = labelOf(tokens[index]);
		return `<a href="#${id}">${md.utils.escapeHtml(label)}</a>`;
	};
	rules["footnote_block_open"] = () => "<ol>";
	rules["footnote_block_close"] = () => "</ol>";
	rules["footnote_open"] = (tokens, index) => `<li id="${labelOf(tokens[index]).id}">`;
	rules["footnote_close"] = () => "</li>";
	rules["footnote_anchor"] = () => "";
}

/** The text of a note begins: at the start of a line, also in a quote. */
const DEFINITION = /^([ \t>]*\[\^)([^\]\s]+)(\]:)/gm;

/** A text whose notes are all cited, each once written: those that nothing cites are at the end, since they would be lost. */
export function uncitedNotes(
	md: MarkdownIt,
	text: string,
): { readonly text: string; readonly uncited: readonly string[] } {
	if (!text.includes("[^")) return { text, uncited: [] };
	/** How often a label was written. */
	const seen = new Map<string, number>();
	const named = text.replace(DEFINITION, (whole, before: string, label: string, behind: string) => {
		const count = (seen.get(label) ?? 0) + 1;
		seen.set(label, count);
		return count === 1 ? whole : `${before}${label}-${count}${behind}`;
	});
	const env: Env = {};
	md.parse(named, env);
	const { refs = {} } = (env["footnotes"] ?? {}) as { readonly refs?: Readonly<Record<string, number>> };
	const uncited = Object.keys(refs)
		.filter((label) => (refs[label] ?? 0) < 0)
		.map((label) => label.slice(1));
	const cited = uncited.map((label) => `[^${label}]`).join(" ");
	return { text: uncited.length > 0 ? `${named}\n\n${cited}\n` : named, uncited };
}
