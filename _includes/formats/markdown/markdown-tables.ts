import type { MarkdownIt, StateCore } from "markdown-it";

/**
 * A table stands in a region of its own that scrolls sideways on a phone and can be reached by keyboard; its columns
 * are aligned by class, because the Content-Security-Policy lets no style attribute pass.
 */
export function tables(md: MarkdownIt): void {
	md.core.ruler.push("article_tables", prepareTables);
	md.renderer.rules["table_open"] = (tokens, index) =>
		`<div class="table" role="region" tabindex="0" aria-label="${tokens[index]?.info}"><table>\n`;
	md.renderer.rules["table_close"] = () => "</table></div>\n";
}

function prepareTables(state: StateCore): void {
	let count = 0;
	for (const token of state.tokens) {
		if (token.type === "table_open") token.info = `Bảng ${++count}`;
		if (token.type !== "th_open" && token.type !== "td_open") continue;
		const alignment = /^text-align:(left|center|right)$/.exec(String(token.attrGet("style")))?.[1];
		token.attrs = token.type === "th_open" ? [["scope", "col"]] : null;
		if (alignment) token.attrSet("class", `align-${alignment}`);
	}
}
