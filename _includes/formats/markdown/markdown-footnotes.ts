/// <reference path="./markdown-plugins.d.ts" />
import type { MarkdownIt, Token } from "markdown-it";
import footnote from "markdown-it-footnote";

/** What the plugin keeps of one footnote, or of one place that cites it. Both count from 0. */
interface NoteMeta {
	readonly id: number;
	readonly subId?: number;
}

/** Begins the id of every note and of every place that cites one. */
const ID_PREFIX = "chu-thich-";

/** Footnotes `[^1]`, listed after the text under "Chú thích", with a way back from each. */
export function footnotes(md: MarkdownIt): void {
	md.use(footnote);
	const { rules } = md.renderer;
	rules["footnote_ref"] = (tokens, index) => {
		const { note, place, number } = names(tokens[index]);
		return `<sup class="footnote-ref"><a href="#${note}" id="${place}" role="doc-noteref" aria-label="Chú thích ${number}">[${number}]</a></sup>`;
	};
	rules["footnote_block_open"] = () =>
		`<section class="footnotes" role="doc-endnotes" aria-labelledby="${ID_PREFIX}dau">\n<h2 id="${ID_PREFIX}dau">Chú thích</h2>\n<ol>\n`;
	rules["footnote_block_close"] = () => "</ol>\n</section>\n";
	rules["footnote_open"] = (tokens, index) => `<li id="${names(tokens[index]).note}">`;
	rules["footnote_close"] = () => "</li>\n";
	rules["footnote_anchor"] = (tokens, index) => {
		const { place, number, time } = names(tokens[index]);
		const label = `Về chỗ dẫn chú thích ${number}${time > 1 ? `, lần ${time}` : ""}`;
		// U+FE0E keeps phones from drawing the arrow as a picture.
		return ` <a href="#${place}" class="footnote-back" role="doc-backlink" aria-label="${label}">↩\uFE0E</a>`;
	};
}

/** The ids of a note and of the place that cites it: `chu-thich-1`, `chu-thich-1-goi`, the second time `chu-thich-1-goi-2`. */
function names(token: Token | undefined) {
	const { id = 0, subId = 0 } = (token?.meta ?? {}) as Partial<NoteMeta>;
	const [number, time] = [id + 1, subId + 1];
	const note = `${ID_PREFIX}${number}`;
	return { number, time, note, place: time > 1 ? `${note}-goi-${time}` : `${note}-goi` };
}
