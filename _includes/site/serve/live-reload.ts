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

/** The open pages of one server, and which edition of the site they show. */
export interface LiveReload {
	/** Names the edition of the moment. */
	edition(): string;
	/**
	 * Keeps the response open as a stream of events.
	 *
	 * @param query says which page listens: `?/2022/05/26/ben-pha/`
	 */
	listen(response: ServerResponse, query: string): void;
	/**
	 * Tells the open pages that the site has changed.
	 *
	 * @param files what was written or removed, `2022/05/26/ben-pha/index.html`: pages that use none of it are left
	 * alone. Without it every page is told.
	 */
	announce(files?: readonly string[]): void;
	/** Tells the open pages at some addresses, decoded, that what they are told of the newsroom has changed. */
	announceAt(isChanged: (path: string) => boolean): void;
	close(): void;
}

/**
 * @param run names this run of the server: a page that was open while the server restarted finds another name when its
 * event source reconnects, and loads itself again
 */
export function createLiveReload(run: string): LiveReload {
	/** The address of the page that listens, decoded. */
	const listeners = new Map<ServerResponse, string>();
	let changes = 0;
	const edition = () => `${run}.${changes}`;
	const tell = (response: ServerResponse) => response.write(`data: ${edition()}\n\n`);
	return {
		edition,
		listen(response, query) {
			response.writeHead(200, {
				"content-type": "text/event-stream; charset=utf-8",
				"cache-control": "no-store",
			});
			response.write("retry: 500\n");
			tell(response);
			listeners.set(response, decodePath(query.slice(1)) ?? "");
			response.on("close", () => listeners.delete(response));
		},
		announce(files) {
			changes += 1;
			const changed = new Set(files);
			const all = !files || files.some((file) => SHARED.test(file));
			for (const [response, path] of listeners) if (all || changed.has(fileOf(path))) tell(response);
		},
		announceAt(isChanged) {
			changes += 1;
			for (const [response, path] of listeners) if (isChanged(path)) tell(response);
		},
		close() {
			for (const response of listeners.keys()) response.end();
		},
	};
}
