import type { ServerResponse } from "node:http";

/** Where the two parts of live reload are served: a module and the stream of events it listens to. */
export const reloadScriptPath = "/__reload/client.js";
export const reloadEventsPath = "/__reload/events";

/**
 * Puts the reload module at the end of a page. It is a file of the same origin, so the page's own
 * Content-Security-Policy allows it and nothing is loosened for the preview.
 */
export function withReloadScript(html: string): string {
	const tag = `<script type="module" src="${reloadScriptPath}"></script>`;
	const end = html.toLowerCase().lastIndexOf("</body>");
	return end === -1 ? html + tag : html.slice(0, end) + tag + html.slice(end);
}

/** The open pages of one server, and which edition of the site they show. */
export interface LiveReload {
	/** The module that pages load: it knows the edition of the moment and reloads when it hears of another. */
	script(): string;
	/** Keeps the response open as a stream of events. */
	listen(response: ServerResponse): void;
	/** Tells every open page that the site has changed. */
	announce(): void;
	close(): void;
}

/**
 * @param run names this run of the server: a page that was open while the server restarted finds another name when its
 * event source reconnects, and loads itself again
 */
export function createLiveReload(run: string): LiveReload {
	const listeners = new Set<ServerResponse>();
	let changes = 0;
	const edition = () => `${run}.${changes}`;
	const tell = (response: ServerResponse) => response.write(`data: ${edition()}\n\n`);
	return {
		script: () =>
			[
				`const events = new EventSource(${JSON.stringify(reloadEventsPath)});`,
				`events.onmessage = ({ data }) => { if (data !== ${JSON.stringify(edition())}) location.reload(); };`,
				"",
			].join("\n"),
		listen(response) {
			response.writeHead(200, {
				"content-type": "text/event-stream; charset=utf-8",
				"cache-control": "no-store",
			});
			response.write("retry: 500\n");
			tell(response);
			listeners.add(response);
			response.on("close", () => listeners.delete(response));
		},
		announce() {
			changes += 1;
			for (const response of listeners) tell(response);
		},
		close() {
			for (const response of listeners) response.end();
		},
	};
}
