import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { FONT_FILES, FONT_FOLDER } from "../../../_includes/site/parts/assets/fonts.ts";
import { cutFont, facesOf } from "../../../scripts/fonts/cut-font.ts";

test("the fonts that readers get are those that npm run fonts cuts of their packages, byte by byte", async () => {
	const faces = facesOf(await readFile("assets/styles/base/fonts.css", "utf8"));
	assert.equal(faces.size, FONT_FILES.length);
	for (const font of FONT_FILES) {
		const kept = await readFile(`${FONT_FOLDER}/${font.name}`);
		assert.ok(Buffer.from(await cutFont(font, faces)).equals(kept), `${font.name}: run npm run fonts`);
	}
});
