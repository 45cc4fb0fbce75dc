import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { NEWSDESK } from "../../domain/addresses/paths/newsdesk.ts";
import type { Trouble } from "../../domain/addresses/troubles.ts";
import type { LettersHandler } from "../services/letters/mailroom.ts";
import { answerRequest, type Content } from "./answer.ts";
import { chooseEncoding, compress } from "./compression.ts";
import { contentType, isTextType } from "./content-types.ts";
import { isDeskAddress, isLetterAddress, sendAnswer } from "./letters.ts";
import {
	createLiveReload,
	RELOAD_SCRIPT,
	reloadEventsPath,
	reloadScriptPath,
	withReloadScript,
} from "./live-reload.ts";
import { isForLoopback } from "./loopback.ts";
import { followNetlifyRules } from "./netlify-rules.ts";
import {
	PROBLEMS_POLICY,
	ProblemPages,
	problemsPath,
	problemsStylePath,
	readProblemsStyle,
} from "./problem-pages.ts";
import { readRequestPath } from "./request-path.ts";
import { isMedia, sendMedia } from "./send-media.ts";

export interface ServerOptions {
	/** Folder of the built site. Files are read anew at each request. */
	readonly site: string;
	/** 0 takes any free port. */
	readonly port: number;
	/** Default 127.0.0.1: drafts shown here are nobody else's business. */
	readonly host?: string;
	/** Pages load themselves again when `reload()` is called, and nothing is kept by the browser. */
	readonly reload?: boolean;
	/** Answers what readers write. Without it nothing does. */
	readonly letters?: LettersHandler;
	/** Answers at the editors' desk. */
	readonly desk?: LettersHandler;
}

export interface RunningServer {
	/** `http://127.0.0.1:8080`, without a slash at the end. */
	readonly url: string;
	/**
	 * Tells the open pages that the site has changed. Does nothing without the option `reload`.
	 *
	 * @param files what was written or removed; without it every open page is told
	 */
	reload(files?: readonly string[]): void;
	/**
	 * Takes what is wrong with the newsroom, to be told over the pages it concerns. Does nothing without the option
	 * `reload`.
	 */
	tell(troubles: readonly Trouble[]): void;
	close(): Promise<void>;
}

/**
 * Serves a built site as Netlify will: the same `_headers` and `_redirects`, addresses, statuses and error pages.
 *
 * @throws Error with the code EADDRINUSE where the port is taken; Error where `_headers` or `_redirects` is wrong
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
	const { site, port, host = "127.0.0.1", letters, desk } = options;
	const rules = followNetlifyRules(site);
	await rules();
	const problems = new ProblemPages();
	const live = options.reload ? createLiveReload(randomUUID(), (path) => problems.strip(path)) : undefined;

	async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (!isForLoopback(request.headers.host))
			return sendText(response, 421, "Only localhost and loopback addresses.");
		const path = readRequestPath(request.url ?? "");
		if (letters && path && isLetterAddress(path.path)) return sendAnswer(request, response, letters);
		if (desk && path && isDeskAddress(path.path)) return sendAnswer(request, response, desk);
		if (request.method !== "GET" && request.method !== "HEAD")
			return sendText(response, 405, "Only GET and HEAD.", { allow: "GET, HEAD" });
		if (!path) return sendText(response, 400, "Malformed address.");
		if (live && path.path === reloadEventsPath) return live.listen(response, path.query);
		if (live && path.path === reloadScriptPath)
			return sendText(response, 200, RELOAD_SCRIPT, { "content-type": contentType(path.path) });
		if (live && path.path === problemsStylePath)
			return sendText(response, 200, await readProblemsStyle(), { "content-type": contentType(path.path) });
		// Before anything of it is read.
		const edition = live?.edition(path.path) ?? "";
		if (live && path.path === problemsPath) return sendProblems(response, 200, problems.list(), edition);
		const answer = await answerRequest(site, await rules(), path);
		if (answer.kind === "content") {
			const instead = live && answer.status === 404 ? problems.insteadOf(path.path) : undefined;
			if (instead !== undefined) return sendProblems(response, 404, instead, edition);
			// Where somebody writes no page loads itself anew: what is not saved yet would be lost.
			const change =
				live && path.path !== NEWSDESK
					? (html: string) => withReloadScript(problems.withStrip(html, path.path), edition)
					: undefined;
			return sendContent(request, response, answer, change);
		}
		sendText(response, answer.status, "", { location: answer.location });
	}

	const server = createServer((request, response) => {
		respond(request, response).catch((error: unknown) => {
			if (response.headersSent) response.destroy();
			else sendText(response, 500, error instanceof Error ? error.message : String(error));
		});
	});
	// Who asks again just as an idle connection is closed hears of an error: whoever has opened one closes it.
	server.keepAliveTimeout = 0;
	server.listen(port, host);
	await once(server, "listening");
	const { port: bound } = server.address() as AddressInfo;
	return {
		url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
		reload: (files) => live?.announce(files),
		tell(troubles) {
			problems.set(troubles);
			live?.announce([]);
		},
		async close() {
			live?.close();
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

async function sendContent(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, file, headers: ruled }: Content,
	change: ((html: string) => string) | undefined,
): Promise<void> {
	if (file === undefined) return sendText(response, status, `${status}`, ruled);
	const type = contentType(file);
	if (status === 200 && isMedia(type)) return sendMedia(request, response, { file, type, headers: ruled });
	let bytes: Buffer = await readFile(file);
	if (change && type.startsWith("text/html")) bytes = Buffer.from(change(bytes.toString()));
	const encoding = isTextType(type) ? chooseEncoding(request.headers["accept-encoding"]) : undefined;
	const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}${encoding ? `-${encoding}` : ""}"`;

	const headers = {
		"cache-control": "public, max-age=0, must-revalidate",
		...(isTextType(type) ? { vary: "accept-encoding" } : {}),
		...ruled,
		...(change ? { "cache-control": "no-store" } : {}),
		etag: tag,
	};
	if (status === 200 && namesTag(request.headers["if-none-match"], tag)) {
		response.writeHead(304, headers).end();
		return;
	}
	const body = encoding ? await compress(bytes, encoding) : bytes;
	response.writeHead(status, {
		"content-type": type,
		"content-length": body.length,
		...(encoding ? { "content-encoding": encoding } : {}),
		...headers,
	});
	response.end(body);
}

function sendProblems(response: ServerResponse, status: number, html: string, edition: string): void {
	sendText(response, status, withReloadScript(html, edition), {
		"content-type": contentType("index.html"),
		"content-security-policy": PROBLEMS_POLICY,
	});
}

/** Whether `If-None-Match` (`W/"a", "b"` or `*`) names what would be sent. */
function namesTag(header: string | undefined, tag: string): boolean {
	return (header ?? "").split(",").some((named) => ["*", tag].includes(named.trim().replace(/^W\//, "")));
}

function sendText(
	response: ServerResponse,
	status: number,
	text: string,
	headers: Readonly<Record<string, string>> = {},
): void {
	response.writeHead(status, {
		"content-type": "text/plain; charset=utf-8",
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
		"content-length": Buffer.byteLength(text),
		...headers,
	});
	response.end(text);
}
