import type { ListedBundle } from "../../../_includes/domain/parts/search/bundles.ts";
import type { SynonymGroup } from "../../../_includes/domain/text/synonyms.ts";
import type { SavedCard, Stored, StoredPack } from "../../offline/messages.ts";
import { keep } from "../core/index/keep.ts";
import type { OpenBundle } from "../core/index/open-bundle.ts";
import type { Searchable } from "../core/index/searchable.ts";
import type { TitleIndex } from "../core/index/title-index.ts";
import type { StoredPart, StoredStory } from "../core/step.ts";
import { SavedBundle, type StoryText } from "./saved-bundle.ts";
import { SiftedBundle } from "./sifted-bundle.ts";
import { type BundleTitles, indexTitles } from "./stored-titles.ts";

/** A story whose words are read from its page. */
type MadeStory = StoredStory & Pick<SavedCard, "picture">;

/** What the names of bundles that are made here begin with: `made-2022-05`. */
const MADE = "made-";

/** So many of them are kept in memory: of more, the one that was asked for first is made anew when it is asked again. */
const MOST_MADE = 12;

/**
 * What this browser has stored, as search asks it: the bundles of the stored packs, newest first, then those that are
 * made here, one for each month: of the stories that the reader saved and that are in no pack, and of packs whose own
 * bundle went with a story that was withdrawn. A story is found once, in the newest pack that has it; a withdrawn one not at all.
 */
export class StoredIndex implements Searchable, StoredPart {
	readonly stories: readonly StoredStory[];
	readonly since: string;
	private readonly siftedPacks: readonly SiftedPack[];
	/** Stories of no bundle by the name of the one that is made of them, newest first, each in the order of their addresses. */
	private readonly made: ReadonlyMap<string, readonly MadeStory[]>;
	private readonly sifted = new WeakMap<OpenBundle, SiftedBundle>();
	private readonly madeBundles = new Map<string, Promise<SavedBundle>>();
	private madeTitles: Promise<TitleIndex> | undefined;

	/**
	 * @param packs opens the bundle of a pack, by the pack's name
	 * @param readStory reads the stored page of a story
	 * @param readSynonyms reads what means the same, if that is stored
	 */
	constructor(
		stored: Pick<Stored, "packs" | "saved">,
		private readonly packs: Pick<Searchable, "ask">,
		private readonly readStory: (url: string) => Promise<StoryText | undefined>,
		private readonly readSynonyms: () => Promise<readonly SynonymGroup[]> = async () => [],
	) {
		const known = new Set<string>();
		const isNew = ({ url }: { readonly url: string }) => !known.has(url) && Boolean(known.add(url));
		const bare: StoredStory[] = [];
		const siftedPacks = stored.packs.flatMap((pack) => {
			const sifted = siftPack(pack, isNew);
			if (pack.isIndexed) return [sifted];
			bare.push(...sifted.rows.flatMap((row) => row ?? []));
			return [];
		});
		this.siftedPacks = siftedPacks.filter(({ rows }) => rows.some((row) => row !== undefined));
		const packed = this.siftedPacks.flatMap(({ rows }) => rows.flatMap((row) => row ?? []));
		const made = [...bare.map((story) => ({ picture: "", ...story })), ...stored.saved.filter(isNew)];
		this.made = byMonth(made.sort((a, b) => (a.url < b.url ? -1 : 1)));
		this.stories = [...packed, ...made];
		const ofPacks = [...packed, ...bare];
		this.since = (ofPacks.length > 0 ? ofPacks : made).map(monthOf).sort()[0] ?? "";
	}

	async bundles(): Promise<readonly ListedBundle[]> {
		const packs = this.siftedPacks.map(({ name, from, to, rows }) => ({
			name,
			from,
			to,
			articles: rows.length,
		}));
		const made = [...this.made].map(([name, { length }]) => {
			const month = name.slice(MADE.length);
			return { name, from: month, to: month, articles: length };
		});
		return [...packs, ...made];
	}

	titles(): Promise<TitleIndex> {
		this.madeTitles ??= this.makeTitles();
		return this.madeTitles;
	}

	private async makeTitles(): Promise<TitleIndex> {
		// Without them the words as they were typed are found all the same.
		const synonyms = await this.readSynonyms().catch(() => []);
		return indexTitles(
			[
				...this.siftedPacks.map(({ name, rows }): BundleTitles => [name, rows.map((row) => row?.title)]),
				...[...this.made].map(([name, own]): BundleTitles => [name, own.map(({ title }) => title)]),
			],
			synonyms,
		);
	}

	async ask<Answer>(name: string, question: (bundle: OpenBundle) => Promise<Answer>): Promise<Answer> {
		const made = this.made.get(name);
		if (made) return question(await this.openMade(name, made));
		const rows = this.siftedPacks.find((pack) => pack.name === name)?.rows ?? [];
		return this.packs.ask(name, (bundle) => {
			const sifted =
				this.sifted.get(bundle) ??
				new SiftedBundle(
					bundle,
					rows.map((row) => row?.url),
				);
			this.sifted.set(bundle, sifted);
			return question(sifted);
		});
	}

	private openMade(name: string, made: readonly MadeStory[]): Promise<SavedBundle> {
		const open = keep(this.madeBundles, name, async () => {
			const stories = made.map(async ({ url, picture }) => {
				// A page that the browser has lost is missed by itself alone.
				const text = await this.readStory(url).catch(() => undefined);
				return { url, picture, text };
			});
			return new SavedBundle(await Promise.all(stories));
		});
		const [first] = this.madeBundles.keys();
		if (first !== undefined && this.madeBundles.size > MOST_MADE) this.madeBundles.delete(first);
		return open;
	}
}

/** A pack, and which of its bundle's articles may be found, from the oldest. */
interface SiftedPack {
	readonly name: string;
	/** Months. */
	readonly from: string;
	readonly to: string;
	readonly rows: readonly (StoredStory | undefined)[];
}

function siftPack(
	{ name, from, to, articles }: StoredPack,
	isNew: (story: StoredStory) => boolean,
): SiftedPack {
	return {
		name,
		from: from.slice(0, 7),
		to: to.slice(0, 7),
		rows: articles.map((one) => (one && isNew(one) ? one : undefined)),
	};
}

/** Stories by the name of the bundle of their month, newest first. */
function byMonth(stories: readonly MadeStory[]): ReadonlyMap<string, readonly MadeStory[]> {
	const months = new Map<string, MadeStory[]>();
	for (const story of [...stories].reverse()) {
		const name = MADE + monthOf(story);
		months.set(name, [story, ...(months.get(name) ?? [])]);
	}
	return months;
}

/** The month in which a story was published, by its address: `2026-10`. */
const monthOf = ({ url }: { readonly url: string }) => url.slice(1, 8).replace("/", "-");
