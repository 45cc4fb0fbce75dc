/** Elements of SVG of which nothing but a drawing can be made. */
export const SHAPES: ReadonlySet<string> = new Set([
	...["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"],
]);
export const PLAIN_ELEMENTS: ReadonlySet<string> = new Set([
	...SHAPES,
	...["svg", "g", "defs", "use", "clipPath", "linearGradient", "radialGradient", "stop"],
]);

/** Elements that say something of the drawing and draw nothing. */
export const WORDS: ReadonlySet<string> = new Set(["title", "desc"]);

const NUMBER = /^[+-]?(?:\d{1,5}(?:\.\d*)?|\.\d+)%?$/;
const NUMBERS = /^(?:\d{1,5}(?!\d)|\.\d*(?!\d)|[\s,+-])*$/;
const PATH = /^(?:\d{1,5}(?!\d)|\.\d*(?!\d)|[MLHVCSQTAZ\s,+-])*$/i;
/** Lengths of dashes, each at least one unit. */
const DASHES = /^\s*[1-9]\d{0,4}(?:\.\d+)?(?:[\s,]+[1-9]\d{0,4}(?:\.\d+)?)*\s*$/;
const MOVES = /^\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([\d\s,.+-]*\)[\s,]*)*$/;
const WORD = /^[a-z]{3,20}$/i;
const NAME = /^[\w-]{1,64}$/;
/** A colour, or what is drawn elsewhere in the drawing. */
const PAINT = /^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgb\([\d\s,.%]{5,40}\)|url\(#[\w-]{1,64}\))$/i;
const PLACE = /^url\(#[\w-]{1,64}\)$/;

/** Attributes, and what may stand in them: nothing that must be escaped, no number that is beyond a drawing. */
export const PLAIN_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
	...each(
		["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height"],
		NUMBER,
	),
	...each(["offset", "opacity", "fill-opacity", "stroke-opacity", "stop-opacity"], NUMBER),
	...each(["stroke-width", "stroke-miterlimit", "stroke-dashoffset"], NUMBER),
	...each(["fill", "stroke", "stop-color", "color"], PAINT),
	...each(["stroke-linecap", "stroke-linejoin", "fill-rule", "clip-rule"], WORD),
	...each(["gradientUnits", "clipPathUnits", "spreadMethod"], WORD),
	...each(["transform", "gradientTransform"], MOVES),
	["points", NUMBERS],
	["d", PATH],
	["stroke-dasharray", DASHES],
	["id", NAME],
	["clip-path", PLACE],
	["href", /^#[\w-]{1,64}$/],
]);

/** Attributes that change nothing where there is no style: they are left out. */
export const IDLE_ATTRIBUTES = /^(?:xmlns(?::\w+)?|version|class|role|xml:space|aria-\w+|data-[\w-]+)$/;

function each(names: readonly string[], pattern: RegExp): (readonly [string, RegExp])[] {
	return names.map((name) => [name, pattern]);
}
