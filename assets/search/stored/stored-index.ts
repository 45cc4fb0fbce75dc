import type { ListedBundle } from "../../../_includes/domain/search/bundles.ts";
import type { SavedCard, Stored, StoredPack } from "../../offline/messages.ts";
import type { OpenBundle } from "../core/index/open-bundle.ts";
import type { Searchable } from "../core/index/searchable.ts";
import type { TitleIndex } from "../core/index/title-index.ts";
import type { StoredPart, StoredStory } from "../core/step.ts";
import { SavedBundle, type StoryText } from "./saved-bundle.ts";
import { SiftedBundle } from "./sifted-bundle.ts";
import { type BundleTitles, indexTitles } from "./stored-titles.ts";

/** A story whose words are read from its page. */
type MadeStory = StoredStory & Pick<SavedCard, "picture">;

/** The name of the bundle that is made here. */
const MADE = "made";

/**
 * What this browser has stored, as search asks it: the bundles of the stored packs, newest first, then one that is
 * made here: of the stories that the reader saved and that are in no pack, and of packs whose own bundle went with a
 * story that was withdrawn. A story is found once, in the newest pack that has it; a withdrawn one not at all.
 */
export class StoredIndex implements Searchable, StoredPart {
	readonly stories: readonly StoredStory[];
	readonly since: string;
	private readonly siftedPacks: readonly SiftedPack[];
	/** Stories of no bundle, in the order of their addresses. */
	private readonly made: readonly MadeStory[];
	private readonly sifted = new WeakMap<OpenBundle, SiftedBundle>();
	private madeBundle: Promise<SavedBundle> | undefined;
	private madeTitles: TitleIndex | undefined;

	/**
	 * @param packs opens the bundle of a pack, by the pack's name
	 * @param readStory reads the stored page of a story
	 */
	constructor(
		stored: Pick<Stored, "packs" | "saved">,
		private readonly packs: Pick<Searchable, "ask">,
		private readonly readStory: (url: string) => Promise<StoryText | undefined>,
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
		this.made = [...bare.map((story) => ({ picture: "", ...story })), ...stored.saved.filter(isNew)].sort(
			(a, b) => (a.url < b.url ? -1 : 1),
		);
		this.stories = [...packed, ...this.made];
		const ofPacks = [...packed, ...bare];
		this.since = (ofPacks.length > 0 ? ofPacks : this.made).map(monthOf).sort()[0] ?? "";
	}

	async bundles(): Promise<readonly ListedBundle[]> {
		const packs = this.siftedPacks.map(({ name, from, to, rows }) => ({
			name,
			from,
			to,
			articles: rows.length,
		}));
		const months = this.made.map(monthOf).sort();
		const [from, to] = [months[0], months.at(-1)];
		if (from === undefined || to === undefined) return packs;
		return [...packs, { name: MADE, from, to, articles: months.length }];
	}

	async titles(): Promise<TitleIndex> {
		this.madeTitles ??= indexTitles([
			...this.siftedPacks.map(({ name, rows }): BundleTitles => [name, rows.map((row) => row?.title)]),
			[MADE, this.made.map(({ title }) => title)],
		]);
		return this.madeTitles;
	}

	async ask<Answer>(name: string, question: (bundle: OpenBundle) => Promise<Answer>): Promise<Answer> {
		if (name === MADE) return question(await this.openMade());
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

	private openMade(): Promise<SavedBundle> {
		this.madeBundle ??= Promise.all(
			this.made.map(async ({ url, picture }) => {
				// A page that the browser has lost is missed by itself alone.
				const text = await this.readStory(url).catch(() => undefined);
				return { url, picture, text };
			}),
		).then((stories) => new SavedBundle(stories));
		return this.madeBundle;
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

/** The month in which a story was published, by its address: `2026-10`. */
const monthOf = ({ url }: { readonly url: string }) => url.slice(1, 8).replace("/", "-");
