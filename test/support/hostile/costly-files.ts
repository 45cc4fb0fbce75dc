/** A file within the limits that makes a careless reader work longest. */
export interface CostlyFile {
	readonly name: string;
	/** In `content/`: decides who reads it. */
	readonly file: string;
	/** @param share of the longest that such a file may be: 1 for the whole */
	readonly text: (share: number) => string;
}

/** Characters: about as long as a file may be, and as front matter may be. */
const WHOLE = 500_000;
const FRONT_MATTER = 63_800;

const ARTICLE = "articles/2022/05/bai.md";
const HEAD = "title: Mùa dừa\ndate: 2022-05-26 18:56\nauthor: Ánh Nguyệt\nsection: thoi-su";

/** Marks of Markdown, of lists, tables, boxes and notes, alone and half written: each repeated through a whole text. */
const MARKS = [
	...[
		"*a ",
		"**a",
		"_a ",
		"*_",
		"***a",
		"~~a",
		"`a",
		"a_b_",
		"\\",
		"!",
		'"',
		"(",
		"#",
		"^",
		"|",
		":",
		"<",
		">",
		"&",
	],
	...[
		"[",
		"![",
		"[a](",
		"[a](<",
		"![a](x.jpg) ",
		"![a](x.jpg)\n",
		"![a](x.jpg)\n\n",
		'![a](x "',
		"![a](((",
		"](",
	],
	...[
		"[a]",
		"[a][",
		"[a](/b)\n",
		"[a](/b\\_c)\n\n",
		"[a](b) ",
		"[a]: ",
		"[^a]",
		"[^a",
		"[^a]: x\n",
		"[^1]\n\n[^1]: x\n",
		"^[a] ",
		"^[",
	],
	...["<a ", "<!--", "<b> x\n", "<https://", "<https://a> ", "&x", "&amp;", "&#x202e;", "&#9;", "&#"],
	...["https://", "https://a ", "https://(", "http://a.b/c\n", "@a", "a@b.c ", "a://b", "://"],
	...[":::\n", "::: hop\n", "::: hop x\n\n", "a\n::: hop b\nc\n:::\n", "::: x\n", "::::\n", ":::a\n"],
	...["> ", "> a\n", ">", "- ", "- a\n", "- [ ] a\n", "+ \n", "1. ", "1. a\n", "> - ", "\t-"],
	...["# a\n", "##a\n", "## đề mục\n\n", "---\n", "===\n", "~~~\n", "```\n", "``` a\n"],
	...[
		"a|b\n",
		"|a|\n",
		"|a|b|\n|-|-|\n|c|\n",
		"|-|-|\n",
		"a",
		"a ",
		"à",
		"e\u0301",
		"\u0301",
		"\u0301\u0323",
		"😀",
		"\u00a0",
	],
	...[" ", "\t", "\n", " \n", "\u200b", "1.1,", "1/", "]", ")", "}", "\u2028a", "\u0007"],
];

/** Values of front matter and lines of YAML, repeated. `#` in a line is its number. */
const LINES = [
	...["k#: a", "thuoctinhlamdai#: a", "title: a", 'k#: "a', "k#: [a", "k#: {a", "k#: a: b", "k#:a", " k#: a"],
	...[
		"k#: &a b",
		"k#: *a",
		"k#: !a b",
		"k#: a #b",
		"k#:\ta",
		"<<: a",
		"# a",
		"- a#",
		"- name: a#",
		"? a",
		": a",
	],
	...[
		"%",
		"...",
		"- - a",
		"- {a: b#}",
		"- [a#]",
		"a",
		"",
		" ",
		"“a#”: b",
		'"k#": "a\\u0041"',
		"__proto__: a",
	],
];

/** Entries as files of YAML are lists of. */
const LISTS = [
	"- slug: a#\n  name: a#\n  description: x",
	"- name: a#\n  synonyms: [b#, c#]",
	"- from: /a#\n  to: /b#",
];

/** Entries of the lists that files have. */
const ENTRIES = {
	tags: ["- a#", "- a", "- [a]", "- a: b", "- ]"],
	author: ["- a#", "- name: a#\n   role: b", "- a, b và c"],
	aliases: ["- /a#", "- https://a/b#", "- a#"],
	related: ["- /2022/05/26/a#/", "- a#"],
	corrections: ["- date: 2022-05-26\n   text: a", "- dat#: a", "- a#"],
	cover: ["k#: a"],
	moved: ["- from: /a#\n   to: /b#", "- from: /a#/\n   to: /a#1/", "- form: a#"],
	gone: ["- address: /a#", "- /a#"],
	blocks: ["- section: a#", "- sectio#: a", "- title: a\n   articles: [/a#, /b#]"],
	pins: ["- article: /a#/\n   until: 2026-01-01 10:00"],
	strip: ["k#: a"],
} as const;

/** Long values of one key. */
const VALUES = {
	title: ["a", "a ", '"', "'", "\\", "\u0301", "“", " \n  b", ": ", " #", "&x", "*"],
	lede: ["a\n  ", "\n  \n  a"],
	date: ["1/", "2022-05-26 ", "9"],
	author: ["a, ", "a và ", "Ảnh: ", "(", "a - ", "/ "],
	credit: ["Tin, ảnh: A, ", "a - ", ",", "ảnh: ", "– ", "và cùng ", "/", "."],
	cover: ["a/", "../", "%41", "."],
	slug: ["a-", "-"],
	section: ["â", "a "],
	tags: ["a, ", "[", "a,", "{a: ", '"a", '],
	source: ["https://a.", "a/", "."],
	thread: ["a-"],
	url: ["https://a.", "a."],
	email: ["a@", "."],
} as const;

/** The files of YAML beside the articles. One parser reads all of them, and each has a schema of its own. */
const YAML = ["newspaper", "sections", "tags", "addresses", "front"] as const;

/** Keys that one of these knows: their entries are read by a schema's own checks. */
const KNOWN_THERE: ReadonlySet<string> = new Set(["moved", "gone", "blocks", "pins", "strip"]);

/**
 * Files of the table, one kind of mistake each.
 *
 * @param places where what may stand in several places is put: in each of them, or in one, the next in turn. A mark is
 * in turn in a heading, in short lines, in passages; a line or the value of a key that no file of YAML knows in one of
 * these files
 */
export function* costlyFiles(places: "all" | "in turn"): Generator<CostlyFile> {
	let turn = 0;
	const someOf = <Place>(all: readonly Place[]): readonly Place[] => {
		if (places === "all") return all;
		turn += 1;
		return all.slice(turn % all.length, (turn % all.length) + 1);
	};
	const filesFor = (key: string) => (KNOWN_THERE.has(key) ? YAML : someOf(YAML));
	for (const mark of MARKS) {
		const told = JSON.stringify(mark);
		yield text(`a text of ${told}`, (size) => repeat(mark, size));
		yield* someOf([
			text(`a heading of ${told}`, (size) => `## ${repeat(mark, size)}`),
			text(`short lines of ${told}`, (size) => lines(repeat(mark, 60), size)),
			text(`passages of ${told}`, (size) => lines(`${repeat(mark, 4000)}\n`, size)),
		]);
		yield file(`a file of ${told}`, ARTICLE, (size) => repeat(mark, size));
	}
	for (const [name, make] of Object.entries(TEXTS)) yield text(`a text with ${name}`, make);
	for (const [name, make] of Object.entries(FILES)) yield file(name, ARTICLE, make);
	for (const line of LINES)
		yield* inYaml(`lines of ${JSON.stringify(line)}`, someOf(YAML), (size) => lines(line, size));
	for (const lists of LISTS)
		yield* inYaml(`lines of ${JSON.stringify(lists)}`, YAML, (size) => lines(lists, size));
	for (const [key, entries] of Object.entries(ENTRIES))
		for (const entry of entries)
			yield* inYaml(
				`a list ${key} of ${JSON.stringify(entry)}`,
				filesFor(key),
				(size) => `${key}:\n${lines(` ${entry}`, size)}`,
			);
	for (const [key, values] of Object.entries(VALUES))
		for (const value of values) {
			const name = `${key} of ${JSON.stringify(value)}`;
			yield* inYaml(name, filesFor(key), (size) => `${key}: ${repeat(value, size)}x`);
			yield* inYaml(`quoted ${name}`, filesFor(key), (size) => `${key}: "${repeat(value, size)}"`);
			yield* inYaml(`${name} in a list`, filesFor(key), (size) => `${key}: [${repeat(`${value},`, size)}x]`);
		}
}

/** Texts in which one thing grows with another. */
const TEXTS: Readonly<Record<string, Maker>> = {
	"a table of many columns": (size) => `${repeat("a|", size / 2)}\n${repeat("-|", size / 2)}`,
	"a table of many columns and short rows": (size) =>
		`|${repeat("a|", 700)}\n|${repeat("-|", 700)}\n${repeat("|x\n", size - 2800)}`,
	"runs of backticks, each longer": (size) => growing("`", " a", size),
	"boxes in boxes, each with more colons": (size) => growing(":", " hop a", size),
	"quotes in quotes": (size) => growing(">", " a", size),
	"lists in lists": (size) => growing(" ", "- a", size),
	"many notes cited in one line": (size) =>
		`${lines("[^#]: x\n", size / 2)}${lines("[^#]", size / 2).replaceAll("\n", "")}`,
	"one note cited often": (size) => `[^1]: x\n\n${repeat("[^1] ", size)}`,
	"many pictures": (size) => lines("![a](x#.jpg)\n", size),
	"pictures written badly": (size) => lines("![a#] (x)\n", size),
	"links that lead nowhere": (size) => lines("[a#](x#)\n", size),
	"HTML of many names": (size) => lines("<t#>\n", size),
	"headings of one name": (size) => lines("## a\n", size),
	"a link to an endless address": (size) => `[a](${"x".repeat(size)})`,
	"a link with many blanks": (size) => `[a](${" ".repeat(size)}x)`,
	"brackets in a link": (size) => `[a](${"(".repeat(size)})`,
	"blanks in a tag": (size) => `<a${" ".repeat(size)}x>`,
	"blanks between two letters": (size) => `a${" ".repeat(size)}b`,
	"a box whose title is blanks": (size) => `::: hop ${" ".repeat(size)}a\n:::`,
	"a word and what looks like entities": (size) => `${"a".repeat(size / 10)}${"&x".repeat(size / 220)}`,
};

const FILES: Readonly<Record<string, Maker>> = {
	"a letter, blanks, a letter": (size) => `x\n${" ".repeat(size)}y`,
	"a letter and blanks in one line": (size) => `x${" ".repeat(size)}y`,
	"an opening line with blanks and a letter": (size) => `---${" ".repeat(size)}y\ntitle: a`,
	"an opening line that goes on": (size) => `${"-".repeat(size)}a`,
	"nothing but opening lines": (size) => repeat("---\n", size),
	"opening lines behind a letter": (size) => `x\n${repeat("---\n", size)}`,
	"opening lines and keys behind a letter": (size) => `x\n${repeat("---\nk:\n", size)}`,
	"indented closing lines": (size) => `---\n${repeat(" ---\n", size)}`,
	"keys without an opening line": (size) => lines("k#: v", size),
	"front matter of one long word with anchors": (size) =>
		`---\ntitle: ${"a".repeat(size / 10)}\ntags: [${repeat("&x,", size / 70)}]\n---\n`,
	"front matter of many anchors in one line": (size) => `---\ntags: [${repeat("&x a,", size / 8)}a]\n---\n`,
};

/** The same in the front matter of an article, lines also of a page, a thread and an author, and in files of YAML. */
function* inYaml(name: string, files: readonly (typeof YAML)[number][], make: Maker): Generator<CostlyFile> {
	const within = (share: number) => `---\n${make(FRONT_MATTER * share)}\n---\n\nNội dung.\n`;
	yield { name: `front matter: ${name}`, file: ARTICLE, text: within };
	if (name.startsWith("lines"))
		for (const file of ["pages/trang.md", "threads/dong.md", "authors/ten.md"])
			yield { name: `${file}: ${name}`, file, text: within };
	for (const yaml of files) yield file(`${yaml}.yaml: ${name}`, `${yaml}.yaml`, (size) => `${make(size)}\n`);
}

/** What a file holds, of about a size in characters. */
type Maker = (size: number) => string;

const file = (name: string, at: string, make: Maker): CostlyFile => ({
	name,
	file: at,
	text: (share) => make(WHOLE * share),
});

/** An article without fault but in its text. */
const text = (name: string, make: Maker): CostlyFile =>
	file(name, ARTICLE, (size) => `---\n${HEAD}\n---\n\n${make(size).slice(0, size)}\n`);

const repeat = (text: string, size: number) => text.repeat(Math.max(1, Math.floor(size / text.length)));

/** Lines, `#` in each being its number. */
function lines(line: string, size: number): string {
	const made: string[] = [];
	for (let length = 0; length < size; length += (made.at(-1)?.length ?? 0) + 1)
		made.push(line.replaceAll("#", String(made.length)));
	return made.slice(0, -1).join("\n");
}

/** Lines that begin with ever more of a mark. */
function growing(mark: string, end: string, size: number): string {
	const made: string[] = [];
	for (let length = 0; length < size - 3_000; length += (made.at(-1)?.length ?? 0) + 1)
		made.push(mark.repeat((made.length % 2_000) + 1) + end);
	return made.join("\n");
}
