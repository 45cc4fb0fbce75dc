import { type KeyedVolume, renderVolumes } from "./render-volumes.ts";
import type { Settings } from "./settings.ts";
import { serveTasks } from "./worker-pool.ts";

/** A run of volumes for a process of its own. */
export interface VolumeTask {
	readonly volumes: readonly KeyedVolume[];
	readonly settings: Settings;
}

serveTasks<VolumeTask>(({ volumes, settings }) => renderVolumes(volumes, settings));
