import assert from "node:assert/strict";
import fs from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { mock, test } from "node:test";
import { readCommentFiles } from "../../../../_includes/site/read/read-comment-files.ts";

const NAME = "2022/05/ben-pha.yaml";
const text = (words: string) =>
	`- {id: ab2cd3ef4g, name: Út, date: 2022-05-27 08:00, text: ${words}, approved: {by: Khoa, when: 2022-05-27 09:00}}\n- {id: bb2cd3ef4g, forgotten: 2022-05-28 08:00}\n`;

test("a file of comments that shows no change is not read again, and one that was changed is", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "comments-"));
	const settings = { content: path.join(folder, "content"), cache: path.join(folder, "cache") };
	const file = path.join(settings.content, "comments", NAME);
	const opened = mock.method(fs, "openSync");
	syncBuiltinESMExports();
	/** How often the file was looked into since. */
	const looks = () => {
		const times = opened.mock.calls.filter(({ arguments: [name] }) => String(name).endsWith(NAME)).length;
		opened.mock.resetCalls();
		return times;
	};
	// A file that was written just before it is read may change again without showing it.
	mock.timers.enable({ apis: ["Date"], now: Date.now() + 60_000 });
	const read = (remember = true) => readCommentFiles(settings, [NAME], remember);
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text("Hay."));
		const first = await read();
		assert.equal(first.files[0]?.value?.[0]?.text, "Hay.");
		assert.equal(first.files[0]?.forgotten?.[0]?.id, "bb2cd3ef4g");
		assert.equal(looks(), 1);
		assert.deepEqual(await read(), first);
		assert.equal(looks(), 0);
		assert.deepEqual(await read(false), first);
		assert.equal(looks(), 1);
		await writeFile(file, text("Khác rồi."));
		assert.equal((await read()).files[0]?.value?.[0]?.text, "Khác rồi.");
		await writeFile(file, "- hỏng\n");
		const broken = await read();
		assert.ok(broken.problems.length > 0 && !broken.files[0]?.value);
		looks();
		assert.deepEqual(await read(), broken);
		assert.equal(looks(), 0);
		await rm(file);
		assert.deepEqual((await read()).files, []);
	} finally {
		mock.timers.reset();
		mock.restoreAll();
		syncBuiltinESMExports();
		await rm(folder, { recursive: true });
	}
});
