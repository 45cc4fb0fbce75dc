import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";

/** Has a parser print notes as the reader of HTML knows them, each by its own label. */
export function nameNotes(md: MarkdownIt): void {
	md.core.ruler.at("footnote_tail", putNotesLast);
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
}

/** What the plugin knows of a note: where it is written, its label; within the text, what it says. */
interface Note {
	readonly label?: string;
	readonly tokens?: Token[];
	readonly content?: string;
}

/**
 * Puts the notes behind the text, in the order in which they are cited. The plugin's own rule copies the whole text once
 * for each note, which a hostile text can have tens of thousands of.
 */
function putNotesLast(state: StateCore): void {
	const notes = state.env["footnotes"] as { readonly list?: readonly Note[] } | undefined;
	if (!notes) return;
	const written = new Map<string, Token[]>();
	const text: Token[] = [];
	let into = text;
	for (const token of state.tokens)
		if (token.type === "footnote_reference_open") {
			into = [];
			written.set(String((token.meta as Note).label), into);
		} else if (token.type === "footnote_reference_close") into = text;
		else into.push(token);
	state.tokens = text;
	if (!notes.list) return;
	const add = (type: string, tag = "", nesting: -1 | 0 | 1 = 0) => {
		const token = new state.Token(type, tag, nesting);
		text.push(token);
		return token;
	};
	add("footnote_block_open", "", 1);
	for (const [id, { label, tokens, content = "" }] of notes.list.entries()) {
		add("footnote_open", "", 1).meta = { id, label };
		if (tokens) {
			add("paragraph_open", "p", 1);
			Object.assign(add("inline"), { children: tokens, content });
			add("paragraph_close", "p", -1);
		} else for (const token of written.get(String(label)) ?? []) text.push(token);
		add("footnote_close", "", -1);
	}
	add("footnote_block_close", "", -1);
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
