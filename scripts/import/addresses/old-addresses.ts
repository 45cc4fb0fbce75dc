import { addressKind } from "../../../_includes/domain/addresses/address-kind.ts";
import type { MovedAddress } from "../../../_includes/domain/addresses/addresses.ts";
import { readOldPath } from "../../../_includes/domain/addresses/old-path.ts";
import { dateListsOf, isArticlePath } from "../../../_includes/domain/addresses/paths/calendar.ts";
import { addressKey } from "../../../_includes/domain/addresses/site-path.ts";
import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { fold } from "../../../_includes/domain/text/fold.ts";
import type { ForeignArticle } from "../foreign-article.ts";
import { BUILT_IN_MOVES, builtInPage, feedsOf } from "./built-in-pages.ts";
import { keyOfOld, type OldAddress, parseOldAddress } from "./old-address.ts";

/** What was at an old address. */
export interface OldPage {
	/** Of the article in its source, or the list's name. */
	readonly id: string;
	/** Where it is now, a path of ours; absent of what was taken down. */
	readonly url?: string;
	readonly addresses: readonly string[];
	/** Readers cannot open it yet: links to it would lead nowhere. */
	readonly isDraft?: boolean;
	/** A list (section, tag, author, running story): no article's file holds its old addresses. */
	readonly isList?: boolean;
}

/** Where a link leads now. */
export interface LinkEnd {
	/** A path of ours; undefined where the link is left as it is; `""` where only its words stay. */
	readonly to: string | undefined;
	/** Whether its page was not taken over. */
	readonly isLost: boolean;
}

/** What systems put behind the address of an article for something that is on its page with us. */
const BEHIND =
	/\/(?:amp|feed(?:\/(?:rss2?|atom|rdf))?|trackback|embed|comment-page-\d+|page\/\d+|page-\d+|\d{1,2})$/;
/** Places in a page of the old site that ours has not. */
const NO_PLACE = /^#(?:more-\d+|comments?|comment-\d+|respond|top|content|_?ftn(?:ref)?\d+)?$/;

/**
 * The addresses of an old site and what is there now: known all before the first text is printed. Holds no texts, so that
 * a hundred thousand take little.
 */
export class OldAddresses {
	/** Names of the old site, without `www.`. */
	readonly #hosts = new Set<string>();
	readonly #own: string | undefined;
	readonly #pages = new Map<string, OldPage>();
	/** The same without marks and capitals, for links that were typed; undefined where two pages have one. */
	readonly #folded = new Map<string, OldPage | undefined>();
	readonly #names = new Set<string>();
	/** Whose an address of ours is, by its key: nothing may be asked for twice. */
	readonly #claims = new Map<string, string>();
	readonly #ours = new Set<string>();
	readonly #moved: MovedAddress[] = [];
	readonly #gone: string[] = [];
	/** Old addresses that cannot be answered: two pages had one, or it is a page of ours, or no host takes it. */
	readonly unanswered: { readonly address: string; readonly id: string }[] = [];

	/**
	 * @param options.site the old site's address, where it was given
	 * @param options.newspaper the `url` of this newspaper: where the old site had the same name, its dead addresses are ours
	 * @param options.taken addresses that the newsroom has already: of articles, pages, aliases, moves
	 */
	constructor({
		site,
		newspaper,
		taken = [],
	}: {
		readonly site?: URL | undefined;
		readonly newspaper?: string | undefined;
		readonly taken?: Iterable<string>;
	} = {}) {
		const host = site && parseOldAddress(site.href)?.host;
		if (host !== undefined) this.#hosts.add(host);
		this.#own = newspaper === undefined ? undefined : parseOldAddress(newspaper)?.host;
		for (const address of taken) this.#claims.set(addressKey(address), "");
	}

	/** Takes up a page. Of two that had one address the first keeps it. */
	add(page: OldPage): void {
		const { id, url, addresses, isList = false } = page;
		if (url !== undefined) {
			const key = addressKey(url);
			this.#ours.add(key);
			this.#claims.set(key, id);
			if (isArticlePath(url)) for (const list of dateListsOf(url)) this.#ours.add(addressKey(list));
		}
		const known: OldPage = { ...page, addresses: [] };
		// A file of a folder is linked to by its place in it.
		const place = /[./]/.test(id) ? parseOldAddress(`/${id}`) : undefined;
		if (place && !isList) this.#know(place, known);
		const feeds = isList && url !== undefined ? feedsOf(url, addresses) : [];
		for (const [written, to] of [...addresses.map((one) => [one, url] as const), ...feeds]) {
			const address = parseOldAddress(written);
			if (!address) continue;
			if (address.host !== undefined) this.#hosts.add(address.host);
			this.#know(address, to === url ? known : { ...known, ...(to !== undefined && { url: to }) });
			if (!isList && url !== undefined) this.#claim(address, id);
			else this.#remember(address, id, to);
		}
	}

	#know({ path, query }: OldAddress, page: OldPage): void {
		for (const [name] of query) this.#names.add(name);
		const key = keyOfOld(path, query);
		if (!this.#pages.has(key)) this.#pages.set(key, page);
		const plain = fold(key);
		if (plain !== key)
			this.#folded.set(plain, this.#folded.has(plain) && this.#folded.get(plain) !== page ? undefined : page);
	}

	/** Whether an address can be this page's alone; the same, once it is. */
	#claim(address: OldAddress, id: string): string | undefined {
		const path = writtenPath(address);
		const key = path && addressKey(path);
		if (path === undefined || key === undefined || this.#isOurs(key, path)) return undefined;
		const holder = this.#claims.get(key);
		if (holder === undefined) this.#claims.set(key, id);
		return holder === undefined || holder === id ? path : undefined;
	}

	/** Whether the build itself writes there. */
	#isOurs(key: string, path: string): boolean {
		if (this.#ours.has(key) || path.includes("?")) return this.#ours.has(key);
		const kind = addressKind(path)?.kind;
		return kind === "fixed" || kind === "calendar" || kind === "list";
	}

	/** Has `content/addresses.yaml` tell of an address. */
	#remember(address: OldAddress, id: string, url: string | undefined): void {
		const path = this.#claim(address, id);
		if (path === undefined) {
			if (!this.#isTold(address))
				this.unanswered.push({ address: keyOfOld(address.path, address.query), id });
			return;
		}
		if (url === undefined) this.#gone.push(path);
		else this.#moved.push({ from: path, to: url });
	}

	/**
	 * The old addresses of an article, as its file has them. What there is no room for in it `memory` tells.
	 */
	aliasesOf({ id, addresses }: Pick<ForeignArticle, "id" | "addresses">): readonly string[] {
		const all = new Set<string>();
		for (const written of addresses) {
			const address = parseOldAddress(written);
			if (!address) continue;
			const path = this.#claim(address, id);
			if (path !== undefined) all.add(path);
			else if (!this.#isTold(address)) this.unanswered.push({ address: written, id });
		}
		const url = this.#urlOf(id, addresses);
		if (all.size > LIMITS.aliases && url !== undefined)
			for (const from of [...all].slice(LIMITS.aliases)) this.#moved.push({ from, to: url });
		return [...all].slice(0, LIMITS.aliases);
	}

	/** Whether something of ours answers there anyway, without a redirect. */
	#isTold(address: OldAddress): boolean {
		const path = writtenPath(address);
		return path !== undefined && this.#ours.has(addressKey(path));
	}

	#urlOf(id: string, addresses: readonly string[]): string | undefined {
		for (const written of addresses) {
			const address = parseOldAddress(written);
			const page = address && this.#pages.get(keyOfOld(address.path, address.query));
			if (page?.id === id) return page.url;
		}
		return undefined;
	}

	/** What `content/addresses.yaml` must tell beside the articles' own aliases. */
	memory(): { readonly moved: readonly MovedAddress[]; readonly gone: readonly string[] } {
		const builtIn = this.#hosts.size === 0 ? [] : BUILT_IN_MOVES;
		return {
			moved: [
				...builtIn
					.filter(([from]) => !this.#claims.has(from) && addressKind(from)?.kind !== "fixed")
					.map(([from, to]): MovedAddress => ({ from, to })),
				...this.#moved,
			],
			gone: this.#gone,
		};
	}

	/**
	 * Where a link leads now: a path of ours, with its place in the page. Where the page was not taken over its address is
	 * dead, unless the old site goes on under another name than the newspaper's: then the link leads there, whole.
	 *
	 * @param from the article that has it: what a relative one starts from
	 */
	link(href: string, from: Pick<ForeignArticle, "id" | "addresses">): LinkEnd {
		const text = href.trim();
		if (text === "" || text.startsWith("#")) return AS_IT_IS;
		const [own = "/"] = from.addresses;
		const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(text);
		// `?p=12` was written for the first page, which takes it.
		for (const base of text.startsWith("?") ? ["/"] : isRelative ? [own, `/${from.id}`] : [own]) {
			const address = parseOldAddress(text, base);
			if (!address) return AS_IT_IS;
			if (address.host !== undefined && !this.#hosts.has(address.host)) return AS_IT_IS;
			const found = this.#find(address);
			if (found !== undefined)
				return {
					to: found + (NO_PLACE.test(address.fragment) ? "" : address.fragment),
					isLost: false,
				};
		}
		return { to: this.#deadEnd(text, from), isLost: true };
	}

	#find(address: OldAddress): string | undefined {
		const names = (name: string) => this.#names.has(name);
		const { query } = address;
		let { path } = address;
		while (true) {
			const keys = [keyOfOld(path, query), keyOfOld(path, query, names), path];
			for (const key of query.length > 0 ? new Set(keys) : [path]) {
				// The first page is no article, whatever query it is asked with.
				const page = key === "" ? undefined : this.#look(key);
				if (page) return page.isDraft ? undefined : page.url;
			}
			const shorter = path.replace(BEHIND, "");
			if (shorter === path) break;
			path = shorter;
		}
		const own = builtInPage(address);
		if (own !== undefined) return own;
		return query.length === 0 && this.#ours.has(addressKey(address.path)) ? `${address.path}/` : undefined;
	}

	#look(key: string): OldPage | undefined {
		const exact = this.#pages.get(key);
		if (exact) return exact;
		const plain = fold(key);
		return this.#pages.get(plain) ?? this.#folded.get(plain);
	}

	#deadEnd(href: string, { addresses }: Pick<ForeignArticle, "addresses">): string | undefined {
		const base = addresses.find((one) => /^https?:/i.test(one));
		const whole = /^(?:https?:)?\/\//i.test(href) || base !== undefined ? absolute(href, base) : undefined;
		const host = whole && parseOldAddress(whole)?.host;
		return this.#own !== undefined && host !== undefined && host !== this.#own ? whole : "";
	}
}

const AS_IT_IS: LinkEnd = { to: undefined, isLost: false };

function absolute(href: string, base: string | undefined): string | undefined {
	try {
		return new URL(href, base ?? "http://old.invalid").href;
	} catch {
		return undefined;
	}
}

/** An old address as the newsroom's files write it; undefined where no host can answer it. */
function writtenPath({ path: place, index, query }: OldAddress): string | undefined {
	const path = query.length > 0 ? place + index : place;
	const told = query
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join("&");
	const plain = path === "" ? "/" : path.split("/").map(encodeURIComponent).join("/");
	const reading = readOldPath(told ? `${plain}?${told}` : plain);
	return reading.ok && reading.path !== "/" ? reading.path : undefined;
}
