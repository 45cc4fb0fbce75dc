import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { placeBlocks, readText, writeText } from "../../../assets/admin/newsdesk/body/text/body-text.ts";

/** Lines of which texts are made that try all that may stand beside all. */
const LINES = [
	...[
		"",
		"",
		"",
		"",
		"Một đoạn **đậm** và *nghiêng*",
		"chữ thường",
		"    thụt đầu dòng",
		"\t tab",
		"a  ",
		"b\\",
	],
	...["# Một", "## Hai", "### Ba #", "#thẻ", "---", "***", "* * *", "===", "**dở", "_a_b_", "5 * 3 * 2"],
	...["- gạch", "  - con", "+ cộng", "* sao", "1. một", "3) ba", "   tiếp", "- ", "1.", "> trích", ">> sâu"],
	...[
		"> - a",
		"- > b",
		"- # x",
		"- ![t](c.jpg)",
		"::: hop Cần biết",
		":::",
		":::: hop",
		"::::",
		"```",
		"~~~ js",
	],
	...[
		"| a | b |",
		"| --- | :-: |",
		"| 1 | 2 | 3 |",
		"|1|",
		'![tả](a.jpg "Chú. Ảnh: A")',
		"chữ ![x](b.jpg) chữ",
	],
	...["[^1]: chú thích", "[^1] dẫn", "    của chú thích", "[chữ](https://a.vn/x_y)", "https://a.vn/a_b*c"],
	...["<https://a.vn>", "&amp; &lt;b>", "\\*sao\\*", "~~bỏ~~", "`mã`", "[a]: b", '[a](https://a.vn "b")'],
];

/** A row of numbers that is the same in each run, each below what is asked for. */
export function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor(state / 65536) % below;
	};
}

/** A text of a few lines, mostly none that a person would write. */
export function anyLines(next: (below: number) => number): string[] {
	return Array.from({ length: 1 + next(9) }, () => LINES[next(LINES.length)] ?? "");
}

/** What is wrong when letters are typed into each block of a text in turn, as sentences. */
export function faultsOfEdits(text: string): readonly string[] {
	const doc = readText(text);
	const faults = writeText(doc) === text ? [] : [`written back otherwise: ${JSON.stringify(text)}`];
	const placed = placeBlocks(doc);
	for (const { index } of placed) {
		const at = firstLetter(doc, index);
		if (at === undefined) continue;
		const state = EditorState.create({ doc });
		const after = state.apply(state.tr.insertText("zq", at)).doc;
		const written = writeText(after);
		const others = placeBlocks(after);
		const tell = (what: string) =>
			faults.push(`${what}: ${JSON.stringify(text)} → ${JSON.stringify(written)}`);
		if (others.length !== placed.length) tell("another number of blocks");
		for (const [one, { source, gap }] of others.entries())
			if ((one !== index && source !== placed[one]?.source) || gap !== placed[one]?.gap)
				tell(`block ${one} changes with block ${index}`);
		if (meaningOf(readText(written)) !== meaningOf(after)) tell("read otherwise than meant");
	}
	return faults;
}

/** Where letters can be typed in an outermost block; undefined of a picture, or what is kept as Markdown. */
function firstLetter(doc: Node, index: number): number | undefined {
	let found: number | undefined;
	doc.descendants((node, position, parent, at) => {
		if (parent === doc && at !== index) return false;
		if (node.isTextblock) found ??= position + 1;
		return found === undefined;
	});
	return found;
}

/** What a rich text says, whatever it was in the text. Blanks at the ends of lines and empty lines say nothing. */
export function meaningOf(doc: Node): string {
	const said = JSON.stringify(doc.toJSON(), (key, value) =>
		/^(?:origin|head|tail)$/.test(key) ? undefined : value,
	);
	const blank = /\{"type":"hard_break"\}(?:,\{"type":"text","text":""\})?,(?=\{"type":"hard_break"\})/g;
	return said.replace(/\s+/g, "").replace(blank, "");
}
