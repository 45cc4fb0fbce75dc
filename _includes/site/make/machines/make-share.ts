import type { Trouble } from "../../../domain/addresses/troubles.ts";
import type { Problem } from "../../../domain/problem/problem.ts";
import { type Shard, shareOut } from "../../../domain/volumes/share-out.ts";
import { type VolumeManifest, VolumeStore } from "../../cache/volume-store.ts";
import { makeBundlesApart } from "../../parts/search/make-bundles.ts";
import { readArchive } from "../../read/read-archive.ts";
import type { Settings } from "../../settings.ts";
import type { WorkerPool } from "../../workers/worker-pool.ts";
import { bindVolumes } from "../bind-volumes.ts";
import { runVolumes, type VolumesProgress } from "../run-volumes.ts";
import { OtherMachines, type TellTrouble } from "./other-machines.ts";

/** What a machine did of the newspaper. */
export interface ShareReport {
	/** Groups of its share, and in all. */
	readonly groups: number;
	readonly allGroups: number;
	/** Articles of its share. */
	readonly articles: number;
	/** Months that were rendered, newest first. */
	readonly built: readonly string[];
	readonly problems: readonly Problem[];
}

/** Who follows a share at work. */
export interface ShareFollowers {
	readonly progress?: VolumesProgress;
	readonly tell?: (troubles: readonly Trouble[]) => void;
	readonly trouble?: TellTrouble;
}

/**
 * Makes one machine's share of the newspaper and no site: the volumes and search bundles of some groups, as far as they are
 * neither in the cache nor with others. They end in the folders by which groups travel, and in the remote cache, where this
 * machine may write to it.
 *
 * @throws BadNewsroom when an error forbids building; what else stopped it
 */
export async function makeShare(
	shard: Shard,
	settings: Settings,
	{ progress, tell, trouble }: ShareFollowers,
	workers: WorkerPool,
): Promise<ShareReport> {
	const archive = await readArchive(settings, tell, { workers });
	const { volumes } = await bindVolumes(archive, settings);
	const others = await OtherMachines.among(volumes, settings, trouble);
	const own = shareOut(others.groups, shard);
	const lacking = await others.take(own);
	const store = new VolumeStore(settings.cache, settings.preview);
	const kept = new Map<string, VolumeManifest>();
	const find = async (month: string, key: string) => {
		const manifest = await store.manifest(month, key);
		if (manifest) kept.set(month, manifest);
		return manifest !== undefined;
	};
	const stale = [];
	for (const volume of own.flatMap((group) => group.volumes))
		if (!(await find(volume.month, volume.key))) stale.push(volume);
	await runVolumes(stale, undefined, settings, workers, progress);
	for (const { month, key } of stale)
		if (!(await find(month, key))) throw new Error(`The volume ${month} was rendered and is not there`);
	const names = new Set(own.map(({ name }) => name));
	const bundles = await makeBundlesApart(names, volumes, kept, settings, workers);
	const packed = await others.pack(own, bundles);
	await others.send(packed.filter((group) => lacking.includes(group)));
	await store.forgetOthers(volumes);
	return {
		groups: own.length,
		allGroups: others.groups.length,
		articles: own.reduce((sum, { articles }) => sum + articles, 0),
		built: stale.map(({ month }) => month),
		problems: archive.problems,
	};
}
