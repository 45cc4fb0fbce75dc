/** The part of the browser's CacheStorage that the store needs; tests bring their own. */
export type Caches = Pick<CacheStorage, "open">;

const FILES = "tin-tinh-files";
const NOTES = "tin-tinh-notes";

/**
 * What the browser keeps: files under the hash of their content, and notes, small JSON documents that say what the files
 * are. A file is whole or not there, and one that two editions share is kept once. Everything may vanish at any
 * moment, as a whole or in part: the browser evicts, the reader clears. So whoever reads must live with "not there".
 */
export interface Store {
	file(hash: string): Promise<Response | undefined>;
	/** @throws QuotaExceededError where there is no room; nothing is kept then */
	putFile(hash: string, response: Response): Promise<void>;
	/** The hashes of all files that are here. */
	hashes(): Promise<Set<string>>;
	dropFiles(hashes: Iterable<string>): Promise<void>;
	/** Nothing where there is none, or where it cannot be read. */
	note<Content>(name: string): Promise<Content | undefined>;
	/** @throws QuotaExceededError where there is no room; the old note stays */
	putNote(name: string, content: unknown): Promise<void>;
}

export function openStore(caches: Caches): Store {
	const files = () => caches.open(FILES);
	const notes = () => caches.open(NOTES);
	return {
		file: async (hash) => (await files()).match(`/${hash}`),
		putFile: async (hash, response) => (await files()).put(`/${hash}`, response),
		async hashes() {
			const keys = await (await files()).keys();
			return new Set(keys.map(({ url }) => new URL(url, "https://_").pathname.slice(1)));
		},
		async dropFiles(hashes) {
			const kept = await files();
			await Promise.all(Array.from(hashes, (hash) => kept.delete(`/${hash}`)));
		},
		async note<Content>(name: string) {
			try {
				return (await (await (await notes()).match(`/${name}`))?.json()) as Content | undefined;
			} catch {
				return undefined;
			}
		},
		putNote: async (name, content) => (await notes()).put(`/${name}`, new Response(JSON.stringify(content))),
	};
}
