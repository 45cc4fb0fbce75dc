import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { contrast } from "../../../support/browser/contrast.ts";

const FOLDER = "assets/styles";
const TOKENS = path.join("base", "tokens.css");
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, "");
const tokens = withoutComments(readFileSync(`${FOLDER}/${TOKENS}`, "utf8"));
/** Every other style sheet, with its name. */
const others = readdirSync(FOLDER, { encoding: "utf8", recursive: true })
	.filter((name) => name.endsWith(".css") && ![TOKENS, "site.css"].includes(name))
	.map((name) => ({ name, css: withoutComments(readFileSync(`${FOLDER}/${name}`, "utf8")) }));

/** `--leaf: light-dark(#00594a, #7fd1b5);` */
const COLOUR = /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\);/g;
const colours = new Map(
	[...tokens.matchAll(COLOUR)].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);

/** Text of each colour on each ground that it is set on, with the least contrast that WCAG 2.2 AA asks for. */
const PAIRS: readonly (readonly [string, string, number])[] = [
	...["ink", "ink-soft", "leaf", "alert"].flatMap((text) =>
		["paper", "tint"].map((ground) => [text, ground, 4.5] as const),
	),
	["ink", "mark", 4.5],
	["leaf", "mark", 4.5],
	["on-leaf", "leaf", 4.5],
	// Not text: borders of fields, and the ring of focus.
	["field", "paper", 3],
	["line-strong", "paper", 3],
];

test("every text stands off its ground, light and dark", () => {
	assert.ok(colours.size >= 11);
	const faint: string[] = [];
	for (const [text, ground, least] of PAIRS) {
		for (const theme of ["light", "dark"] as const) {
			const [one, other] = [colours.get(text)?.[theme], colours.get(ground)?.[theme]];
			assert.ok(one && other, `${text} on ${ground}`);
			const ratio = contrast(one, other);
			if (ratio < least) faint.push(`${text} on ${ground}, ${theme}: ${ratio.toFixed(2)}, not ${least}`);
		}
	}
	assert.deepEqual(faint, []);
});

test("contrast is measured as WCAG does", () => {
	assert.equal(contrast("#000000", "#ffffff"), 21);
	assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
	assert.equal(contrast("#123456", "#123456"), 1);
});

test("a colour that stands for another is given for both themes", () => {
	const single = [...tokens.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8});/g)].map(([, name]) => name);
	assert.deepEqual(single, []);
});

/** What a declaration may not hold outside of `tokens.css`, and what to do. */
const STRAYS = [
	{ what: "a colour", pattern: /#[0-9a-f]{3,8}\b(?![^;{]*\{)/gi },
	{ what: "a colour", pattern: /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/gi },
	{ what: "a named colour", pattern: /:[^;{}]*\b(?:black|white|gr[ae]y|red|green|blue|yellow|orange)\b/gi },
	{ what: "a font", pattern: /font(?:-family)?:[^;]*(?:"|serif\b(?<!--serif)|sans-serif)/gi },
	{ what: "a size of text", pattern: /font(?:-size)?:[^;]*[\d.](?:rem|px|vw)\b/gi },
] as const;

test("colours, fonts and sizes of text stand in tokens.css alone", () => {
	assert.ok(others.length > 10);
	const strays = others.flatMap(({ name, css }) => {
		// The faces themselves have their names there; and a code on paper is black on white, whatever the reader chose.
		const rules = css.replace(/(?:@font-face|\.print-code)\s*\{[^}]*\}/g, "");
		return STRAYS.flatMap(({ what, pattern }) =>
			[...rules.matchAll(pattern)].map(([found]) => `${name}: ${what}: ${found.trim()}`),
		);
	});
	assert.deepEqual(strays, []);
});

test("every token that a style sheet asks for is there, and every one that is there is used", () => {
	const all = [tokens, ...others.map(({ css }) => css)].join("\n");
	const named = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
	const given = new Set([...all.matchAll(/(?<![\w-])(--[\w-]+):/g)].map(([, name]) => name));
	assert.ok(given.size > 20);
	assert.deepEqual(
		[...named].filter((name) => !given.has(name)),
		[],
	);
	assert.deepEqual(
		[...given].filter((name) => !named.has(name)),
		[],
	);
});

test("the colour of the browser's own bar is that of the paper", () => {
	const page = readFileSync("_includes/layouts/page.tsx", "utf8");
	const paper = colours.get("paper");
	for (const theme of ["light", "dark"] as const)
		assert.ok(page.includes(`content="${paper?.[theme]}" media="(prefers-color-scheme: ${theme})"`), theme);
});
