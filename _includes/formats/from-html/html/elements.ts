import type { Tag } from "./read-tokens.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that begin and end a passage. */
export const BLOCKS = names(
	"address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul xmp",
);

/** Elements that never have an end. */
export const VOID = names(
	"area base basefont bgsound br col embed frame hr img input link meta param source track wbr",
);

/** Elements that go with all they hold. */
export const DROPPED = names(
	"applet button canvas datalist input link meta noembed noframes optgroup option script select style svg template textarea title object base embed",
);

/** Classes of what is there for reading aloud alone, or folded away. */
const HIDDEN_CLASS = /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden|hidden|d-none)(?:\s|$)/i;
const HIDDEN_STYLE = /(?:display\s?:\s?none|visibility\s?:\s?hidden)/i;
/** Lists of headings that a program has put there. */
const CONTENTS =
	/(?:^|\s)(?:toc|toc_container|ez-toc-container|lwptoc|table-of-contents|markdown-toc)(?:\s|$)/i;

/** Why an element is not read, as the report names it; undefined where it is. */
export function whyDropped(tag: Tag): string | undefined {
	if (DROPPED.has(tag.name)) return `<${tag.name}>`;
	const classes = tag.attribute("class") ?? "";
	if (tag.attribute("hidden") !== undefined || HIDDEN_CLASS.test(classes)) return "phần bị giấu";
	if (HIDDEN_STYLE.test(tag.attribute("style") ?? "")) return "phần bị giấu";
	if (CONTENTS.test(classes) || CONTENTS.test(tag.attribute("id") ?? "")) return "mục lục do máy ghép";
	return undefined;
}

/** How the text of an element is set. */
export type Mark = "bold" | "italic" | "strike" | "code";

const MARKS: ReadonlyMap<string, Mark> = new Map([
	...["b", "strong", "mark"].map((name) => [name, "bold"] as const),
	...["i", "em", "cite", "dfn", "var"].map((name) => [name, "italic"] as const),
	...["s", "strike", "del"].map((name) => [name, "strike"] as const),
	...["code", "kbd", "samp", "tt"].map((name) => [name, "code"] as const),
]);

const BOLD_STYLE = /(?<![\w-])font-weight\s?:\s?(?:bold|[6-9]00)/i;
const ITALIC_STYLE = /(?<![\w-])font-style\s?:\s?(?:italic|oblique)/i;
const PLAIN_STYLE = /(?<![\w-])font-weight\s?:\s?(?:normal|[1-4]00)/i;

/** The marks that a tag inside a passage brings: by its name, or by its style, as programs for writing put it. */
export function marksOf(tag: Tag): readonly Mark[] {
	const style = tag.attribute("style") ?? "";
	const mark = MARKS.get(tag.name);
	if (mark !== undefined) return mark === "bold" && PLAIN_STYLE.test(style) ? [] : [mark];
	if (tag.name !== "span" && tag.name !== "font") return [];
	return [
		...(BOLD_STYLE.test(style) ? (["bold"] as const) : []),
		...(ITALIC_STYLE.test(style) ? (["italic"] as const) : []),
	];
}

/** Whether a tag may bring marks, so that its end has to be minded. */
export function bringsMarks(name: string): boolean {
	return MARKS.has(name) || name === "span" || name === "font";
}
