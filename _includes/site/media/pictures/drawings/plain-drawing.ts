import { SaxesParser } from "saxes";
import { IDLE_ATTRIBUTES, PLAIN_ATTRIBUTES, PLAIN_ELEMENTS, SHAPES, WORDS } from "./plain-marks.ts";

/** What a drawing may be at most to be shown as it is drawn. */
export const PLAIN_LIMITS = {
	/** Characters. Packed it is then no heavier than the same picture of dots for a phone. */
	length: 24_000,
	/** Characters of all that is drawn, once whatever is used again is written out: what it costs a phone to draw. */
	drawn: 400_000,
	/** Elements inside one another. Each may need a sheet of its own. */
	depth: 12,
	/** Uses of what uses others. */
	uses: 3,
} as const;

/** What a phone does for an element, however short: as much as for so many characters. */
const EACH = 100;

/**
 * A segment of a line, there and back, is no longer than so many times all the numbers of the line added up: its points are
 * no farther, its curves no longer than what leads from handle to handle.
 */
const LONGEST = 16;

/** How a drawing is printed: the size of its pictures of dots, and what stands behind its clear parts. */
export interface PrintedAs {
	readonly width: number;
	readonly height: number;
	/** A colour. */
	readonly paper: string;
}

interface Drawn {
	readonly name: string;
	readonly attributes: readonly (readonly [name: string, value: string])[];
	readonly inside: Drawn[];
}

/** The drawing has something that is not plain. */
class NotPlain extends Error {}

/**
 * A drawing (SVG) as readers may get it: shapes, colours and what is used again, each printed anew from a list of what is
 * allowed, so that nothing in it runs, fetches, styles, moves or speaks. It weighs a fraction of the same picture made of
 * dots, and is sharp on every screen.
 *
 * @returns nothing for a drawing that has anything else, or is heavy: of that a picture of dots is made
 */
export function plainDrawing(svg: string, printed: PrintedAs): string | undefined {
	if (svg.length > PLAIN_LIMITS.length) return undefined;
	try {
		const root = readDrawn(svg);
		new Weights(root).check();
		return print(root, printed);
	} catch (error) {
		// Where it is no XML, too: the decoder bears more, and has looked at it.
		if (error instanceof NotPlain || isFault(error)) return undefined;
		throw error;
	}
}

/** Whether the parser has thrown: it tells of a fault by the place where it stands, `1:20: …`. */
const isFault = (error: unknown) => error instanceof Error && /^\d+:\d+: /.test(error.message);

function readDrawn(svg: string): Drawn {
	const parser = new SaxesParser();
	const open: Drawn[] = [];
	let root: Drawn | undefined;
	/** Elements of words that are open. */
	let words = 0;
	parser.on("doctype", refuse);
	parser.on("cdata", refuse);
	parser.on("processinginstruction", refuse);
	parser.on("text", (text) => {
		if (words === 0 && text.trim() !== "") refuse();
	});
	parser.on("opentag", ({ name, attributes }) => {
		if (words > 0 || WORDS.has(name)) {
			words++;
			return;
		}
		const parent = open.at(-1);
		if (!PLAIN_ELEMENTS.has(name) || (name === "svg") !== (parent === undefined)) refuse();
		if (open.length === PLAIN_LIMITS.depth) refuse();
		const own: Drawn = { name, attributes: plainAttributes(name, attributes), inside: [] };
		parent?.inside.push(own);
		root ??= own;
		open.push(own);
	});
	parser.on("closetag", () => {
		if (words > 0) words--;
		else open.pop();
	});
	parser.write(svg.replace(/^\uFEFF/, "")).close();
	return root ?? refuse();
}

function refuse(): never {
	throw new NotPlain();
}

/** Those of the root that tell its size are read from there. */
const OF_THE_ROOT = new Set(["width", "height", "viewBox"]);

function plainAttributes(element: string, attributes: Readonly<Record<string, string>>): Drawn["attributes"] {
	return Object.entries(attributes).flatMap(([written, value]) => {
		if (IDLE_ATTRIBUTES.test(written)) return [];
		const name = written === "xlink:href" ? "href" : written;
		if (element === "svg" && OF_THE_ROOT.has(name)) return [[name, value] as const];
		if (!PLAIN_ATTRIBUTES.get(name)?.test(value)) refuse();
		if (name === "href" && element !== "use") refuse();
		// Those of a group would be those of all within.
		if (name === "stroke-dasharray" && !SHAPES.has(element)) refuse();
		return [[name, value] as const];
	});
}

/** What the elements of a drawing cost to draw. */
class Weights {
	readonly #byId = new Map<string, Drawn>();
	readonly #known = new Map<Drawn, number>();

	constructor(private readonly root: Drawn) {
		this.#gather(root);
	}

	#gather(one: Drawn): void {
		for (const [name, value] of one.attributes) {
			if (name !== "id") continue;
			if (this.#byId.has(value)) refuse();
			this.#byId.set(value, one);
		}
		for (const inner of one.inside) this.#gather(inner);
	}

	check(): void {
		if (this.#of(this.root, 0) > PLAIN_LIMITS.drawn) refuse();
	}

	/** Each element is weighed once, however often it is used. @param uses how many have led to it */
	#of(one: Drawn, uses: number): number {
		const known = this.#known.get(one);
		if (known !== undefined) return known;
		if (uses > PLAIN_LIMITS.uses) refuse();
		const own = one.attributes.reduce((sum, [, value]) => sum + value.length, 0);
		const used = one.attributes.flatMap(([, value]) => this.#byId.get(USED.exec(value)?.[1] ?? "") ?? []);
		const weight =
			EACH +
			own +
			dashesOf(one) +
			one.inside.reduce((sum, inner) => sum + this.#of(inner, uses), 0) +
			used.reduce((sum, other) => sum + this.#of(other, uses + 1), 0);
		this.#known.set(one, weight);
		return weight;
	}
}

/** As many pieces as a dashed line is cut into at most; none of another. */
function dashesOf({ attributes }: Drawn): number {
	const dashes = attributes.find(([name]) => name === "stroke-dasharray")?.[1];
	if (dashes === undefined) return 0;
	const line = attributes.flatMap(([name, value]) => (GEOMETRY.has(name) ? value : [])).join(" ");
	// A share of the whole is of another measure.
	if (line.includes("%")) refuse();
	const numbers = numbersIn(line);
	const sum = numbers.reduce((all, one) => all + one, 0);
	// A handle that mirrors the one before may lie as far beyond as that.
	const mirrored = (line.match(/t[^a-z]*/gi) ?? []).flatMap(numbersIn).length;
	return ((1 + mirrored) * numbers.length * LONGEST * sum) / Math.min(...numbersIn(dashes));
}

/** Attributes that tell where a line runs. */
const GEOMETRY = new Set([
	...["d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"],
]);

const numbersIn = (value: string) => (value.match(/\d+(?:\.\d*)?|\.\d+/g) ?? []).map(Number);

/** What a value names: `#lu` and `url(#troi)`. */
const USED = /^(?:#|url\(#)([\w-]+)\)?$/;

function print({ attributes, inside }: Drawn, { width, height, paper }: PrintedAs): string {
	const [left = 0, top = 0, across = 0, down = 0] = frameOf(new Map(attributes));
	// Rounded to dots it may differ by half of one.
	if (!(across > 0 && down > 0) || Math.abs((across / down / width) * height - 1) > 0.01) refuse();
	const frame = `x="${left}" y="${top}" width="${across}" height="${down}"`;
	const own = attributes.filter(([name]) => !OF_THE_ROOT.has(name));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${across} ${down}" preserveAspectRatio="none">`,
		`<rect ${frame} fill="${paper}"/>`,
		...[printOne({ name: "g", attributes: own, inside }), "</svg>\n"],
	].join("");
}

/** The part of the plane that is drawn: its left and upper edge, how wide and how high it is. */
function frameOf(root: ReadonlyMap<string, string>): number[] {
	const written =
		root.get("viewBox") ?? `0 0 ${withoutUnit(root.get("width"))} ${withoutUnit(root.get("height"))}`;
	const numbers = written.trim().split(/[\s,]+/);
	if (numbers.length !== 4 || !numbers.every((one) => /^-?\d{1,5}(?:\.\d{1,6})?$/.test(one))) refuse();
	return numbers.map(Number);
}

const withoutUnit = (size = "") => size.replace(/px$/, "");

function printOne({ name, attributes, inside }: Drawn): string {
	const own = attributes.map(([attribute, value]) => ` ${attribute}="${value}"`).join("");
	return inside.length === 0
		? `<${name}${own}/>`
		: `<${name}${own}>${inside.map(printOne).join("")}</${name}>`;
}
