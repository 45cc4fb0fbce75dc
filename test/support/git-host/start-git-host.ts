import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { answerGraphQL } from "./github/graphql.ts";
import { answerRest } from "./github/rest.ts";
import { answerGitLabQuery } from "./gitlab/graphql.ts";
import { answerGitLab } from "./gitlab/rest.ts";
import { Host, type HostOptions, Refusal } from "./host.ts";

/** The stand-in, at work. */
export interface GitHost {
	/** `http://127.0.0.1:40001` */
	readonly origin: string;
	readonly host: Host;
	/** Every request, as `POST /api/graphql createCommitOnBranch 200`, and the bytes of all answers. */
	readonly asked: string[];
	readonly sent: { bytes: number };
	close(): Promise<void>;
}

/** What the host lets a page of another origin do. */
const CORS = {
	"access-control-allow-origin": "*",
	"access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE",
	"access-control-allow-headers": "authorization, content-type, accept",
	"access-control-max-age": "600",
};

/** The two hosts' interfaces: `/api/v3` or `/api/v4`, and `/api/graphql`. */
const INTERFACES = {
	github: { rest: answerRest, graphql: answerGraphQL },
	gitlab: { rest: answerGitLab, graphql: answerGitLabQuery },
} as const;

/** Serves a host on the loopback address, as an enterprise's own. */
export async function startGitHost(
	options: HostOptions,
	kind: keyof typeof INTERFACES = "github",
): Promise<GitHost> {
	const { rest, graphql } = INTERFACES[kind];
	const host = await Host.open(options);
	const asked: string[] = [];
	const sent = { bytes: 0 };

	async function answer(request: IncomingMessage, response: ServerResponse) {
		const url = new URL(request.url ?? "", "http://host.example");
		const method = request.method ?? "GET";
		let note = "";
		const say = (status: number, body?: object | Buffer) => {
			const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body ? JSON.stringify(body) : "");
			const type = Buffer.isBuffer(body) ? "application/octet-stream" : "application/json; charset=utf-8";
			if (method !== "OPTIONS") asked.push(`${method} ${url.pathname} ${note}${status}`);
			sent.bytes += bytes.length;
			response.writeHead(status, { ...CORS, "content-type": type }).end(bytes);
		};
		if (method === "OPTIONS") return say(204);
		const user =
			options.users[/^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? ""];
		if (!user) return say(401, { message: "Bad credentials" });
		try {
			const text = await textOf(request);
			const body = text === "" ? {} : JSON.parse(text);
			if (url.pathname === "/api/graphql") {
				note = `${/\{\s*(\w+)/.exec(body.query)?.[1]} `;
				return say(200, await graphql(host, user, body.query, body.variables ?? {}));
			}
			const accept = request.headers.accept ?? "";
			const { status, body: told } = await rest(method, { host, user, url, accept, body });
			return say(status, told);
		} catch (error) {
			if (error instanceof Refusal) return say(error.status, { message: error.message });
			console.error(error);
			return say(500, { message: String(error) });
		}
	}

	const server = createServer((request, response) => void answer(request, response));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		...{ host, asked, sent },
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
			await host.repository.close();
		},
	};
}

/** Commits all files of a folder onto the main branch, as whoever set the newspaper up: `content` is in the folder. */
export async function commitFolder(host: Host, folder: string, below = ""): Promise<string> {
	const changes = new Map<string, Buffer>();
	for (const file of await findFiles(folder))
		changes.set(path.posix.join(below, file), await readFile(path.join(folder, file)));
	const by = { name: "Kỹ thuật", email: "ky-thuat@bao.example" };
	const from = await host.repository.head(host.base);
	return host.repository.commit(host.base, changes, "Nội dung của tòa soạn", by, host.now(), from);
}

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}
