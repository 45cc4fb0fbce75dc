import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { ORIGINALS } from "../../_includes/domain/newsroom/content/strays.ts";

test("git leaves out what check calls an original, however its ending is written, and nothing that is printed", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "originals-"));
	try {
		execFileSync("git", ["init", "-q", folder]);
		await copyFile(".gitignore", path.join(folder, ".gitignore"));
		const files = (endings: readonly string[]) =>
			endings.map((ending) => `content/media/2026/11/IMG_1.${ending}`);
		const originals = files(
			[...ORIGINALS.photo, ...ORIGINALS.film].flatMap((one) => [one, one.toUpperCase()]),
		);
		const printed = files(["jpg", "HEIC", "mp4", "m4v", "webm", "pdf"]);
		const { stdout } = spawnSync("git", ["-C", folder, "check-ignore", ...originals, ...printed], {
			encoding: "utf8",
		});
		assert.deepEqual(stdout.trim().split("\n"), originals);
	} finally {
		await rm(folder, { recursive: true });
	}
});
