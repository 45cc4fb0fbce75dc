import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { fileOf } from "../eleventy/page-address.ts";
import { decodePath } from "./request-path.ts";

/** Where the two parts of live reload are served: a module and the stream of events it listens to. */
export const reloadScriptPath = "/__reload/client.js";
export const reloadEventsPath = "/__reload/events";

/** The module that pages load: it knows from its address which edition they show, and reloads when it hears of another. */
export const RELOAD_SCRIPT = [
	`const edition = new URL(import.meta.url).search.slice(1);`,
	`const events = new EventSource(${JSON.stringify(`${reloadEventsPath}?`)} + location.pathname);`,
	`events.onmessage = ({ data }) => { if (data !== edition) location.reload(); };`,
	"",
].join("\n");

/** What pages of every kind use. */
const SHARED = /^(assets|icons)\//;

/**
 * Puts the reload module at the end of a page. It is a file of the same origin, so the page's own
 * Content-Security-Policy allows it and nothing is loosened for the preview.
 *
 * @param edition which the page shows: what changes before the module listens is not missed
 */
export function withReloadScript(html: string, edition: string): string {
	const tag = `<script type="module" src="${reloadScriptPath}?${edition}"></script>`;
	const end = html.toLowerCase().lastIndexOf("</body>");
	return end === -1 ? html + tag : html.slice(0, end) + tag + html.slice(end);
}

/** The open pages of one server, and which edition of each there is. */
export interface LiveReload {
	/** Names what the page at an address, decoded, shows at the moment. It stays while nothing that the page uses changes. */
	edition(path: string): string;
	/**
	 * Keeps the response open as a stream of events.
	 *
	 * @param query says which page listens: `?/2022/05/26/ben-pha/`
	 */
	listen(response: ServerResponse, query: string): void;
	/**
	 * Tells the open pages of which there is another edition: the site has changed, or what is laid over its pages has.
	 *
	 * @param files what was written or removed of the site, `2022/05/26/ben-pha/index.html`; without it all may have been
	 */
	announce(files?: readonly string[]): void;
	close(): void;
}

/** A page that listens. */
interface Listener {
	readonly path: string;
	/** The edition that it was told. */
	told: string;
}

/**
 * @param run names this run of the server: a page that was open while the server restarted finds another name when its
 * event source reconnects, and loads itself again
 * @param overlay what the server lays over the page at an address
 */
export function createLiveReload(run: string, overlay: (path: string) => string): LiveReload {
	const listeners = new Map<ServerResponse, Listener>();
	let changes = 0;
	/** By which change each file came, and the last one by which all may have. */
	const changeOf = new Map<string, number>();
	let ofAll = 0;
	const edition = (path: string) =>
		[run, changeOf.get(fileOf(path)) ?? ofAll, digest(overlay(path))].join(".");
	const tell = (response: ServerResponse, listener: Listener) => {
		listener.told = edition(listener.path);
		response.write(`data: ${listener.told}\n\n`);
	};
	return {
		edition,
		listen(response, query) {
			response.writeHead(200, {
				"content-type": "text/event-stream; charset=utf-8",
				"cache-control": "no-store",
			});
			response.write("retry: 500\n");
			const listener = { path: decodePath(query.slice(1)) ?? "", told: "" };
			tell(response, listener);
			listeners.set(response, listener);
			response.on("close", () => listeners.delete(response));
		},
		announce(files) {
			changes += 1;
			if (!files || files.some((file) => SHARED.test(file))) {
				changeOf.clear();
				ofAll = changes;
			} else for (const file of files) changeOf.set(file, changes);
			for (const [response, listener] of listeners)
				if (listener.told !== edition(listener.path)) tell(response, listener);
		},
		close() {
			for (const response of listeners.keys()) response.end();
		},
	};
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 16);
