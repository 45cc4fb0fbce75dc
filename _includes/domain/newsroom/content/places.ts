import { isLitter } from "./litter.ts";

/** What the newsroom keeps in files of their own, by the file: all that lies in its folder beside the rooms. */
export const SHEETS = [
	"newspaper.yaml",
	"sections.yaml",
	"addresses.yaml",
	"front.yaml",
	"tags.yaml",
	"synonyms.yaml",
] as const;

/** What was imported from an old newspaper, which no page prints: one line a file. Only imports read and write it. */
export const IMPORT_LEDGER = "imported.tsv";

/** Whether a path in the newsroom's folder is that of one of its sheets. */
export function isSheet(path: string): boolean {
	return SHEETS.some((sheet) => sheet === path);
}

/** The newsroom's rooms: what a file in each of them is, and where in it such files lie. */
export const ROOMS = {
	articles: { file: /^\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+\.md$/, folder: /^/ },
	media: {
		file: /^\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+\.(?:jpe?g|png|webp|avif|gif|svg|mp3|m4a|aac|og[ag]|opus|wav|m4v|mp4|webm|vtt|csv|pdf|docx|xlsx|pptx|geojson)$/i,
		folder: /^\d{4}(?:\/(?:0[1-9]|1[0-2]))?$/,
	},
	comments: {
		file: /^\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+\.yaml$/,
		folder: /^\d{4}(?:\/(?:0[1-9]|1[0-2]))?$/,
	},
	authors: { file: /^[^/]+\.md$/, folder: undefined },
	threads: { file: /^[^/]+\.md$/, folder: undefined },
	pages: { file: /^[^/]+\.md$/, folder: undefined },
} as const;

export type Room = keyof typeof ROOMS;

/** A path of the newsroom's folder, parted. */
export interface Whereabouts {
	/** The last part. */
	readonly name: string;
	/** The room it is in, if it is in one. */
	readonly room: Room | undefined;
	/** Its path in that room, or in the newsroom's folder. */
	readonly inside: string;
}

/** @param path in the newsroom's folder, with forward slashes: `articles/2022/05/ben-pha.md` */
export function whereabouts(path: string): Whereabouts {
	const name = path.slice(path.lastIndexOf("/") + 1);
	const [, room, inside = ""] = /^([^/]+)\/(.*)$/s.exec(path) ?? [];
	return room !== undefined && isRoom(room)
		? { name, room, inside }
		: { name, room: undefined, inside: path };
}

export function isRoom(name: string): name is Room {
	return Object.hasOwn(ROOMS, name);
}

/** Whether a folder is one of those in which the newsroom's files lie. Those of articles may be of any name. */
export function isPlace(path: string): boolean {
	if (isRoom(path)) return true;
	const { room, inside } = whereabouts(path);
	return room !== undefined && (ROOMS[room].folder?.test(inside) ?? false);
}

/**
 * Whether a file lies where files of its kind belong, or is litter. All of the newsroom's folder is such a list: what is
 * not in it has no place there.
 *
 * @param templates names of our page templates that lie in this folder
 */
export function isInPlace(path: string, templates: readonly string[]): boolean {
	const { name, room, inside } = whereabouts(path);
	if (isLitter(name)) return true;
	if (room !== undefined) return !name.startsWith(".") && ROOMS[room].file.test(inside);
	return isSheet(path) || path === IMPORT_LEDGER || templates.includes(path);
}
