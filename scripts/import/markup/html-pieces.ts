import { Ahead } from "./ahead.ts";

/** A piece of HTML as it is written: all of them in a row are the text again. */
export interface HtmlPiece {
	readonly kind: "text" | "open" | "close" | "comment";
	/** Of a tag, in small letters. */
	readonly name: string;
	readonly raw: string;
	/** Where it begins. */
	readonly at: number;
}

/** Elements whose content is no HTML. */
const RAW = new Set(["script", "style", "textarea", "iframe"]);
/** Quoted values that one tag may have: past these its end is its first `>`. */
const QUOTED = 100;

/** Parts HTML into tags, comments and what is between them, in a time linear in its length. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
	const ahead = new Ahead(html);
	const unclosed = new Set<string>();
	let text = 0;
	let at = html.indexOf("<");
	for (; at !== -1; at = html.indexOf("<", at)) {
		const piece = pieceAt(html, at, ahead);
		if (!piece) {
			at += 1;
			continue;
		}
		if (at > text) yield { kind: "text", name: "", raw: html.slice(text, at), at: text };
		yield piece;
		at += piece.raw.length;
		text = at;
		if (piece.kind !== "open" || !RAW.has(piece.name) || unclosed.has(piece.name)) continue;
		const end = new RegExp(`</${piece.name}`, "gi");
		end.lastIndex = at;
		const close = end.exec(html);
		if (!close) unclosed.add(piece.name);
		else if (close.index > at) {
			yield { kind: "comment", name: "", raw: html.slice(at, close.index), at };
			at = close.index;
			text = at;
		}
	}
	if (text < html.length) yield { kind: "text", name: "", raw: html.slice(text), at: text };
}

function pieceAt(html: string, at: number, ahead: Ahead): HtmlPiece | undefined {
	if (html.startsWith("<!--", at)) {
		const end = ahead.find("-->", at + 4);
		return end === -1 ? undefined : { kind: "comment", name: "", raw: html.slice(at, end + 3), at };
	}
	const sign = html.charCodeAt(at + 1);
	if (sign === 0x21 || sign === 0x3f) {
		const end = ahead.find(">", at);
		return end === -1 ? undefined : { kind: "comment", name: "", raw: html.slice(at, end + 1), at };
	}
	const start = /^<(\/?)([a-z][a-z0-9:-]{0,40})(?![a-z0-9:-])/i.exec(html.slice(at, at + 44));
	const end = start ? tagEnd(html, at + start[0].length, ahead) : -1;
	if (!start || end === -1) return undefined;
	return {
		kind: start[1] === "/" ? "close" : "open",
		name: (start[2] ?? "").toLowerCase(),
		raw: html.slice(at, end + 1),
		at,
	};
}

/** The `>` of a tag: none inside quotation marks, where these close. */
function tagEnd(html: string, from: number, ahead: Ahead): number {
	const first = ahead.find(">", from);
	if (first === -1) return -1;
	const signs = /[>"']/g;
	signs.lastIndex = from;
	for (let quoted = 0; quoted < QUOTED; quoted++) {
		const sign = signs.exec(html);
		if (!sign) return first;
		if (sign[0] === ">") return sign.index;
		const close = html.indexOf(sign[0], sign.index + 1);
		if (close === -1) return first;
		signs.lastIndex = close + 1;
	}
	return first;
}

/** HTML without the tags of some elements; what is inside them stays. */
export function withoutTags(html: string, names: readonly string[]): string {
	let kept = "";
	for (const { kind, name, raw } of htmlPieces(html))
		if (!(kind === "open" || kind === "close") || !names.includes(name)) kept += raw;
	return kept;
}

const NAME = /[\s/]*([^\s/=>"']+|["'=])/y;
const VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/y;

/** An attribute of an opening tag as it is written; its value undefined where it has none. */
interface WrittenAttribute {
	readonly name: string;
	readonly value: string | undefined;
	readonly from: number;
	readonly to: number;
}

function* attributesOf(raw: string): Generator<WrittenAttribute> {
	let at = /^<[^\s/>]*/.exec(raw)?.[0].length ?? raw.length;
	for (;;) {
		NAME.lastIndex = at;
		const named = NAME.exec(raw);
		if (!named) return;
		const from = NAME.lastIndex - (named[1] as string).length;
		VALUE.lastIndex = NAME.lastIndex;
		const valued = VALUE.exec(raw);
		at = valued ? VALUE.lastIndex : from + (named[1] as string).length;
		const value = valued ? (valued[1] ?? valued[2] ?? valued[3] ?? "") : undefined;
		yield { name: (named[1] as string).toLowerCase(), value, from, to: at };
	}
}

/** The value of an attribute of an opening tag, as written; undefined where it has none of that name. */
export function attributeOf(raw: string, name: string): string | undefined {
	for (const one of attributesOf(raw)) if (one.name === name) return one.value;
	return undefined;
}

/** An opening tag with an attribute set. @param value HTML, its quotation marks escaped */
export function withAttribute(raw: string, name: string, value: string): string {
	const written = `${name}="${value}"`;
	for (const one of attributesOf(raw))
		if (one.name === name) return raw.slice(0, one.from) + written + raw.slice(one.to);
	const end = raw.endsWith("/>") ? 2 : 1;
	return `${raw.slice(0, -end)} ${written}${raw.slice(-end)}`;
}
