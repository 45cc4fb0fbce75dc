import { type Held, heldBy } from "../../domain/addresses/held.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import { picturedStories, planFront } from "../../domain/front/front-plan.ts";
import { pictureSources, shownThreads } from "../../domain/newsroom/thread.ts";
import type { FrameView } from "../../domain/views.ts";
import type { MonthDigest } from "../../domain/volumes/month-digest.ts";
import { monthOf } from "../../domain/volumes/volumes.ts";
import { cleanCache } from "../cache/clean-cache.ts";
import { picturesOfVolume, type VolumeManifest, VolumeStore } from "../cache/volume-store.ts";
import { shownAttachments } from "../media/attachments/shown-attachments.ts";
import { type PictureFiles, pictureFiles, preparePictures } from "../media/pictures/pictures.ts";
import { replaceSite } from "../output/replace-site.ts";
import {
	type KeptPart,
	NO_TEXTS,
	type Part,
	type SiteManifest,
	type TextPart,
} from "../output/site-manifest.ts";
import type { LookedAtSite, SiteMarks } from "../output/site-marks.ts";
import { assetsView } from "../parts/assets/assets-view.ts";
import { makeAssets } from "../parts/assets/make-assets.ts";
import { keepsOffline } from "../parts/offline/keeps-offline.ts";
import { makeOffline } from "../parts/offline/make-offline.ts";
import { NOTHING_OFFLINE, type PlannedOffline, planOffline } from "../parts/offline/plan-offline.ts";
import { bundlePlace, listBundles, type MadeBundle, makeBundles } from "../parts/search/make-bundles.ts";
import type { Archive } from "../read/read-archive.ts";
import type { Settings } from "../settings.ts";
import { type FrontOutline, frontCards, outlineFront, recentComments } from "../views/front-view.ts";
import { digestMonths, type KeptDigest, keptDigest } from "../views/month-digest.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import type { BoundArchive } from "./bind-volumes.ts";
import { attachmentsOf, picturesOf, withHeld } from "./held-pages.ts";
import { makeFront } from "./make-front.ts";
import type { KeyedVolume } from "./render-volumes.ts";
import { runVolumes, type VolumesProgress } from "./run-volumes.ts";

/** A site while it is made: the parts that are there by now, and those of the old site in the place of the others. */
export class SiteInWork {
	readonly archive: Archive;
	/** All volumes, newest first. */
	readonly volumes: readonly KeyedVolume[];
	readonly #settings: Settings;
	readonly #frame: FrameView;
	#assets: Promise<KeptPart> | undefined;
	/** Of what the front shows and perhaps no article. */
	readonly #pictures: ReadonlyMap<string, Rendition>;
	readonly #store: VolumeStore;
	/** Of the volumes that are made, by month. */
	readonly #kept = new Map<string, VolumeManifest>();
	readonly #held: Held;
	readonly #marks: SiteMarks;
	#old: SiteManifest | undefined;
	#strays: readonly string[];
	#front: Part | undefined;
	#frontView: FrontOutline | undefined;
	#planned: PlannedOffline | undefined;
	#bundles: readonly MadeBundle[] | undefined;
	#bundleList: TextPart | undefined;
	#offline: TextPart | undefined;
	readonly #written = new Set<string>();
	readonly #removed = new Set<string>();

	private constructor(
		archive: Archive,
		settings: Settings,
		volumes: readonly KeyedVolume[],
		frame: FrameView,
		pictures: ReadonlyMap<string, Rendition>,
		{ manifest, strays, marks }: LookedAtSite,
	) {
		this.archive = archive;
		this.volumes = volumes;
		this.#settings = settings;
		this.#frame = frame;
		this.#pictures = pictures;
		this.#store = new VolumeStore(settings.cache, settings.preview);
		this.#held = heldBy({ articles: archive.leftOut, pages: [], threads: [] });
		this.#marks = marks;
		this.#old = manifest;
		this.#strays = strays;
		this.#front = manifest?.front;
	}

	/**
	 * Finds what is there of all volumes in the cache.
	 *
	 * @param old the site that it is to replace
	 */
	static async open(
		archive: Archive,
		{ frame, volumes }: BoundArchive,
		old: LookedAtSite,
		settings: Settings,
	): Promise<SiteInWork> {
		const { newsroom, shown } = archive;
		const threads = shownThreads(
			newsroom.threads,
			shown.map(({ card }) => card),
		);
		const pictures = await preparePictures(pictureSources(threads), settings);
		const site = new SiteInWork(archive, settings, volumes, frame, pictures, old);
		await Promise.all(volumes.map((volume) => site.#find(volume)));
		return site;
	}

	/** Whether there is no site yet. */
	get isFirst(): boolean {
		return this.#old === undefined;
	}

	/** The volumes that are still to be made, newest first. */
	get stale(): KeyedVolume[] {
		return this.volumes.filter(({ month }) => !this.#kept.has(month));
	}

	/** Makes the assets, once. */
	makeAssets(): Promise<KeptPart> {
		this.#assets ??= makeAssets(assetsView(this.archive.newsroom, this.#settings), this.#settings);
		return this.#assets;
	}

	/** Renders stale volumes. */
	async render(
		volumes: readonly KeyedVolume[],
		workers: WorkerPool,
		progress?: VolumesProgress,
	): Promise<void> {
		await runVolumes(volumes, this.#old?.volumes ?? {}, this.#settings, workers, progress);
		await this.take(volumes);
	}

	/** Takes up volumes that were made. */
	async take(volumes: readonly KeyedVolume[]): Promise<void> {
		for (const volume of volumes)
			if (!(await this.#find(volume)))
				throw new Error(`The volume ${volume.month} was rendered and is not there`);
	}

	async #find({ month, key }: KeyedVolume): Promise<boolean> {
		const manifest = await this.#store.manifest(month, key);
		if (manifest) this.#kept.set(month, manifest);
		return manifest !== undefined;
	}

	/** Takes up a front that was printed. */
	takeFront(front: Part, view: FrontOutline): void {
		this.#front = front;
		this.#frontView = view;
	}

	/** Prints the front of the volumes that there are, of all once all are made, unless it is as it was. */
	async makeFront(): Promise<void> {
		const renditions: Record<string, Rendition>[] = [];
		const bound = new Set<string>();
		const digests = new Map<string, KeptDigest>();
		for (const { month, key } of this.volumes) {
			const kept = this.#kept.get(month);
			const old = this.#old?.volumes[month]?.key;
			const manifest = kept ?? (old && (await this.#store.manifest(month, old)));
			if (!manifest) continue;
			bound.add(month);
			renditions.push(manifest.renditions);
			if (kept) digests.set(month, keptDigest(key, kept.digest));
		}
		const shown = this.archive.shown.filter(({ card }) => bound.has(monthOf(card)));
		this.#frontView = await this.outlineFront(shown, renditions, digests);
		this.#front = await makeFront(this.#frontView, this.#settings, this.#front);
	}

	/**
	 * @param shown the articles of the volumes that there are, newest first
	 * @param renditions of the pictures of each volume that the front knows of
	 * @param kept the digests of months that are kept as they are shown
	 */
	outlineFront(
		shown: Archive["shown"],
		renditions: readonly Readonly<Record<string, Rendition>>[],
		kept: ReadonlyMap<string, KeptDigest> = new Map(),
	): Promise<FrontOutline> {
		const { archive } = this;
		const others = shown.flatMap(({ card }) => (kept.has(monthOf(card)) ? [] : card));
		const { authors } = archive.newsroom;
		const sources = {
			cards: frontCards(archive, shown, this.#settings),
			digests: new Map<string, MonthDigest | KeptDigest>([
				...digestMonths(others, { ...this.#frame, authors, unpublished: archive.unpublished }),
				...kept,
			]),
			comments: recentComments(archive, shown),
			renditions: new Map([...this.#pictures, ...renditions.flatMap((some) => Object.entries(some))]),
		};
		return outlineFront(archive, sources, this.#frame, this.#settings);
	}

	/** Indexes the search bundles of all volumes. */
	async makeBundles(workers: WorkerPool): Promise<void> {
		const { packs, months } = this.#planOffline();
		const { search } = this.#settings;
		const all = [...packs, ...months];
		this.#bundles = search
			? await makeBundles(this.volumes, this.#kept, all, this.#old, this.#settings, workers)
			: [];
		this.#bundleList = search ? listBundles(this.#bundles) : NO_TEXTS;
	}

	#planOffline(): PlannedOffline {
		const { archive } = this;
		this.#planned ??= keepsOffline(archive.newsroom.newspaper, this.#settings)
			? planOffline(
					archive.shown.map(({ card }) => card),
					this.#settings.offlineLimits,
				)
			: NOTHING_OFFLINE;
		return this.#planned;
	}

	/** Lists what readers can keep of the parts, once all of them are made. */
	async list(): Promise<void> {
		const planned = this.#planOffline();
		const [front, bundles] = [this.#front, this.#bundles];
		if (!front || !bundles) throw new Error("Parts are listed that are not made yet");
		const parts = {
			assets: await this.makeAssets(),
			...{ front, volumes: this.volumes, kept: this.#kept, bundles },
			pictures: this.pictures,
			shows: (months: ReadonlySet<string>) => this.#shows(months),
		};
		this.#offline =
			planned === NOTHING_OFFLINE
				? NO_TEXTS
				: await makeOffline(this.archive.newsroom, planned, parts, this.#settings, this.#old?.offline);
	}

	/** What pages show of pictures that readers may keep: of the articles of some months, and of the front. */
	#shows(months: ReadonlySet<string>): Map<string, readonly Rendition[]> {
		const shows = new Map<string, readonly Rendition[]>();
		for (const { card, pictures } of this.archive.shown) {
			const month = monthOf(card);
			const known = months.has(month) ? this.#kept.get(month)?.renditions : undefined;
			if (known)
				shows.set(
					card.url,
					pictures.flatMap((src) => known[src] ?? []),
				);
		}
		const view = this.#frontView;
		const covers = view ? picturedStories(planFront(view)).map(({ cover }) => cover?.src ?? "") : [];
		return shows.set(
			"/",
			covers.flatMap((src) => view?.renditions.get(src) ?? []),
		);
	}

	/** The encoded pictures that pages show. Two volumes may know one as a cover and as another picture: both are shown. */
	get pictures(): PictureFiles {
		const kept = [...this.#kept.values()].flatMap((manifest) => [...picturesOfVolume(manifest)]);
		return new Map([...pictureFiles(this.#pictures.values()), ...kept]);
	}

	/**
	 * Replaces in the output what differs, once there is a front.
	 *
	 * @param newsdesk the part that no other depends on, where it is wanted
	 * @returns the files that were written and removed
	 */
	async replace(newsdesk: KeptPart | undefined, workers: WorkerPool): Promise<readonly string[]> {
		const front = this.#front;
		if (!front) return [];
		const old = this.#old;
		const volumes = this.volumes.flatMap(({ month, key }) => {
			const manifest = this.#kept.get(month);
			const part = manifest ? { key, files: manifest.pages } : old?.volumes[month];
			return part ? [{ month, ...part }] : [];
		});
		const site = {
			...{ settings: this.#settings, old, strays: this.#strays, marks: this.#marks, store: this.#store },
			...withHeld(old, this.#held, {
				volumes,
				pictures: new Map([...(this.stale.length > 0 ? picturesOf(old) : []), ...this.pictures]),
				attachments: new Map([
					...(this.stale.length > 0 ? attachmentsOf(old) : []),
					...shownAttachments(this.archive, this.#settings),
				]),
			}),
			assets: await this.makeAssets(),
			newsdesk,
			front,
			bundles: this.#bundles ?? oldBundles(old, this.#settings),
			bundleList: this.#bundleList ?? asItWas(old?.bundleList),
			offline: this.#offline ?? asItWas(old?.offline),
		};
		const change = await replaceSite(site, workers);
		this.#old = change.manifest;
		this.#strays = [];
		for (const file of change.written) this.#written.add(file);
		for (const file of change.removed) this.#removed.add(file);
		return [...change.written, ...change.removed];
	}

	/** Drops from the cache what is of no use to it. */
	async cleanCache(): Promise<void> {
		await this.#store.forgetOthers(this.volumes);
		await cleanCache(this.#settings, this.pictures);
	}

	/** What was made of it, once all of it is. */
	get made() {
		return {
			/** Lists of files that are pages. */
			pages: [...[...this.#kept.values()].map(({ pages }) => pages), this.#front?.files ?? ""],
			bundles: this.#bundles ?? [],
			written: [...this.#written].sort(),
			removed: [...this.#removed].sort(),
		};
	}
}

const asItWas = (part: Part | undefined): TextPart => ({ ...NO_TEXTS, ...part });

const oldBundles = (old: SiteManifest | undefined, settings: Settings): MadeBundle[] =>
	Object.entries(old?.bundles ?? {}).map(([name, part]) => ({
		...part,
		name,
		built: false,
		folder: bundlePlace(settings, name, part.key),
	}));
