import type { FrameView } from "../../domain/views.ts";
import type { Archive } from "../read/read-archive.ts";
import type { Settings } from "../settings.ts";
import { viewFrame } from "../views/frame-view.ts";
import { outlineVolumes } from "../views/volume-view.ts";
import { type KeyedVolume, keyVolumes } from "./render-volumes.ts";

/** An archive as it is to be printed. */
export interface BoundArchive {
	readonly frame: FrameView;
	/** All volumes, newest first: each with its view, under its key. */
	readonly volumes: readonly KeyedVolume[];
}

/** Makes the views of all volumes, and their keys. */
export async function bindVolumes(archive: Archive, settings: Settings): Promise<BoundArchive> {
	const frame = await viewFrame(archive.newsroom, settings);
	return { frame, volumes: await keyVolumes(await outlineVolumes(archive, frame, settings)) };
}
