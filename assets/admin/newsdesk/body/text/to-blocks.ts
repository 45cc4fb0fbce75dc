import type { Mark, Node } from "prosemirror-model";
import type { Block, Run, Runs } from "../../../../../_includes/formats/from-html/foreign-body.ts";

/** A block of rich text in the terms of the printer. */
export function toBlock(node: Node): Block {
	const { attrs } = node;
	switch (node.type.name) {
		case "heading":
			return { kind: "heading", level: attrs["level"], runs: runsOf(node) };
		case "bullet_list":
			return {
				kind: "list",
				ordered: false,
				start: 1,
				items: itemsOf(node),
				loose: attrs["loose"],
				sign: attrs["sign"],
			};
		case "ordered_list":
			return {
				kind: "list",
				ordered: true,
				start: attrs["start"],
				items: itemsOf(node),
				loose: attrs["loose"],
				sign: attrs["sign"],
			};
		case "blockquote":
			return { kind: "quote", blocks: node.children.map(toBlock) };
		case "rule":
			return { kind: "rule" };
		case "figure":
			return {
				kind: "figure",
				picture: {
					src: attrs["src"],
					alt: attrs["alt"],
					caption: attrs["title"],
					credit: "",
					braces: attrs["braces"],
				},
			};
		case "table":
			return {
				kind: "table",
				rows: node.children.map((row) => row.children.map(runsOf)),
				align: attrs["align"],
			};
		default:
			return { kind: "paragraph", runs: runsOf(node) };
	}
}

const itemsOf = (list: Node) => list.children.map((item) => item.children.map(toBlock));

function runsOf(passage: Node): Runs {
	return passage.children.map((child): Run => {
		if (child.type.name === "hard_break") return { kind: "break" };
		if (child.type.name === "note") return { kind: "note", label: child.attrs["label"], text: "" };
		const set = (name: string) => child.marks.find((mark: Mark) => mark.type.name === name);
		const link = set("link");
		return {
			kind: "text",
			text: child.text ?? "",
			...(set("strong") && { bold: true }),
			...(set("em") && { italic: true }),
			...(set("strike") && { strike: true }),
			...(set("code") && { code: true }),
			...(link && { href: String(link.attrs["href"]) }),
		};
	});
}
