import { renderVolumes, type StaleVolume, type Surroundings } from "./render-volumes.ts";
import type { Settings } from "./settings.ts";
import { serveTasks } from "./worker-pool.ts";

/** A run of volumes for a process of its own. */
export interface VolumeTask {
	readonly volumes: readonly StaleVolume[];
	readonly surroundings: Surroundings;
	readonly settings: Settings;
}

serveTasks<VolumeTask>(({ volumes, surroundings, settings }) =>
	renderVolumes(volumes, surroundings, settings),
);
