import { type MarkType, type NodeType, Schema } from "prosemirror-model";

/** Every outermost block knows what it was in the text: an `Origin`, or `null` where it was made here. */
const origin = { origin: { default: null } };

/** What the rich text can hold: no more than our Markdown can say. */
export const schema = new Schema({
	nodes: {
		doc: { content: "block+", attrs: { head: { default: "" }, tail: { default: "" } } },
		paragraph: {
			content: "inline*",
			group: "block",
			attrs: origin,
			parseDOM: [{ tag: "p" }],
			toDOM: () => ["p", 0],
		},
		heading: {
			content: "(text | note)*",
			group: "block",
			defining: true,
			attrs: { level: { default: 2 }, ...origin },
			parseDOM: [2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
			toDOM: (node) => [`h${node.attrs["level"]}`, 0],
		},
		bullet_list: {
			content: "list_item+",
			group: "block",
			attrs: { loose: { default: false }, sign: { default: "-" }, ...origin },
			parseDOM: [{ tag: "ul" }],
			toDOM: () => ["ul", 0],
		},
		ordered_list: {
			content: "list_item+",
			group: "block",
			attrs: { start: { default: 1 }, loose: { default: false }, sign: { default: "." }, ...origin },
			parseDOM: [{ tag: "ol", getAttrs: (list) => ({ start: (list as HTMLOListElement).start }) }],
			toDOM: (node) => ["ol", { start: node.attrs["start"] }, 0],
		},
		list_item: {
			content: "paragraph (paragraph | bullet_list | ordered_list)*",
			defining: true,
			parseDOM: [{ tag: "li" }],
			toDOM: () => ["li", 0],
		},
		blockquote: {
			content: "(paragraph | heading | bullet_list | ordered_list | blockquote)+",
			group: "block",
			defining: true,
			attrs: origin,
			parseDOM: [{ tag: "blockquote" }],
			toDOM: () => ["blockquote", 0],
		},
		rule: {
			group: "block",
			attrs: origin,
			parseDOM: [{ tag: "hr" }],
			toDOM: () => ["hr"],
		},
		/** A picture on a line of its own; `title` is the line under it, caption and credit in one; `braces` as typed. */
		figure: {
			group: "block",
			attrs: { src: {}, alt: { default: "" }, title: { default: "" }, braces: { default: "" }, ...origin },
			draggable: true,
			toDOM: ({ attrs }) => ["p", { class: "bao-figure" }, `${attrs["alt"]} ${attrs["title"]}`],
		},
		table: {
			content: "table_row+",
			group: "block",
			isolating: true,
			attrs: { align: { default: [] }, ...origin },
			parseDOM: [{ tag: "table" }],
			toDOM: () => ["table", ["tbody", 0]],
		},
		table_row: { content: "table_cell+", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
		table_cell: {
			content: "text*",
			isolating: true,
			parseDOM: [{ tag: "td" }, { tag: "th" }],
			toDOM: () => ["td", 0],
		},
		/** What rich text cannot show as it is: kept as Markdown. */
		kept: {
			group: "block",
			attrs: { markdown: {}, ...origin },
			draggable: true,
			toDOM: ({ attrs }) => ["pre", { class: "bao-kept" }, attrs["markdown"]],
		},
		text: { group: "inline" },
		hard_break: {
			group: "inline",
			inline: true,
			selectable: false,
			marks: "",
			parseDOM: [{ tag: "br" }],
			toDOM: () => ["br"],
		},
		/** The place that cites a footnote. */
		note: {
			group: "inline",
			inline: true,
			attrs: { label: {} },
			toDOM: ({ attrs }) => ["sup", { class: "bao-note" }, `[${attrs["label"]}]`],
		},
	},
	marks: {
		link: {
			attrs: { href: {} },
			inclusive: false,
			parseDOM: [
				{ tag: "a[href]", getAttrs: (link) => ({ href: (link as HTMLElement).getAttribute("href") }) },
			],
			toDOM: (mark) => ["a", { href: mark.attrs["href"] }, 0],
		},
		strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
		em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
		strike: { parseDOM: [{ tag: "s" }], toDOM: () => ["s", 0] },
		code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
	},
});

/** The type of a node by its name in the schema. */
export function nodeType(name: keyof typeof schema.nodes): NodeType {
	return schema.nodes[name] as NodeType;
}

export function markType(name: keyof typeof schema.marks): MarkType {
	return schema.marks[name] as MarkType;
}
