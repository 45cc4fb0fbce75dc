import { element, serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import { fieldsIn, isFields, type JsonFields, readFields, wordIn } from "../../json/json-record.ts";
import { type CardPlace, printCard } from "./cards.ts";

/** Nodes inside one another that are read. */
const DEPTH = 60;

/** How text is set: the bits of `format`. */
const MARKS = [
	[1, "strong"],
	[2, "em"],
	[4, "s"],
	[16, "code"],
	[32, "sub"],
	[64, "sup"],
	[128, "mark"],
] as const;

/** Elements that only enclose what is in them. */
const TAGS: Readonly<Record<string, string>> = {
	paragraph: "p",
	quote: "blockquote",
	"extended-quote": "blockquote",
	aside: "blockquote",
	listitem: "li",
};

/** The HTML of a text in Ghost's editor of today; undefined where it is none. */
export function lexicalHtml(json: string, place: CardPlace): string | undefined {
	const root = readFields(json)?.["root"];
	return isFields(root) ? insideOf(root, place, 0) : undefined;
}

function insideOf(node: JsonFields, place: CardPlace, depth: number): string {
	if (depth > DEPTH) {
		place.dropped.push({
			what: "phần lồng nhau quá sâu",
			text: wordIn(node, "text") ?? "",
			line: place.line,
		});
		return "";
	}
	return fieldsIn(node, "children")
		.map((child) => printNode(child, place, depth + 1))
		.join("");
}

function printNode(node: JsonFields, place: CardPlace, depth: number): string {
	const type = wordIn(node, "type") ?? "";
	if (type === "text" || type === "extended-text") return printText(node);
	if (type === "linebreak") return "<br>";
	const tag = TAGS[type] ?? ownTag(type, node);
	if (tag !== undefined) return `<${tag}>${insideOf(node, place, depth)}</${tag}>`;
	if (type === "link" || type === "autolink") {
		const [open = "", close = ""] = serialiseHtml(
			element("a", { href: wordIn(node, "url") ?? "" }, "|"),
		).split("|");
		return `${open}${insideOf(node, place, depth)}${close}`;
	}
	return fieldsIn(node, "children").length > 0 ? insideOf(node, place, depth) : printCard(type, node, place);
}

function ownTag(type: string, node: JsonFields): string | undefined {
	const tag = wordIn(node, "tag") ?? "";
	if (type === "heading" || type === "extended-heading") return /^h[1-6]$/.test(tag) ? tag : "h2";
	if (type !== "list") return undefined;
	return tag === "ol" || wordIn(node, "listType") === "number" ? "ol" : "ul";
}

function printText(node: JsonFields): string {
	const format = typeof node["format"] === "number" ? node["format"] : 0;
	const text = typeof node["text"] === "string" ? node["text"] : "";
	return MARKS.filter(([bit]) => format & bit).reduce(
		(inside, [, tag]) => `<${tag}>${inside}</${tag}>`,
		serialiseHtml(text),
	);
}
