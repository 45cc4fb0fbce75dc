import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A commit that was made through the stub. */
export interface StubCommit {
	readonly by: string;
	readonly message: string;
	readonly path: string;
	readonly text: string | undefined;
}

/** Whose token it is, and what it may. */
export interface StubUser {
	readonly login: string;
	readonly name: string | null;
	readonly push: boolean;
	readonly scopes?: string;
}

export interface StubGitHub {
	readonly api: string;
	readonly files: Map<string, string>;
	readonly commits: StubCommit[];
	/** Every request, as `GET /user`. */
	readonly asked: string[];
	/** Called before a file is written: somebody else may write first. */
	beforeWrite: (() => void) | undefined;
	/** Answers this to the next requests. */
	failing: number | undefined;
	close(): Promise<void>;
}

const REPOSITORY = "/repos/toa-soan/to-bao";
const INLINE = 1_000_000;

/** What GitHub's interface for contents does, of one repository with one branch. */
export async function startStubGitHub(
	users: Readonly<Record<string, StubUser>>,
	files: Readonly<Record<string, string>> = {},
): Promise<StubGitHub> {
	const stub: Omit<StubGitHub, "api" | "close"> = {
		files: new Map(Object.entries(files)),
		commits: [],
		asked: [],
		beforeWrite: undefined,
		failing: undefined,
	};

	async function answer(request: IncomingMessage, response: ServerResponse) {
		const url = new URL(request.url ?? "", "http://stub");
		stub.asked.push(`${request.method} ${url.pathname}`);
		const say = (status: number, body: object = { message: `Status ${status}` }, headers = {}) => {
			response.writeHead(status, { "content-type": "application/json", ...headers });
			response.end(JSON.stringify(body));
		};
		if (stub.failing !== undefined) return say(stub.failing);
		const user = users[/^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? ""];
		if (!user) return say(401);
		if (url.pathname === "/user") return say(200, { login: user.login, name: user.name });
		if (url.pathname === REPOSITORY)
			return say(
				200,
				{ private: true, permissions: { push: user.push, pull: true } },
				user.scopes === undefined ? {} : { "x-oauth-scopes": user.scopes },
			);
		const blob = /\/git\/blobs\/(\w+)$/.exec(url.pathname)?.[1];
		if (blob !== undefined) {
			const found = [...stub.files.values()].find((text) => shaOf(text) === blob);
			return found === undefined ? say(404) : say(200, { content: base64(found), encoding: "base64" });
		}
		const path = decodeURIComponent(url.pathname.slice(`${REPOSITORY}/contents/`.length));
		if (request.method === "GET") {
			if (url.searchParams.get("ref") !== "main") return say(404);
			const text = stub.files.get(path);
			if (text === undefined) return say(404);
			const isInline = Buffer.byteLength(text) <= INLINE;
			return say(200, {
				type: "file",
				sha: shaOf(text),
				content: isInline ? base64(text) : "",
				encoding: isInline ? "base64" : "none",
			});
		}
		if (!user.push) return say(403);
		const sent = JSON.parse(Buffer.concat(await chunksOf(request)).toString());
		stub.beforeWrite?.();
		const there = stub.files.get(path);
		if (there !== undefined && sent.sha === undefined) return say(422);
		if (sent.sha !== (there === undefined ? undefined : shaOf(there))) return say(409);
		const text = request.method === "DELETE" ? undefined : Buffer.from(sent.content, "base64").toString();
		if (text === undefined) stub.files.delete(path);
		else stub.files.set(path, text);
		stub.commits.push({ by: user.login, message: sent.message, path, text });
		return say(there === undefined ? 201 : 200, {});
	}

	const server = createServer((request, response) => void answer(request, response));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return Object.assign(stub, {
		api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	});
}

/** Lines of sixty signs, as GitHub sends it. */
const base64 = (text: string) => Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\n");
const shaOf = (text: string) => createHash("sha1").update(text).digest("hex");

async function chunksOf(request: IncomingMessage): Promise<Buffer[]> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return chunks;
}
