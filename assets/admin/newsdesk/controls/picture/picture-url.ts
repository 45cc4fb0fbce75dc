import { NO_MONTH, readNewsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import { readPictureSource } from "../../../../../_includes/domain/reader/article/picture-source.ts";
import type { HerePicture } from "./alike.ts";

/** A file of the repository as Sveltia knows it; its bytes may still be at the host. */
interface MediaFile {
	readonly path: string;
	readonly file?: Blob;
	readonly url?: string;
}

/** The files of the entry, an immutable list. */
export interface MediaFiles {
	readonly size: number;
	some(is: (file: { get(key: string): unknown }) => boolean): boolean;
	find(is: (file: { get(key: string): unknown }) => boolean): { toObject(): object } | undefined;
}

/** Addresses of bytes, made once. */
const addresses = new WeakMap<Blob, string>();
const picked = new Map<string, string>();

function addressOf(bytes: Blob): string {
	const known = addresses.get(bytes) ?? URL.createObjectURL(bytes);
	addresses.set(bytes, known);
	return known;
}

/** The pictures of the entry whose bytes are here already: those at the host are not fetched to be compared. */
export function picturesHere(files: MediaFiles | undefined): readonly HerePicture[] {
	const here: HerePicture[] = [];
	files?.some((file) => {
		const [path, bytes, url] = [String(file.get("path")), file.get("file"), file.get("url")];
		const at =
			bytes instanceof Blob ? bytes : typeof url === "string" && url.startsWith("blob:") ? url : undefined;
		if (at !== undefined) here.push({ name: path.slice(path.lastIndexOf("/") + 1), at });
		return false;
	});
	return here;
}

const listeners = new Set<() => void>();

/** Remembers the bytes of a picture of the repository that came here: one that was just chosen, or that the preview asked for. */
export function showPicked(src: string, bytes: Blob): void {
	picked.set(src, addressOf(bytes));
	for (const heard of listeners) heard();
}

/** Tells whenever there is another picture to be shown. @returns what ends it */
export function listenForPictures(heard: () => void): () => void {
	listeners.add(heard);
	return () => {
		listeners.delete(heard);
	};
}

/**
 * Where the browser finds a picture that an article names. Undefined where its bytes are not here.
 *
 * @param date of the article, as it is written
 */
export function pictureUrl(src: string, date: unknown, files: MediaFiles | undefined): string | undefined {
	if (src === "" || src.startsWith("blob:")) return src || undefined;
	const time = readNewsroomTime(typeof date === "string" ? date : "");
	const reading = readPictureSource(src, time.ok ? time.time : NO_MONTH);
	if (!reading.ok) return undefined;
	const known = picked.get(reading.src);
	if (known) return known;
	const found = files?.find((file) => String(file.get("path")).endsWith(reading.src))?.toObject() as
		| MediaFile
		| undefined;
	return found?.file instanceof Blob ? addressOf(found.file) : found?.url;
}
