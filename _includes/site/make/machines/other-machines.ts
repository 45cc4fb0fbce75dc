import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { VolumeStore } from "../../cache/volume-store.ts";
import type { Settings } from "../../settings.ts";
import type { KeyedVolume } from "../render-volumes.ts";
import { dropGroup, isHere, packGroup, takeGroup } from "./carried-group.ts";
import { groupParts, type PartGroup } from "./part-groups.ts";
import { RemoteCache } from "./remote-cache.ts";
import { groupsFolder, madeFolder, writeWorkspace } from "./turbo-workspace.ts";

/** What went wrong between machines. It costs time and nothing else: what did not come is made here. */
export type MachineTrouble =
	/** The cache did not do what it was asked. */
	| { readonly kind: "cache"; readonly why: string }
	/** What came of a group was not taken. */
	| { readonly kind: "refused"; readonly group: string; readonly why: string };

/** Hears what went wrong between machines. */
export type TellTrouble = (trouble: MachineTrouble) => void;

/** The other machines, as one of them sees them: what they have made of the archive, and what it gives them. */
export class OtherMachines {
	readonly #settings: Settings;
	readonly #tell: TellTrouble;
	#cache: Promise<RemoteCache> | undefined;

	private constructor(
		/** All groups of the archive. */
		readonly groups: readonly PartGroup[],
		settings: Settings,
		tell: TellTrouble,
	) {
		this.#settings = settings;
		this.#tell = tell;
	}

	/** @param volumes all of the archive */
	static async among(
		volumes: readonly KeyedVolume[],
		settings: Settings,
		tell: TellTrouble = () => {},
	): Promise<OtherMachines> {
		return new OtherMachines(await groupParts(volumes, settings), settings, tell);
	}

	/** Whether any may have made something for a build. A preview is of one desk. */
	static mayBe(settings: Settings): boolean {
		return !settings.preview && (settings.remoteCache !== undefined || existsSync(groupsFolder(settings)));
	}

	/**
	 * Takes what others have made of groups some of whose volumes are not in the cache: from the folders in which a group lies
	 * that was brought here, then from the remote cache, where there is one.
	 *
	 * @returns those that are still to be made, or some of whose volumes are
	 */
	async take(groups = this.groups): Promise<readonly PartGroup[]> {
		const lacking = await lackingIn(groups, this.#settings);
		let missing = await this.#takeHere(lacking);
		if (this.#settings.remoteCache && missing.length > 0) {
			const cache = await this.#openCache();
			await cache.fetch(missing, (group) => madeFolder(this.#settings, group));
			missing = await this.#takeHere(missing);
		}
		return missing;
	}

	/**
	 * Puts groups into the folders by which they travel.
	 *
	 * @param bundles the keys of the search bundles by name
	 * @returns those of which all was there
	 */
	async pack(
		groups: readonly PartGroup[],
		bundles: ReadonlyMap<string, string>,
	): Promise<readonly PartGroup[]> {
		const packed: PartGroup[] = [];
		// Also where there is none: whatever carries the folder between machines finds one.
		await mkdir(groupsFolder(this.#settings), { recursive: true });
		for (const group of groups) {
			const bundle = bundles.get(group.name);
			const folder = madeFolder(this.#settings, group);
			if (bundle && (await packGroup(group, bundle, folder, this.#settings))) packed.push(group);
		}
		return packed;
	}

	/** Sends packed groups to the remote cache, where this machine may write to it. */
	async send(packed: readonly PartGroup[]): Promise<void> {
		if (this.#settings.remoteCache === "write" && packed.length > 0)
			await (await this.#openCache()).send(packed);
	}

	/** Gives groups that were made here to the remote cache, where this machine may write to it; nothing of them stays packed. */
	async give(groups: readonly PartGroup[], bundles: ReadonlyMap<string, string>): Promise<void> {
		if (this.#settings.remoteCache !== "write") return;
		const packed = await this.pack(groups, bundles);
		await this.send(packed);
		for (const group of packed) await dropGroup(madeFolder(this.#settings, group));
	}

	/** Takes those of the groups that lie here. @returns the others, and what was not taken */
	async #takeHere(groups: readonly PartGroup[]): Promise<readonly PartGroup[]> {
		const missing: PartGroup[] = [];
		for (const group of groups) {
			const folder = madeFolder(this.#settings, group);
			const why = isHere(folder) ? await takeGroup(group, folder, this.#settings) : NOT_HERE;
			if (why !== undefined) missing.push(group);
			if (why === NOT_HERE) continue;
			if (why !== undefined) this.#tell({ kind: "refused", group: group.name, why });
			await dropGroup(folder);
		}
		return missing;
	}

	/** Writes the workspace of all groups, once. */
	#openCache(): Promise<RemoteCache> {
		this.#cache ??= writeWorkspace(this.groups, this.#settings).then(
			(workspace) => new RemoteCache(workspace, (why) => this.#tell({ kind: "cache", why })),
		);
		return this.#cache;
	}
}

const NOT_HERE = "it has not come";

/** The groups of which some volume is not in the cache. */
async function lackingIn(groups: readonly PartGroup[], settings: Settings): Promise<PartGroup[]> {
	const store = new VolumeStore(settings.cache, settings.preview);
	const lacking: PartGroup[] = [];
	for (const group of groups)
		for (const { month, key } of group.volumes)
			if (!(await store.manifest(month, key))) {
				lacking.push(group);
				break;
			}
	return lacking;
}
