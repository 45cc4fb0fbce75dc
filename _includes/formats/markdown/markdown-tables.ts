import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";
import { FOLD } from "./blocks/figure-table.ts";
import type { BodySetting } from "./body-setting.ts";
import { blockOf } from "./markdown-blocks.ts";

/**
 * A table stands in a region of its own that scrolls sideways on a phone and can be reached by keyboard; its columns
 * are aligned by class, because the Content-Security-Policy lets no style attribute pass.
 */
export function tables(md: MarkdownIt): void {
	md.core.ruler.push("article_tables", prepareTables);
	md.renderer.rules["table_open"] = (tokens, index, _options, env) =>
		`${isFolded(tokens[index], env) ? FOLD.open : ""}<div class="table" role="region" tabindex="0" aria-label="${tokens[index]?.info}"><table>\n`;
	md.renderer.rules["table_close"] = (tokens, index, _options, env) =>
		`</table></div>\n${isFolded(tokens[index], env) ? FOLD.close : ""}`;
}

/** Whether a page folds a table away: that of a figure. Elsewhere nothing is drawn of it. */
const isFolded = (token: Token | undefined, env: Env | undefined) =>
	token?.meta?.["folded"] === true && (env?.["setting"] as BodySetting | undefined)?.linesKept === true;

function prepareTables(state: StateCore): void {
	let count = 0;
	let folding = 0;
	for (const token of state.tokens) {
		if (blockOf(token)?.kind.foldsTables) folding += token.nesting;
		if (folding > 0 && /^table_/.test(token.type)) token.meta = { folded: true };
		if (token.type === "table_open") token.info = `Bảng ${++count}`;
		if (token.type !== "th_open" && token.type !== "td_open") continue;
		const alignment = /^text-align:(left|center|right)$/.exec(String(token.attrGet("style")))?.[1];
		token.attrs = token.type === "th_open" ? [["scope", "col"]] : null;
		if (alignment) token.attrSet("class", `align-${alignment}`);
	}
}
