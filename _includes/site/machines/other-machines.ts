import { stat } from "node:fs/promises";
import { VolumeStore } from "../cache/volume-store.ts";
import type { KeyedVolume } from "../make/render-volumes.ts";
import type { Settings } from "../settings.ts";
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

/**
 * Takes what other machines have made of the volumes that are not in the cache: from the folders in which a group lies that
 * was brought here, then from the remote cache, where there is one.
 *
 * @param volumes all of the archive
 * @param among the groups to look at, where not all
 * @returns those that are still to be made, or some of whose volumes are
 */
export async function takeFromOthers(
	volumes: readonly KeyedVolume[],
	settings: Settings,
	tell: TellTrouble = () => {},
	among: (groups: readonly PartGroup[]) => readonly PartGroup[] = (groups) => groups,
): Promise<readonly PartGroup[]> {
	// A preview is of one desk. A machine that is alone asks nothing further.
	if (settings.preview) return [];
	if (!settings.remoteCache && !(await isThere(groupsFolder(settings)))) return [];
	const all = await groupParts(volumes, settings);
	const lacking = await lackingIn(among(all), settings);
	await take(lacking, settings, tell);
	const missing = await lackingIn(lacking, settings);
	if (settings.remoteCache && missing.length > 0) {
		const cache = await openCache(all, settings, tell);
		await cache.fetch(missing, (group) => madeFolder(settings, group));
		await take(missing, settings, tell);
	}
	return lackingIn(missing, settings);
}

/**
 * Gives to the remote cache what was made here, where this machine may write to it.
 *
 * @param groups that were made
 * @param bundles the keys of the search bundles by name
 */
export async function giveToOthers(
	groups: readonly PartGroup[],
	bundles: ReadonlyMap<string, string>,
	volumes: readonly KeyedVolume[],
	settings: Settings,
	tell: TellTrouble = () => {},
): Promise<void> {
	if (settings.remoteCache !== "write" || groups.length === 0) return;
	const cache = await openCache(await groupParts(volumes, settings), settings, tell);
	const packed = await packGroups(groups, bundles, settings);
	await cache.send(packed);
	for (const group of packed) await dropGroup(madeFolder(settings, group));
}

/** Puts groups into the folders by which they travel. @returns those of which all was there */
export async function packGroups(
	groups: readonly PartGroup[],
	bundles: ReadonlyMap<string, string>,
	settings: Settings,
): Promise<readonly PartGroup[]> {
	const packed: PartGroup[] = [];
	for (const group of groups) {
		const bundle = bundles.get(group.name);
		if (bundle && (await packGroup(group, bundle, madeFolder(settings, group), settings))) packed.push(group);
	}
	return packed;
}

/** The groups of which some volume is not in the cache. */
export async function lackingIn(groups: readonly PartGroup[], settings: Settings): Promise<PartGroup[]> {
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

async function take(groups: readonly PartGroup[], settings: Settings, tell: TellTrouble): Promise<void> {
	for (const group of groups) {
		const folder = madeFolder(settings, group);
		if (!(await isHere(folder))) continue;
		const why = await takeGroup(group, folder, settings);
		if (why !== undefined) tell({ kind: "refused", group: group.name, why });
		await dropGroup(folder);
	}
}

async function openCache(all: readonly PartGroup[], settings: Settings, tell: TellTrouble) {
	const workspace = await writeWorkspace(all, settings);
	return new RemoteCache(workspace, (why) => tell({ kind: "cache", why }));
}

const isThere = (file: string) =>
	stat(file).then(
		() => true,
		() => false,
	);
