import type { Settings } from "../settings.ts";
import { serveTasks } from "../workers/worker-pool.ts";
import { type KeyedVolume, renderVolumes } from "./render-volumes.ts";

/** A run of volumes for a process of its own. */
export interface VolumeTask {
	readonly volumes: readonly KeyedVolume[];
	readonly settings: Settings;
}

serveTasks<VolumeTask>(({ volumes, settings }) => renderVolumes(volumes, settings));
