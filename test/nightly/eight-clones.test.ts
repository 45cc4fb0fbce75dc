import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { installServer } from "../support/remote-cache/cache-server.ts";
import { shareOutByCommand } from "../support/remote-cache/clones.ts";

test("eight clones share the newspaper out by the command, and a ninth joins it byte for byte", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "eight-clones-"));
	try {
		await shareOutByCommand(8, 1_100, await installServer(path.join(folder, "server")));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
