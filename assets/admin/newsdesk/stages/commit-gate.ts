/** A commit as Sveltia sends it. */
interface Sent {
	readonly query?: string;
	readonly variables?: {
		readonly input?: {
			readonly branch?: { readonly branchName?: string };
			expectedHeadOid?: string;
			readonly fileChanges?: {
				readonly additions?: readonly { readonly path: string; readonly contents: string }[];
			};
		};
	};
}

const COMMIT = "createCommitOnBranch";
const STALE = "Lưu lại lần nữa: vừa có người khác lưu bài này, bài của anh chị còn nguyên ở đây.";

/**
 * Sveltia commits onto whatever a branch holds at that moment. Here a file goes onto the very commit that the desk has
 * looked at, or not at all: between the look and the commit nobody's text is lost.
 */
export class CommitGate {
	readonly #heads = new Map<string, string>();
	readonly #written = new Map<string, string>();
	readonly #listeners = new Set<() => void>();

	/** The next commit of a file goes onto this one. */
	expect(file: string, head: string): void {
		this.#heads.set(file, head);
	}

	/** @returns what ends it: it hears whenever the host may have been changed by this page */
	listen(heard: () => void): () => void {
		this.#listeners.add(heard);
		return () => this.#listeners.delete(heard);
	}

	/** The text of a file as this page has sent it last. */
	written(file: string): string | undefined {
		return this.#written.get(file);
	}

	/** @param host where the git host is asked, and where commits are sent */
	open(
		page: { fetch: typeof fetch },
		{ api, graphql }: { readonly api: string; readonly graphql: string },
	): void {
		const send = page.fetch.bind(page);
		page.fetch = async (asked, init) => {
			const url = String(asked);
			const body = typeof init?.body === "string" ? init.body : "";
			const isChange =
				url === graphql ? body.includes("mutation") : url.startsWith(api) && init?.method !== "GET";
			if (!isChange) return send(asked, init);
			const response = await (body.includes(COMMIT)
				? this.#commit(send, url, init, body)
				: send(asked, init));
			for (const heard of this.#listeners) heard();
			return response;
		};
	}

	async #commit(
		send: typeof fetch,
		url: string,
		init: RequestInit | undefined,
		body: string,
	): Promise<Response> {
		const sent: Sent = JSON.parse(body);
		const input = sent.variables?.input;
		const additions = input?.fileChanges?.additions ?? [];
		const file = additions.find(({ path }) => this.#heads.has(path))?.path;
		if (!input || file === undefined) return send(url, init);
		input.expectedHeadOid = this.#heads.get(file) ?? "";
		this.#heads.delete(file);
		const response = await send(url, { ...init, body: JSON.stringify(sent) });
		const answer = await response.clone().json();
		if (answer.errors?.some(({ type }: { readonly type?: string }) => type === "STALE_DATA"))
			return Response.json({ errors: [{ type: "STALE_DATA", message: STALE }] });
		if (!answer.errors) for (const one of additions) this.#remember(one.path, one.contents);
		return response;
	}

	#remember(file: string, base64: string): void {
		if (!file.endsWith(".md") && !file.endsWith(".yaml")) return;
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		this.#written.set(file, new TextDecoder().decode(bytes));
	}
}
