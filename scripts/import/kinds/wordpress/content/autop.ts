import { type HtmlPiece, htmlPieces } from "../../../markup/html-pieces.ts";

/**
 * What text is inside an element: `flow` is parted into paragraphs, `cell` too, but what comes before its first empty line
 * stays bare; `line` is one paragraph, `rows` has only elements inside, `pre` stays as it is.
 */
type Setting = "flow" | "cell" | "line" | "rows" | "pre";

const SETTINGS: ReadonlyMap<string, Setting> = new Map(
	Object.entries({
		flow: "blockquote body",
		cell: "address article aside center dd details div fieldset figure footer form header hgroup li main nav section td th",
		line: "caption dt figcaption h1 h2 h3 h4 h5 h6 legend p summary",
		rows: "colgroup dl map menu ol select table tbody tfoot thead tr ul object video audio picture",
		pre: "math pre svg",
	} as const).flatMap(([setting, names]) =>
		names.split(" ").map((name) => [name, setting as Setting] as const),
	),
);
/** Blocks that have no inside. */
const EMPTY_BLOCKS = new Set(["hr"]);
/** Elements inside one another that are minded; those further in are text. */
const DEPTH = 100;

/** An empty line. */
const GAP = /\n\s*\n/;
const BREAK = "<br />\n";

/** An element that is open, or the text itself. */
interface Level {
	readonly name: string;
	readonly setting: Setting;
	/** Whether a paragraph that was put in is open. */
	open: boolean;
	/** Of a cell: whether an empty line has come. */
	parted: boolean;
	/** Whether something stands in the paragraph, so that a line end is a break. */
	begun: boolean;
	/** A blank or a break that stands before what follows in the same paragraph, if anything does. */
	between: string;
}

const level = (name: string, setting: Setting): Level => ({
	...{ name, setting, open: false, parted: false, begun: false, between: "" },
});

/**
 * The paragraphs of a classic text: an empty line parts them, a line end inside is a line break, as WordPress prints it
 * (`wpautop`). Elements that make blocks stand beside paragraphs, and what is in `<pre>` stays as it is.
 */
export function autop(text: string): string {
	const html = new Paragraphs();
	for (const piece of htmlPieces(text.replace(/\r\n?/g, "\n"))) html.add(piece);
	return html.end();
}

class Paragraphs {
	readonly #out: string[] = [];
	readonly #levels: Level[] = [level("", "flow")];
	/** How often an element is open. */
	readonly #names = new Map<string, number>();

	add({ kind, name, raw }: HtmlPiece): void {
		if (this.#level.setting === "pre" && !(kind === "close" && name === this.#level.name))
			this.#out.push(raw);
		else if (kind === "text") this.#text(raw);
		else if (kind === "comment") this.#comment(raw);
		else if (EMPTY_BLOCKS.has(name)) {
			this.#closeParagraph();
			this.#out.push(raw);
		} else {
			const setting = SETTINGS.get(name);
			if (setting === undefined) this.#inline(name, raw);
			else if (kind === "close") this.#closeBlock(name, raw);
			else if (raw.endsWith("/>")) this.#out.push(raw);
			else this.#openBlock(name, setting, raw);
		}
	}

	end(): string {
		while (this.#levels.length > 0) {
			this.#closeParagraph();
			this.#levels.pop();
		}
		return this.#out.join("");
	}

	get #level(): Level {
		return this.#levels.at(-1) as Level;
	}

	#text(text: string) {
		const { setting } = this.#level;
		if (setting === "rows") {
			if (/\S/.test(text)) this.#out.push(text);
			return;
		}
		const [first = "", ...others] = text.split(GAP);
		this.#words(first);
		for (const part of others) {
			this.#gap();
			this.#words(part);
		}
	}

	/** An empty line. */
	#gap() {
		const here = this.#level;
		if (here.setting !== "line") {
			this.#closeParagraph();
			here.parted = true;
			return;
		}
		if (here.begun) this.#out.push(here.name === "p" ? "</p>\n<p>" : BREAK);
		here.begun = false;
		here.between = "";
	}

	/** Text without an empty line. */
	#words(text: string) {
		const here = this.#level;
		const words = text.trim();
		const before = text.slice(0, text.length - text.trimStart().length);
		if (here.begun) here.between = blankOf(here.between + before);
		if (words === "") return;
		this.#openParagraph();
		this.#out.push(
			words
				.split("\n")
				.map((line) => line.trim())
				.join(BREAK),
		);
		here.between = blankOf(text.slice(before.length + words.length));
	}

	#comment(raw: string) {
		const here = this.#level;
		if (here.between === " ") {
			this.#out.push(" ");
			here.between = "";
		}
		this.#out.push(raw);
	}

	#inline(name: string, raw: string) {
		if (this.#level.setting === "rows") {
			this.#out.push(raw);
			return;
		}
		this.#openParagraph();
		this.#out.push(raw);
		this.#level.begun = name !== "br";
	}

	#openBlock(name: string, setting: Setting, raw: string) {
		this.#closeParagraph();
		this.#out.push(raw);
		if (this.#levels.length > DEPTH) return;
		this.#levels.push(level(name, setting));
		this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
	}

	#closeBlock(name: string, raw: string) {
		this.#closeParagraph();
		while ((this.#names.get(name) ?? 0) > 0) {
			this.#closeParagraph();
			const closed = this.#levels.pop() as Level;
			this.#names.set(closed.name, (this.#names.get(closed.name) ?? 1) - 1);
			if (closed.name === name) break;
		}
		this.#out.push(raw);
	}

	#openParagraph() {
		const here = this.#level;
		const wanted = here.setting === "flow" || (here.setting === "cell" && here.parted);
		if (wanted && !here.open) {
			this.#out.push("<p>");
			here.open = true;
		} else if (here.begun) this.#out.push(here.between);
		here.between = "";
		here.begun = true;
	}

	#closeParagraph() {
		const here = this.#level;
		if (here.open) this.#out.push("</p>\n");
		here.open = false;
		here.begun = false;
		here.between = "";
	}
}

/** What blanks in the source stand for: a line end is a break. */
function blankOf(blanks: string): string {
	return blanks.includes("\n") ? BREAK : blanks === "" ? "" : " ";
}
