/** A file within the limits that makes a careless reader work longest. */
export interface CostlyFile {
	readonly name: string;
	/** In `content/`: decides who reads it. */
	readonly file: string;
	readonly text: string;
}

/** Characters: as long as a file may be, and as front matter may be. */
const WHOLE = 500_000;
const FRONT_MATTER = 64_000;

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
	...[
		"- slug: a#\n  name: a#\n  description: x",
		"- name: a#\n  synonyms: [b#, c#]",
		"- from: /a#\n  to: /b#",
	],
];

/** Entries of the lists that files have. */
const ENTRIES = {
	tags: ["- a#", "- a", "- [a]", "- a: b"],
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

/** Every file of the table, one kind of mistake each. */
export function* costlyFiles(): Generator<CostlyFile> {
	for (const mark of MARKS) {
		yield article(`a text of ${JSON.stringify(mark)}`, HEAD, repeat(mark, WHOLE));
		yield article(`a heading of ${JSON.stringify(mark)}`, HEAD, `## ${repeat(mark, WHOLE)}`);
		yield article(`short lines of ${JSON.stringify(mark)}`, HEAD, lines(repeat(mark, 60), WHOLE));
		yield article(`passages of ${JSON.stringify(mark)}`, HEAD, lines(`${repeat(mark, 4000)}\n`, WHOLE));
		yield { name: `a file of ${JSON.stringify(mark)}`, file: ARTICLE, text: repeat(mark, WHOLE) };
	}
	for (const [name, text] of Object.entries(TEXTS)) yield article(`a text with ${name}`, HEAD, text());
	for (const [name, text] of Object.entries(FILES)) yield { name, file: ARTICLE, text: text() };
	for (const line of LINES) yield* inYaml(`lines of ${JSON.stringify(line)}`, (size) => lines(line, size));
	for (const [key, entries] of Object.entries(ENTRIES))
		for (const entry of entries)
			yield* inYaml(
				`a list ${key} of ${JSON.stringify(entry)}`,
				(size) => `${key}:\n${lines(` ${entry}`, size)}`,
			);
	for (const [key, values] of Object.entries(VALUES))
		for (const value of values) {
			const name = `${key} of ${JSON.stringify(value)}`;
			yield* inYaml(name, (size) => `${key}: ${repeat(value, size)}x`);
			yield* inYaml(`quoted ${name}`, (size) => `${key}: "${repeat(value, size)}"`);
			yield* inYaml(`${name} in a list`, (size) => `${key}: [${repeat(`${value},`, size)}x]`);
		}
}

/** Texts in which one thing grows with another. */
const TEXTS: Readonly<Record<string, () => string>> = {
	"a table of many columns": () => `${repeat("a|", 250_000)}\n${repeat("-|", 250_000)}`,
	"a table of many columns and short rows": () =>
		`|${repeat("a|", 700)}\n|${repeat("-|", 700)}\n${repeat("|x\n", WHOLE - 2000)}`,
	"runs of backticks, each longer": () => growing("`", " a"),
	"boxes in boxes, each with more colons": () => growing(":", " hop a"),
	"quotes in quotes": () => growing(">", " a"),
	"lists in lists": () => growing(" ", "- a"),
	"many notes cited in one line": () =>
		`${lines("[^#]: x\n", WHOLE / 2)}${lines("[^#]", WHOLE / 2).replaceAll("\n", "")}`,
	"one note cited often": () => `[^1]: x\n\n${repeat("[^1] ", WHOLE)}`,
	"many pictures": () => lines("![a](x#.jpg)\n", WHOLE),
	"pictures written badly": () => lines("![a#] (x)\n", WHOLE),
	"links that lead nowhere": () => lines("[a#](x#)\n", WHOLE),
	"HTML of many names": () => lines("<t#>\n", WHOLE),
	"headings of one name": () => lines("## a\n", WHOLE),
	"a link to an endless address": () => `[a](${"x".repeat(WHOLE)})`,
	"a link with many blanks": () => `[a](${" ".repeat(WHOLE)}x)`,
	"brackets in a link": () => `[a](${"(".repeat(WHOLE)})`,
	"blanks in a tag": () => `<a${" ".repeat(WHOLE)}x>`,
	"blanks between two letters": () => `a${" ".repeat(WHOLE)}b`,
	"a box whose title is blanks": () => `::: hop ${" ".repeat(WHOLE)}a\n:::`,
	"a word and what looks like entities": () => `${"a".repeat(50_000)}${"&x".repeat(2_300)}`,
};

const FILES: Readonly<Record<string, () => string>> = {
	"a letter, blanks, a letter": () => `x\n${" ".repeat(WHOLE)}y`,
	"a letter and blanks in one line": () => `x${" ".repeat(WHOLE)}y`,
	"an opening line with blanks and a letter": () => `---${" ".repeat(WHOLE)}y\ntitle: a`,
	"an opening line that goes on": () => `${"-".repeat(WHOLE)}a`,
	"nothing but opening lines": () => repeat("---\n", WHOLE),
	"opening lines behind a letter": () => `x\n${repeat("---\n", WHOLE)}`,
	"opening lines and keys behind a letter": () => `x\n${repeat("---\nk:\n", WHOLE)}`,
	"indented closing lines": () => `---\n${repeat(" ---\n", WHOLE)}`,
	"keys without an opening line": () => lines("k#: v", WHOLE),
	"front matter of one long word with anchors": () =>
		`---\ntitle: ${"a".repeat(50_000)}\ntags: [${repeat("&x,", 7_000)}]\n---\n`,
	"front matter of many anchors in one line": () => `---\ntags: [${repeat("&x a,", 60_000)}a]\n---\n`,
};

/** The same in the front matter of an article, lines also of a page, a thread and an author, and in each file of YAML. */
function* inYaml(name: string, make: (size: number) => string): Generator<CostlyFile> {
	const front = make(FRONT_MATTER - 200);
	yield article(`front matter: ${name}`, front, "Nội dung.");
	if (name.startsWith("lines"))
		for (const file of ["pages/trang.md", "threads/dong.md", "authors/ten.md"])
			yield { name: `${file}: ${name}`, file, text: `---\n${front}\n---\n\nNội dung.\n` };
	const whole = make(WHOLE);
	for (const file of ["newspaper", "sections", "tags", "addresses", "front"])
		yield { name: `${file}.yaml: ${name}`, file: `${file}.yaml`, text: `${whole}\n` };
}

const article = (name: string, front: string, body: string): CostlyFile => ({
	name,
	file: ARTICLE,
	text: `---\n${front}\n---\n\n${body.slice(0, WHOLE)}\n`,
});

const repeat = (text: string, size: number) => text.repeat(Math.max(1, Math.floor(size / text.length)));

/** Lines, `#` in each being its number. */
function lines(line: string, size: number): string {
	const made: string[] = [];
	for (let length = 0; length < size; length += (made.at(-1)?.length ?? 0) + 1)
		made.push(line.replaceAll("#", String(made.length)));
	return made.slice(0, -1).join("\n");
}

/** Lines that begin with ever more of a mark. */
function growing(mark: string, end: string): string {
	const made: string[] = [];
	for (let length = 0; length < WHOLE - 3_000; length += (made.at(-1)?.length ?? 0) + 1)
		made.push(mark.repeat((made.length % 2_000) + 1) + end);
	return made.join("\n");
}
