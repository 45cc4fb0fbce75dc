import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A newspaper that is served by a process of its own. */
export interface ServedApart {
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Serves a built newspaper as `npm run serve` does. Where a process that is full of something else serves it, its pauses
 * to clear up are taken for the reader's wait.
 *
 * @param site its folder
 * @throws when the server does not start
 */
export async function serveApart(site: string): Promise<ServedApart> {
	const server = spawn(
		process.execPath,
		["_includes/site/start/run.mjs", "scripts/serve.ts", "--site", site, "--port", "0"],
		{
			stdio: ["ignore", "pipe", "inherit"],
		},
	);
	const ended = once(server, "exit");
	const close = async () => {
		server.kill("SIGTERM");
		await ended;
	};
	for await (const line of createInterface({ input: server.stdout })) {
		const url = /http:\/\/\S+(?=\/ )/.exec(line)?.[0];
		if (url === undefined) continue;
		server.stdout.resume();
		return { url, close };
	}
	throw new Error("The server did not start.");
}
