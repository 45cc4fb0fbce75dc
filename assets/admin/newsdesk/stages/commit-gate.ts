import type { CommitWords, SentCommit } from "./host/host.ts";

const STALE = "Lưu lại lần nữa: vừa có người khác lưu bài này, bài của anh chị còn nguyên ở đây.";

/**
 * Sveltia commits onto whatever a branch holds at that moment. Here a file goes onto the very commit that the desk has
 * looked at, or not at all: between the look and the commit nobody's text is lost.
 */
export class CommitGate {
	readonly #heads = new Map<string, string>();
	readonly #written = new Map<string, string>();
	readonly #listeners = new Set<() => void>();

	/** Commits of a file go onto this one, until one is taken: what is refused Sveltia may send again. */
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

	/** @param words of the host to which commits are sent */
	open(page: { fetch: typeof fetch }, words: CommitWords): void {
		const send = page.fetch.bind(page);
		page.fetch = async (asked, init) => {
			const url = String(asked);
			const body = typeof init?.body === "string" ? init.body : "";
			if (!words.isChange(url, init?.method ?? "GET", body)) return send(asked, init);
			const commit = words.read(url, body);
			const response = await (commit ? this.#commit(send, url, init, commit, words) : send(asked, init));
			for (const heard of this.#listeners) heard();
			return response;
		};
	}

	async #commit(
		send: typeof fetch,
		url: string,
		init: RequestInit | undefined,
		commit: SentCommit,
		words: CommitWords,
	): Promise<Response> {
		const file = commit.files.find((one) => this.#heads.has(one));
		const head = file === undefined ? undefined : this.#heads.get(file);
		const isNamed = file !== undefined && head !== undefined;
		const response = await send(url, isNamed ? { ...init, body: commit.onto(file, head) } : init);
		const answer = await response
			.clone()
			.json()
			.catch(() => undefined);
		const outcome = words.outcome(response.status, answer);
		if (outcome === "stale") return words.refuse(STALE);
		if (outcome === "taken") {
			if (file !== undefined) this.#heads.delete(file);
			for (const one of commit.written) this.#remember(one);
		}
		return response;
	}

	#remember({ file, text }: SentCommit["written"][number]): void {
		if (file.endsWith(".md") || file.endsWith(".yaml")) this.#written.set(file, text());
	}
}
