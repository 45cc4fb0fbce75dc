import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One answer of the server, as it travelled. */
export interface Travelled {
	/** `/pagefind/bundles.json` */
	readonly path: string;
	readonly status: number;
	/** Of the body, packed where the server packs it. */
	readonly bytes: number;
}

/** A door before a server, at which every request is counted: those for icons, too, of which no page is told. */
export interface CountingDoor {
	readonly url: string;
	/** All that has gone through, in the order in which it was answered. */
	readonly travelled: readonly Travelled[];
	/** How many were asked for and are not answered yet. */
	readonly waiting: () => number;
	close(): Promise<void>;
}

/** @param site `http://127.0.0.1:8080` */
export async function openCountingDoor(site: string): Promise<CountingDoor> {
	const travelled: Travelled[] = [];
	let waiting = 0;
	const door = createServer((request, response) => {
		waiting += 1;
		let status = 0;
		let bytes = 0;
		const passed = ask(new URL(request.url ?? "/", site), {
			method: request.method ?? "GET",
			headers: request.headers,
		});
		passed.on("response", (answer) => {
			status = answer.statusCode ?? 0;
			response.writeHead(status, answer.headers);
			answer.on("data", (part: Buffer) => {
				bytes += part.length;
			});
			answer.pipe(response);
		});
		passed.on("error", () => response.destroy());
		// Whoever asked may have gone: what had been sent by then has travelled all the same.
		response.on("close", () => {
			waiting -= 1;
			passed.destroy();
			travelled.push({ path: (request.url ?? "/").replace(/[?#].*/, ""), status, bytes });
		});
		passed.end();
	});
	door.listen(0, "127.0.0.1");
	await once(door, "listening");
	return {
		url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
		travelled,
		waiting: () => waiting,
		async close() {
			door.close();
			door.closeAllConnections();
			await once(door, "close");
		},
	};
}
