import type { FrontLists } from "../domain/lists/front-lists.ts";
import type { VolumeLists } from "../domain/lists/lists.ts";
import type { FrontView, VolumeView } from "../domain/views.ts";

/** What the templates of the front are given. */
export interface FrontData {
	readonly view: FrontView;
	readonly lists: FrontLists;
}

/** What the templates of a volume are given, one volume of the run after the other. */
export interface VolumeData {
	readonly view: VolumeView;
	readonly lists: VolumeLists;
}

/** The data of one page of a volume: the volume, and what the page is about. */
export interface VolumePage<One> {
	readonly item: VolumeData & { readonly one: One };
}

/**
 * Has a template make a page of each of some things of every volume.
 *
 * @example export const data = { pagination: eachOf(({ lists }) => lists.days), ... }
 */
export function eachOf<One>(things: (volume: VolumeData) => readonly One[]) {
	return {
		data: "volumes",
		// Frozen, so that Eleventy hands them on as they are instead of copying them for each page.
		before: (volumes: readonly VolumeData[]) =>
			volumes.flatMap((volume) => things(volume).map((one) => Object.freeze({ ...volume, one }))),
		size: 1,
		alias: "item",
	};
}
