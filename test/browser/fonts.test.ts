import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { readFonts } from "../../_includes/site/parts/assets/fonts.ts";
import { openBrowser, withPage } from "../support/browser/browser.ts";
import {
	type Cut,
	FALLBACKS,
	type FaceMeasure,
	overrides,
	WEIGHTS,
	WIDTH_SAMPLE,
} from "../support/browser/fallback-fonts.ts";

let browser: Browser;
let css: string;
/** The rules of `fonts.css`, one text each. */
let faces: readonly string[];

before(async () => {
	browser = await openBrowser();
	css = await readFile("assets/styles/base/fonts.css", "utf8");
	faces = css.match(/@font-face \{[^}]*\}/g) ?? [];
});
after(() => browser.close());

/** A page that has the newspaper's faces out of their files, and no local font under another name. */
async function withFaces<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
	const files = new Map((await readFonts()).map(({ name, bytes }) => [name, bytes]));
	const own = faces
		.filter((face) => face.includes("url("))
		.map((face) =>
			face.replace(/\/fonts\/([\w-]+\.woff2)/, (_, name: string) => {
				const bytes = files.get(name);
				assert.ok(bytes, name);
				return `data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}`;
			}),
		);
	return withPage(browser, async ({ page }) => {
		await page.setContent(`<!doctype html><style>${own.join("\n")}</style>`);
		return use(page);
	});
}

/** Measures a face with the browser's own text shaping: its variable weight, its kerning. */
function measure(page: Page, font: string): Promise<FaceMeasure> {
	return page.evaluate(
		async ({ font, sample }) => {
			await document.fonts.load(font, sample);
			const pen = document.createElement("canvas").getContext("2d");
			if (!pen) throw new Error("The browser has no canvas");
			pen.font = font;
			const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText(sample);
			return { width: width / sample.length, ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
		},
		{ font, sample: WIDTH_SAMPLE },
	);
}

test("every fallback has the measures of its face, computed from the font files", async () => {
	const wrong: string[] = [];
	await withFaces(async (page) => {
		for (const { family, face, widths } of FALLBACKS) {
			for (const [cut, local] of Object.entries(widths) as [Cut, number][]) {
				const font = `${cut === "italic" ? "italic " : ""}${WEIGHTS[face][cut]} 1000px "${face}"`;
				const lines = overrides(local, await measure(page, font));
				const rule = faces.find((one) => one.includes(`"${family}"`) && one.includes(`: ${cut};`));
				const missing = lines.filter((line) => !rule?.replaceAll(" 0%", " 0.0%").includes(`${line};`));
				if (missing.length > 0) wrong.push(`${family} ${cut}: ${missing.join("; ")}`);
			}
		}
	});
	assert.deepEqual(wrong, []);
	assert.equal(
		faces.filter((face) => face.includes("local(")).length,
		FALLBACKS.flatMap(({ widths }) => Object.keys(widths)).length,
		"a fallback of fonts.css is not measured",
	);
});

test("the style sheet falls back on every measured font, in that order", async () => {
	const tokens = await readFile("assets/styles/base/tokens.css", "utf8");
	for (const [token, face] of [
		["serif", "Newsreader"],
		["sans", "Public Sans"],
	] as const) {
		const [, list = ""] = new RegExp(`--${token}:([^;]*);`).exec(tokens) ?? [];
		assert.deepEqual(
			list.split(",").map((name) => name.trim().replaceAll('"', "")),
			[
				face,
				...FALLBACKS.filter((one) => one.face === face).map(({ family }) => family),
				token === "sans" ? "sans-serif" : "serif",
			],
		);
	}
});

/** Every letter of Vietnamese, with the tallest and the deepest, and what news sets beside them. */
const LETTERS = [
	...new Set(
		["a ă â e ê i o ô ơ u ư y", "A Ă Â E Ê I O Ô Ơ U Ư Y"]
			.flatMap((vowels) => vowels.split(" "))
			.flatMap((vowel) => ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].map((tone) => vowel + tone))
			.map((letter) => letter.normalize("NFC")),
	),
	..."đĐbcghklmnpqrstvxBCDGHKLMNPQRSTVX0123456789“”‘’–…₫%",
];

test("the faces have every letter of Vietnamese, so that no word mixes two of them", async () => {
	await withFaces(async (page) => {
		for (const font of ['1000px "Newsreader"', 'italic 1000px "Newsreader"', '1000px "Public Sans"']) {
			const lacking = await page.evaluate(
				async ({ font, letters }) => {
					await document.fonts.load(font, letters.join(""));
					const pen = document.createElement("canvas").getContext("2d");
					if (!pen) throw new Error("The browser has no canvas");
					const widths = ["monospace", "serif"].map((next) => {
						pen.font = `${font}, ${next}`;
						return letters.map((letter) => pen.measureText(letter).width);
					});
					// What the face lacks is drawn in the next one, and so is as wide as that.
					return letters.filter((_, index) => widths[0]?.[index] !== widths[1]?.[index]);
				},
				{ font, letters: LETTERS },
			);
			assert.deepEqual(lacking, [], font);
		}
	});
});

test("letters of two storeys neither collide with the line above nor lose ink in a title", async () => {
	const tokens = await readFile("assets/styles/base/tokens.css", "utf8");
	const leading = (name: string) =>
		Number(new RegExp(`--leading-${name}: ([\\d.]+);`).exec(tokens)?.[1] ?? Number.NaN);
	assert.ok(leading("title") >= 1.15);
	await withFaces(async (page) => {
		const ink = (font: string) =>
			page.evaluate(
				async ({ font, letters }) => {
					await document.fonts.load(font, letters.join(""));
					const pen = document.createElement("canvas").getContext("2d");
					if (!pen) throw new Error("The browser has no canvas");
					pen.font = font;
					const measures = letters.map((letter) => pen.measureText(letter));
					return {
						// Thousandths of the size, above and below the line the letters stand on.
						above: Math.max(...measures.map((one) => one.actualBoundingBoxAscent)),
						below: Math.max(...measures.map((one) => one.actualBoundingBoxDescent)),
					};
				},
				{ font, letters: LETTERS },
			);
		const cases = [
			{ font: '700 1000px "Newsreader"', lines: leading("title") },
			{ font: '400 1000px "Newsreader"', lines: leading("text") },
			{ font: '600 1000px "Public Sans"', lines: leading("small") },
		];
		for (const { font, lines } of cases) {
			const { above, below } = await ink(font);
			assert.ok(above > 800 && below > 150, `${font}: ${above} ${below}`);
			// "Ặ" under "Ỵ": the deepest ink of one line and the tallest of the next stand clear of each other.
			assert.ok(
				above + below < lines * 1000,
				`${font}: ${above} above and ${below} below do not fit lines of ${lines}`,
			);
		}
	});
});

test("a title never hides what stands out of its box, and never cuts a syllable", async () => {
	const styles = await Promise.all(
		[
			"base/type",
			"frame/page",
			"frame/masthead",
			"lists/cards",
			"front/top",
			"lists/list",
			"article/article",
		].map((name) => readFile(`assets/styles/${name}.css`, "utf8")),
	);
	const rules = styles.join("\n").match(/[^{}]+\{[^{}]*\}/g) ?? [];
	const titles = rules.filter((rule) => /(?:\bh[1-6]\b|-title|-name\b|headline)[^{}]*\{/.test(rule));
	assert.ok(titles.length > 10);
	for (const rule of titles) {
		assert.doesNotMatch(rule, /overflow:|overflow-[xy]:|line-clamp|text-overflow|hyphens: auto|word-break/);
		for (const [, height] of rule.matchAll(/line-height: ([\d.]+);/g))
			assert.ok(Number(height) >= 1.15, rule);
	}
	assert.doesNotMatch(styles.join("\n"), /hyphens: auto|word-break: break-all/);
});
