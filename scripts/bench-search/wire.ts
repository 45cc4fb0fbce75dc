interface Kept {
	readonly body: ArrayBuffer;
	readonly status: number;
	/** Of the body as it travelled: packed by brotli where the server packs it. */
	readonly bytes: number;
}

/**
 * The network between a tab and the local server, which packs what a CDN packs. Each file is asked for once and kept
 * here, so that times are those of the search and not of the loopback; a tab is charged for each that it had not yet.
 */
export class Wire {
	/** Bytes of bodies that travelled to this tab. */
	bytes = 0;
	private seen = new Set<string>();

	constructor(
		private readonly server: string,
		private readonly kept = new Map<string, Promise<Kept>>(),
	) {}

	/** The wire of another tab, cold, to the same server. */
	fresh(): Wire {
		return new Wire(this.server, this.kept);
	}

	readonly fetch = async (address: string): Promise<Response> => {
		const path = address.replace(/[?#].*/, "");
		const loading = this.kept.get(path) ?? this.load(path);
		this.kept.set(path, loading);
		const { body, status, bytes } = await loading;
		if (!this.seen.has(path)) this.bytes += bytes;
		this.seen.add(path);
		return new Response(body.slice(0), { status });
	};

	private async load(path: string): Promise<Kept> {
		const response = await fetch(new URL(path, this.server), { headers: { "accept-encoding": "br" } });
		const body = await response.arrayBuffer();
		return {
			body,
			status: response.status,
			bytes: Number(response.headers.get("content-length") ?? body.byteLength),
		};
	}
}
