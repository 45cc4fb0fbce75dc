import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as listen } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** What the machines of the tests know of each other. */
export const TOKEN = "thu-thoi";
export const SIGNATURE_KEY = "khoa chi de thu, dai hon ba muoi hai ky tu";
const TEAM = "team_bao";

/** Does something else with a question than hand it on; true where it did. */
export type Fault = (question: IncomingMessage, answer: ServerResponse) => boolean;

/** A server of Turborepo's remote cache on the loopback address, and before it a door at which it can be made to fail. */
export interface CacheServer {
	/** Files that it holds. */
	readonly store: string;
	/** What a machine has in its environment that shares it. */
	readonly environment: Readonly<Record<string, string>>;
	/** What it was asked: `GET`, `PUT` … of artifacts. */
	readonly asked: string[];
	fault: Fault | undefined;
	/** Ends the server itself; what is on its way is cut. */
	kill(): Promise<void>;
	close(): Promise<void>;
}

/** Installs the server exactly as `test/remote-cache/package-lock.json` names it. */
export async function installServer(folder: string): Promise<string> {
	await mkdir(folder);
	for (const name of ["package.json", "package-lock.json"])
		await cp(`test/remote-cache/${name}`, path.join(folder, name));
	const words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
	await promisify(execFile)("npm", words, { cwd: folder });
	return path.join(folder, "node_modules/turborepo-remote-cache/dist/cli.js");
}

/** Starts the server on an empty store. @param program as `installServer` gives it */
export async function startServer(program: string, store: string): Promise<CacheServer> {
	const port = await freePort();
	const server = spawn(process.execPath, [program], {
		cwd: path.dirname(program),
		stdio: "ignore",
		env: {
			...process.env,
			...{ NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "silent" },
			...{ STORAGE_PROVIDER: "local", STORAGE_PATH: store, STORAGE_PATH_USE_TMP_FOLDER: "false" },
			// Without the key it keeps no signatures, and nothing that it gives is taken.
			...{ TURBO_TOKEN: TOKEN, TURBO_REMOTE_CACHE_SIGNATURE_KEY: SIGNATURE_KEY },
		},
	});
	await answers(port, server);
	const asked: string[] = [];
	const door = createServer((question, answer) => {
		if (question.url?.includes("/artifacts/")) asked.push(String(question.method));
		if (found.fault?.(question, answer)) return;
		const { method, url, headers } = question;
		const handed = request({ host: "127.0.0.1", port, method, path: url, headers }, (given) => {
			answer.writeHead(given.statusCode ?? 502, given.headers);
			given.pipe(answer).on("error", () => answer.destroy());
		});
		handed.on("error", () => answer.destroy());
		question.pipe(handed);
	});
	door.listen(0, "127.0.0.1");
	await once(door, "listening");
	const found: CacheServer = {
		store,
		asked,
		fault: undefined,
		environment: {
			TURBO_API: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
			...{ TURBO_TOKEN: TOKEN, TURBO_TEAM: TEAM, TURBO_REMOTE_CACHE_SIGNATURE_KEY: SIGNATURE_KEY },
		},
		async kill() {
			if (server.exitCode !== null || server.signalCode !== null) return;
			server.kill("SIGKILL");
			await once(server, "exit");
		},
		async close() {
			await found.kill();
			door.closeAllConnections();
			door.close();
			await once(door, "close");
		},
	};
	return found;
}

async function freePort(): Promise<number> {
	const taken = listen().listen(0, "127.0.0.1");
	await once(taken, "listening");
	const { port } = taken.address() as AddressInfo;
	taken.close();
	await once(taken, "close");
	return port;
}

/** Waits until a server answers. */
async function answers(port: number, server: ChildProcess): Promise<void> {
	for (;;) {
		assert.equal(server.exitCode, null, "the server of the remote cache has ended");
		const headers = { authorization: `Bearer ${TOKEN}` };
		const answer = await fetch(`http://127.0.0.1:${port}/v8/artifacts/status`, { headers }).catch(
			() => undefined,
		);
		await answer?.body?.cancel();
		if (answer?.ok) return;
		await pause(50);
	}
}
