import assert from "node:assert/strict";
import { rm, statSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { EarlyMarks, markOnDisk } from "../../../../../_includes/site/read/memory/early-marks.ts";
import { markOf } from "../../../../../_includes/site/start/file-mark.mjs";

const folder = await mkdtemp(path.join(tmpdir(), "marks-"));
after(() => rm(folder, { recursive: true }, () => {}));
const names = Array.from({ length: 300 }, (_, at) => `bài ${at}.md`);
for (const name of names) await writeFile(path.join(folder, name), name);

for (const [who, alone] of [
	["another thread", 0],
	["this one", names.length],
] as const)
	test(`marks that ${who} asks for are those of the disk, and what is not there has none`, async () => {
		const asked = [...names, "không có.md"];
		const marks = new EarlyMarks(folder + path.sep, asked, alone);
		for (let round = 0; round < 3; round++) {
			for (const [at, name] of names.entries())
				assert.deepEqual(marks.of(at), markOf(statSync(path.join(folder, name))), name);
			assert.equal(marks.of(names.length), undefined);
			await wait(50);
		}
	});

test("another thread has asked for what is not asked for yet", async () => {
	const late = path.join(folder, "đến rồi đi.md");
	for (let patience = 10; ; patience *= 2) {
		await writeFile(late, "");
		const mark = markOnDisk(late);
		const marks = new EarlyMarks(folder + path.sep, [...names, path.basename(late)], 0);
		await wait(patience);
		await new Promise((gone) => rm(late, gone));
		const told = marks.of(names.length);
		if (told) return assert.deepEqual(told, mark);
		assert.ok(patience < 60_000, "the thread has told nothing");
	}
});
