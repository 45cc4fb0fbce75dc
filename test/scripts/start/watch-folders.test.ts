import { EventEmitter, once } from "node:events";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { watchFolders } from "../../../scripts/start/watch-folders.ts";

/** What is not told by then never will be. */
const LIMIT = { timeout: 300_000 };

/** Watches a folder while the test does something in it. */
async function whileWatched(
	run: (folder: string, untilTold: (name: string) => Promise<void>) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "watch-"));
	await mkdir(path.join(folder, "2022", "05"), { recursive: true });
	const told = new EventEmitter();
	const end = watchFolders([folder], (file) => told.emit(path.relative(folder, file)));
	try {
		await run(folder, async (name) => void (await once(told, name)));
	} finally {
		end();
		await rm(folder, { recursive: true });
	}
}

test("a file that is written, replaced by another or removed in any folder is told", LIMIT, async () => {
	await whileWatched(async (folder, untilTold) => {
		const file = path.join(folder, "2022", "05", "ben-pha.md");
		for (const change of [
			() => writeFile(file, "một"),
			() => writeFile(file, "hai"),
			async () => {
				await writeFile(`${file}.tmp`, "ba");
				await rename(`${file}.tmp`, file);
			},
			() => rm(file),
		])
			await Promise.all([untilTold("2022/05/ben-pha.md"), change()]);
	});
});

test("folders that come later are watched, also under the name of one that went", LIMIT, async () => {
	await whileWatched(async (folder, untilTold) => {
		for (const _ of ["the first time", "once more"]) {
			await Promise.all([untilTold("2023"), mkdir(path.join(folder, "2023", "01"), { recursive: true })]);
			await Promise.all([
				untilTold("2023/01/cau.md"),
				writeFile(path.join(folder, "2023", "01", "cau.md"), "một"),
			]);
			await Promise.all([untilTold("2023"), rm(path.join(folder, "2023"), { recursive: true })]);
		}
	});
});
