import { createHash } from "node:crypto";
import type {
	GoneList,
	OfflineEdition,
	OfflinePack,
	PackedFile,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import type { NetworkFetch } from "../../../assets/offline/fetch-file.ts";
import { type Keeper, openKeeper } from "../../../assets/offline/keep/keeper.ts";
import type { Notice, SavedCard } from "../../../assets/offline/messages.ts";
import { type Caches, openStore, type Store } from "../../../assets/offline/store/store.ts";
import { fakeLock, step } from "./interleave.ts";

export const hash = (content: string) => createHash("sha256").update(content).digest("hex").slice(0, 20);

/** A browser's CacheStorage in memory, of which some may be evicted, and which may be full. */
export class FakeCaches {
	readonly contents = new Map<string, Map<string, { readonly body: string; readonly headers: Headers }>>();
	/** So many files go in before it is full. */
	room = Number.POSITIVE_INFINITY;

	readonly caches = { open: async (name: string) => this.#cache(name) } as unknown as Caches;

	#cache(name: string) {
		const kept = this.contents.get(name) ?? new Map<string, { body: string; headers: Headers }>();
		this.contents.set(name, kept);
		return {
			match: async (key: string) => {
				await step();
				const found = kept.get(key);
				return found && new Response(found.body, { headers: found.headers });
			},
			put: async (key: string, response: Response) => {
				const body = await response.text();
				await step();
				if (name.endsWith("files") && this.room-- <= 0) throw new DOMException("full", "QuotaExceededError");
				kept.set(key, { body, headers: response.headers });
			},
			keys: async () => {
				await step();
				return [...kept.keys()].map((key) => ({ url: `https://bao.example${key}` }));
			},
			delete: async (key: string) => {
				await step();
				return kept.delete(key);
			},
		};
	}
}

/** A newspaper on a server: what it has at each address, and what befalls those who ask. */
export class FakeServer {
	readonly files = new Map<string, string>();
	/** Addresses that were asked for, in their order, and which of them were answered whole. */
	readonly asked: string[] = [];
	readonly answered: string[] = [];
	/** Called before each answer: may throw, or answer in the server's place. */
	befalls: (address: string) => Response | undefined | Promise<Response | undefined> = () => undefined;

	readonly fetch: NetworkFetch = async (address, { signal }) => {
		this.asked.push(address);
		await step();
		signal?.throwIfAborted();
		const other = await this.befalls(address);
		signal?.throwIfAborted();
		if (other) return other;
		const content = this.files.get(address);
		if (content === undefined) return new Response("no such page", { status: 404 });
		this.answered.push(address);
		return at(address, content, { headers: { "Content-Type": typeOf(address) } });
	};

	#pack(
		name: string,
		articles: PackList["articles"],
		contents: Readonly<Record<string, string>>,
	): OfflinePack {
		const files = Object.entries(contents).map(
			([address, content]): PackedFile => [address, hash(content), content.length],
		);
		for (const [address, content] of Object.entries(contents)) this.files.set(address, content);
		const list: PackList = { articles, files };
		const text = `${JSON.stringify(list)}\n`;
		this.files.set(`/offline/lists/${hash(text)}.json`, text);
		const bytes = files.reduce((sum, [, , size]) => sum + size, 0);
		return { name, from: "", to: "", articles: articles.length, bytes, pictures: 0, list: hash(text) };
	}

	/** Puts an edition onto the server. Each story is a page, a picture and a text in the search of its pack. */
	publish(plan: {
		readonly printed: string;
		readonly assets?: string;
		readonly packs: Readonly<Record<string, readonly string[]>>;
		readonly months?: Readonly<Record<string, readonly string[]>>;
		/** Months of years, `2019-08`. */
		readonly older?: Readonly<Record<string, readonly string[]>>;
		readonly gone?: GoneList;
		/** What will be gone, with its hour. */
		readonly coming?: GoneList;
		/** What the page of a story says, where it is not its first version. */
		readonly versions?: Readonly<Record<string, string>>;
		/** Stories whose titles the front and the suggestions (`front`) or the page of a story bear. */
		readonly names?: Readonly<Record<string, readonly string[]>>;
	}): OfflineEdition {
		const {
			printed,
			assets = "look-1",
			packs,
			months = {},
			older = {},
			gone = [],
			coming = [],
			versions = {},
			names = {},
		} = plan;
		const links = (page: string) => (names[page] ?? []).map(linkTo).join("");
		this.files.clear();
		const pack = (name: string, slugs: readonly string[]) => {
			const isGone = (slug: string) => gone.some(([address]) => address === storyOf(slug));
			const sorted = slugs.filter((slug) => !isGone(slug)).sort();
			return this.#pack(
				name,
				sorted.map((slug, place) => [storyOf(slug), `Bài ${slug}`, printed, place] as const),
				Object.fromEntries([
					...sorted.flatMap((slug) => [
						[storyOf(slug), pageOf(slug, versions[slug]) + links(slug)],
						[`/pictures/${slug}-480.webp`, `picture of ${slug}`],
						[`/pagefind/${name}/fragment/vi_${slug}.pf_fragment`, `words of ${slug}`],
					]),
					[`/pagefind/${name}/pagefind-entry.json`, `entry ${name} ${sorted.join()}`],
				]),
			);
		};
		const shell = this.#pack("shell", [], {
			"/": `front of ${printed}${links("front")}`,
			"/assets/suggest.json": JSON.stringify(
				(names["front"] ?? []).map((slug) => storyOf(slug).slice(1, -1)),
			),
			"/ngoai-tuyen/chua-co/": "not stored",
			"/assets/site.css": `style ${assets}`,
		});
		const made = Object.entries(packs).map(([name, slugs]) => pack(name, slugs));
		const offered = Object.entries(months).map(([name, slugs]) => pack(name, slugs));
		const ofYears = Object.entries(older).map(([name, slugs]) => pack(name, slugs));
		const years = [...new Set(ofYears.map(({ name }) => name.slice(0, 4)))].map((name) => {
			const own = ofYears.filter((month) => month.name.startsWith(name));
			const text = `${JSON.stringify(own)}\n`;
			this.files.set(`/offline/lists/${hash(text)}.json`, text);
			return { name, months: own.length, articles: 0, list: hash(text) };
		});
		const goneText = JSON.stringify([...gone, ...coming]);
		this.files.set(`/offline/lists/${hash(goneText)}.json`, goneText);
		const edition: OfflineEdition = {
			id: hash(JSON.stringify([shell, made])),
			date: "2026-11-25T07:10:00+07:00",
			printed,
			assets,
			shell,
			packs: made,
			months: offered,
			years,
			gone: hash(goneText),
		};
		this.files.set("/offline/edition.json", JSON.stringify(edition));
		return edition;
	}
}

export const storyOf = (slug: string) => `/2026/11/25/${slug}/`;

/** What its page tells of a story that is saved. */
export const cardOf = (slug: string): SavedCard => ({
	url: storyOf(slug),
	title: slug,
	lede: "",
	date: "",
	printed: "",
	section: "",
	picture: "",
});

export const pageOf = (slug: string, version = "1") =>
	`<link rel="canonical" href="https://bao.example${storyOf(slug)}"/>story ${slug}, version ${version}, srcset="/pictures/${slug}-480.webp 480w"`;

/** As the card of a story stands in other pages. */
export const linkTo = (slug: string) =>
	`<a href="${storyOf(slug)}">Bài ${slug}</a> srcset="/pictures/${slug}-480.webp 480w"`;

/** A worker's keeper on a fake server, with what it told the pages. */
export function keepOn(server: FakeServer, browser = new FakeCaches()) {
	const notices: Notice[] = [];
	let clock = 1_000;
	const store = openStore(browser.caches);
	const inTurn = fakeLock();
	/** A keeper as a worker has that was just started. */
	const start = () =>
		openKeeper({
			store,
			fetch: server.fetch,
			now: () => clock++,
			room: async () => Math.max(0, browser.room) * 1000,
			inTurn,
			tell: (notice) => notices.push(notice),
			renewed: (state) => notices.push({ type: "newer", printed: state.current?.printed ?? "" }),
		});
	return { browser, store, notices, start, keeper: start() };
}

/** What can be read of an address from what is stored. */
export async function readStored(keeper: Keeper, store: Store, address: string): Promise<string | undefined> {
	const found = (await keeper.shelf()).find(address);
	return found ? (await store.file(found))?.text() : undefined;
}

/** A response that knows where it came from, as those of a network do. */
export function at(address: string, content: string, options?: ResponseInit): Response {
	return Object.defineProperty(new Response(content, options), "url", {
		value: `https://bao.example${address}`,
	});
}

function typeOf(address: string): string {
	if (address.endsWith("/")) return "text/html; charset=utf-8";
	const types: Readonly<Record<string, string>> = {
		css: "text/css",
		js: "text/javascript",
		webp: "image/webp",
	};
	return types[address.split(".").at(-1) ?? ""] ?? "application/json";
}
