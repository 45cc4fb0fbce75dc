import { chmodSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";
import path from "node:path";
import { TEST_DISK } from "./test-run.ts";

/** A folder that Linux keeps in memory. */
const MEMORY = "/dev/shm";

/** Bytes that tests must be able to write there, with as many left to work with. Those of proofs have some 2 GB at once. */
const ROOM = 4 * 2 ** 30;

/**
 * Has tests write their sites and caches into a folder of this run, which goes with it: in memory where there is room
 * enough. They make some hundred thousand small files, and to have a disk make them takes a tenth of a run.
 */
export async function withTemporaryFiles<Result>(run: () => Promise<Result>): Promise<Result> {
	const before = process.env["TMPDIR"];
	process.env[TEST_DISK] = tmpdir();
	// By its name whoever builds next knows it as one that a killed process has left.
	const folder = mkdtempSync(path.join(hasRoom() ? MEMORY : tmpdir(), `tin-tinh-${process.pid}-tests-`));
	// As every such folder is: some tests work as a user who owns nothing.
	chmodSync(folder, 0o1777);
	process.env["TMPDIR"] = folder;
	console.log(`— temporary files: ${folder}`);
	try {
		return await run();
	} finally {
		if (before === undefined) delete process.env["TMPDIR"];
		else process.env["TMPDIR"] = before;
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

function hasRoom(): boolean {
	try {
		const { bavail, bsize } = statfsSync(MEMORY);
		return bavail * bsize >= ROOM && freemem() >= 2 * ROOM;
	} catch {
		// There is no such folder.
		return false;
	}
}
