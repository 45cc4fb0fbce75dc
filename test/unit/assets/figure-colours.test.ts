import assert from "node:assert/strict";
import { test } from "node:test";
import { readTokens, tokenColour } from "../../../_includes/site/parts/assets/style-tokens.ts";
import { colourDistance, SIGHTS } from "../../support/browser/colour-sight.ts";
import { contrast } from "../../support/browser/contrast.ts";

const TONES = ["tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6"];

const tokens = await readTokens();

for (const scheme of ["light", "dark"] as const) {
	const colour = (name: string) => tokenColour(tokens, name)[scheme];

	test(`the colours of figures stand off paper and tint by 3:1, ${scheme}`, () => {
		for (const tone of [...TONES, "tone-soft"])
			for (const ground of ["paper", "tint"])
				assert.ok(contrast(colour(tone), colour(ground)) >= 3, `${tone} on ${ground}`);
	});

	test(`the names of lines stand off paper and tint by 4.5:1, ${scheme}`, () => {
		for (const ink of ["tone-1", "tone-2-ink", "tone-3-ink", "tone-4", "tone-5-ink", "tone-6", "ink-soft"])
			for (const ground of ["paper", "tint"])
				assert.ok(contrast(colour(ink), colour(ground)) >= 4.5, `${ink} on ${ground}`);
	});

	test(`names on a map stand off their shades by 4.5:1, ${scheme}`, () => {
		for (const [number, name] of ["ink", "ink", "ink", "on-shade-4", "paper", "paper"].entries())
			assert.ok(
				contrast(colour(`shade-${number + 1}`), colour(name)) >= 4.5,
				`${name} on shade-${number + 1}`,
			);
	});

	for (const sight of SIGHTS)
		test(`the colours of figures are told apart, ${scheme}, by ${sight.name}`, () => {
			for (const [at, one] of TONES.entries())
				for (const other of TONES.slice(0, at)) {
					const distance = colourDistance(colour(one), colour(other), sight);
					// The least distance within Okabe and Ito's palette, measured so, is 0.076.
					assert.ok(distance >= 0.1, `${one} and ${other}: ${distance.toFixed(3)}`);
				}
		});

	test(`each shade of a map is further from its paper than the one before, ${scheme}`, () => {
		const shades = [1, 2, 3, 4, 5, 6].map((number) => contrast(colour(`shade-${number}`), colour("paper")));
		for (const [at, shade] of shades.slice(1).entries())
			assert.ok(shade / (shades[at] ?? 0) >= 1.25, `${at + 2}: ${shades.join(" ")}`);
	});
}
