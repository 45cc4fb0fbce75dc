import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { lineFeeds } from "../stream/read-pieces.ts";
import { type SourceFault, SourceStop } from "../stream/source-stop.ts";
import type { XmlElement, XmlRecord, XmlRoot } from "./xml-element.ts";
import { DOCTYPE_FAULT, describeXmlFault, tooLong, tooMany } from "./xml-faults.ts";

/** How much a file may hold at once, in characters but for the counts. Far above what a newspaper has exported. */
const LIMITS = {
	/** One text, one comment, one tag. */
	piece: 8 * 2 ** 20,
	/** All texts of one record: an article with its comments. */
	record: 16 * 2 ** 20,
	/** Elements of one record. */
	elements: 200_000,
	/** Elements inside one another. */
	depth: 200,
	/** Attributes of one tag. */
	attributes: 500,
} as const;

interface Building extends XmlElement {
	readonly nodes: (string | Building)[];
	attributes: Record<string, string>;
}

const OPEN = "<![CDATA[";

/** Gathers the records of a file in XML that is written to it piece by piece. */
export class RecordParser {
	readonly #parser = new SaxesParser({ xmlns: true });
	/** The elements that are open, from the root. */
	readonly #open: { readonly name: string; readonly line: number }[] = [];
	/** Those of them that belong to a record, the record first. */
	readonly #building: Building[] = [];
	#ready: (XmlRecord | SourceFault)[] = [];
	#root: XmlRoot | undefined;
	#attributes = 0;
	/** Of the record: its characters and elements so far. */
	#size = 0;
	#elements = 0;
	/** The CDATA that is being read, in pieces; undefined outside. */
	#cdata: { readonly parts: string[]; size: number } | undefined;
	/** The end of what was written, where it may be the beginning of a mark. */
	#held = "";
	#sawCdata = false;
	/** Where the last thing ended that was taken out of the parser. */
	#taken = 0;

	constructor() {
		const parser = this.#parser;
		parser.on("error", ({ message }) => {
			const [, found = message] = /^\d+:\d+: (.*)$/s.exec(message) ?? [];
			// An element of a prefix that nothing explains is of no use, and does no harm.
			if (!found.startsWith("unbound namespace prefix"))
				this.#stop(describeXmlFault(found, this.#building[0] ?? this.#open[0]));
		});
		parser.on("doctype", (text) => {
			this.#taken = parser.position;
			if (text.includes("[")) this.#stop(DOCTYPE_FAULT);
		});
		parser.on("comment", () => this.#take());
		parser.on("processinginstruction", () => this.#take());
		parser.on("attribute", () => {
			if (++this.#attributes > LIMITS.attributes)
				this.#stop(tooMany("Thuộc tính của một thẻ", LIMITS.attributes));
		});
		parser.on("opentag", ({ local, uri, attributes, ns, isSelfClosing: _ }) => {
			this.#take();
			this.#attributes = 0;
			this.#root ??= { name: local, namespace: uri, prefixes: { ...ns } };
			this.#openElement(local, uri, attributes as Record<string, SaxesAttributeNS>);
		});
		parser.on("closetag", () => {
			this.#take();
			this.#closeElement();
		});
		parser.on("text", (text) => this.#addText(text));
		parser.on("cdata", () => {
			this.#take();
			this.#sawCdata = true;
		});
	}

	/** Counts the lines of blanks that stand before the declaration, where XML allows none; gives nothing to write. */
	skip(blank: string): "" {
		this.#parser.line += blank.split("\n").length - 1;
		return "";
	}

	/**
	 * What stands in CDATA, nearly all of an export, goes past the parser, which looks at each character: it is told only
	 * that there was one, and whether that was a place for it.
	 *
	 * @throws SourceStop
	 */
	write(text: string): void {
		let rest = this.#held + text;
		this.#held = "";
		while (rest !== "") rest = this.#cdata ? this.#goOn(this.#cdata, rest) : this.#goTo(rest);
		if (this.#parser.position - this.#taken > LIMITS.piece)
			this.#stop(tooLong("Một đoạn văn bản", LIMITS.piece));
	}

	/** Reads to the next CDATA. @returns what is left to read */
	#goTo(text: string): string {
		const at = text.indexOf(OPEN);
		if (at !== -1) {
			this.#parser.write(text.slice(0, at));
			this.#cdata = { parts: [], size: 0 };
			return text.slice(at + OPEN.length);
		}
		const start = text.lastIndexOf("<");
		const mayOpen = start !== -1 && OPEN.startsWith(text.slice(start));
		this.#parser.write(mayOpen ? text.slice(0, start) : text);
		this.#held = mayOpen ? text.slice(start) : "";
		return "";
	}

	/** Reads on in CDATA. @returns what is left to read behind it */
	#goOn(cdata: { readonly parts: string[]; size: number }, text: string): string {
		const end = text.indexOf("]]>");
		const kept = end === -1 ? Math.max(0, text.length - 2) : end;
		cdata.parts.push(text.slice(0, kept));
		cdata.size += kept;
		if (cdata.size > LIMITS.piece) this.#stop(tooLong("Một đoạn văn bản", LIMITS.piece));
		if (end === -1) {
			this.#held = text.slice(kept);
			return "";
		}
		this.#cdata = undefined;
		const inside = cdata.parts.join("");
		this.#sawCdata = false;
		this.#parser.write(`${OPEN}]]>`);
		// In a comment it is none: there all of it is the parser's.
		if (!this.#sawCdata) this.#parser.write(`${inside}]]>`);
		else {
			this.#parser.line += lineFeeds(inside);
			this.#addText(inside.includes("\r") ? inside.replace(/\r\n?/g, "\n") : inside);
		}
		return text.slice(end + 3);
	}

	/** @throws SourceStop where the file ends too early */
	close(): void {
		this.#parser.write(this.#cdata ? `${OPEN}${this.#cdata.parts.join("")}` : this.#held);
		this.#parser.close();
	}

	/** The records that are whole by now, and what is wrong with others. */
	take(): readonly (XmlRecord | SourceFault)[] {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}

	#take() {
		this.#taken = this.#parser.position;
	}

	#stop(told: Pick<SourceFault, "message" | "cure">): never {
		throw new SourceStop({ line: this.#parser.line, column: this.#parser.column + 1, ...told });
	}

	#openElement(name: string, namespace: string, attributes: Readonly<Record<string, SaxesAttributeNS>>) {
		const { line } = this.#parser;
		const isRecord = this.#building.length === 0 && this.#isContainer();
		this.#open.push({ name, line });
		if (this.#open.length > LIMITS.depth) this.#stop(tooMany("Thẻ lồng nhau", LIMITS.depth));
		if (isRecord) {
			this.#size = 0;
			this.#elements = 0;
		} else if (this.#building.length === 0) return;
		const element: Building = { name, namespace, attributes: Object.create(null), nodes: [], line };
		const parent = this.#building.at(-1);
		this.#building.push(element);
		if (++this.#elements > LIMITS.elements || this.#isOver()) return;
		for (const { local, prefix, value } of Object.values(attributes)) {
			if (prefix === "xmlns" || local === "xmlns") continue;
			if (prefix === "" || !(local in element.attributes)) element.attributes[local] = own(value);
			this.#size += value.length;
		}
		parent?.nodes.push(element);
	}

	/** Whether what is right inside the element that is open now is a record. */
	#isContainer(): boolean {
		const [root, channel] = this.#open;
		if (root?.name !== "rss") return this.#open.length === 1;
		return this.#open.length === 2 && channel?.name === "channel";
	}

	#closeElement() {
		this.#open.pop();
		const element = this.#building.pop();
		if (!element || this.#building.length > 0 || !this.#root) return;
		if (!this.#isOver()) this.#ready.push({ element, root: this.#root });
		else {
			const told =
				this.#elements > LIMITS.elements
					? tooMany(`Thẻ trong <${element.name}>`, LIMITS.elements)
					: tooLong(`<${element.name}>`, LIMITS.record);
			this.#ready.push({ line: element.line, column: 1, ...told });
		}
	}

	#addText(text: string) {
		this.#take();
		const element = this.#building.at(-1);
		if (!element) return;
		this.#size += text.length;
		if (this.#isOver()) return;
		// Blanks between elements are no text, but those that stand alone in one are.
		if (text.length > 0) element.nodes.push(own(text));
	}

	#isOver(): boolean {
		return this.#size > LIMITS.record || this.#elements > LIMITS.elements;
	}
}

/**
 * A copy of what may be kept, a name or an address: a piece of a string keeps all of the string that it was cut from. Long
 * texts are let go as soon as their article is written.
 */
function own(text: string): string {
	return text.length < 13 || text.length > 2000 ? text : Buffer.from(text).toString();
}
