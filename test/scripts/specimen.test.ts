import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { NOW } from "../../scripts/bench/archive/archive.ts";
import { runScript } from "../support/processes/command.ts";

test("a specimen is a whole newsroom without a fault, with pictures, tags and running stories", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "specimen-"));
	try {
		const content = path.join(folder, "content");
		const made = await runScript("specimen", [content, "--articles", "60"]);
		assert.equal(made.code, 0, made.stderr);
		const settings = { ...settingsFrom({}, NOW), content, articles: path.join(content, "articles") };
		const { newsroom, problems } = await readNewsroom({ ...settings, cache: path.join(folder, "cache") });
		assert.deepEqual(
			problems.filter(({ severity }) => severity === "error"),
			[],
		);
		const cards = newsroom?.files.map(({ card }) => card) ?? [];
		assert.equal(cards.length, 60);
		for (const has of [
			(card: (typeof cards)[number]) => card.cover !== undefined,
			(card: (typeof cards)[number]) => card.thread !== undefined,
			(card: (typeof cards)[number]) => card.tags.length > 1,
		])
			assert.ok(cards.filter(has).length > 3);

		await writeFile(path.join(content, "ghi-chu"), "");
		const again = await runScript("specimen", [content]);
		assert.equal(again.code, 2, "never into a folder that holds something");
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
