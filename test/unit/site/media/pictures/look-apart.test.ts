import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { test } from "node:test";
import { lookApart } from "../../../../../_includes/site/media/pictures/look-apart.ts";
import { lookAtPicture } from "../../../../../_includes/site/media/pictures/look-at-picture.ts";
import { noisy } from "../../../../support/articles/pictures.ts";

test("pictures are looked at by one process after another, and seen as they are, after one that ended it, too", async () => {
	const bytes = await noisy(300, 200).png().toBuffer();
	const seen = await lookAtPicture(bytes);
	const children: ChildProcess[] = [];
	const note = (child: ChildProcess) => children.push(child);
	for (let times = 0; times < 3; times++) assert.deepEqual(await lookApart(bytes, note), seen);
	assert.equal(new Set(children).size, 1);
	const ended = await lookApart(bytes, (child) => child.kill("SIGKILL"));
	assert.equal(ended.kind, "slow");
	assert.equal((await lookApart(bytes, (child) => child.kill("SIGSEGV"))).kind, "unknown");
	await assert.rejects(
		lookApart(bytes, (child) => child.kill("SIGTERM")),
		/ended: SIGTERM/,
	);
	assert.deepEqual(await lookApart(bytes), seen);
});
