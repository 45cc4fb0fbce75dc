import type { PictureLook } from "../../_includes/domain/reader/article/picture-faults.ts";
import type { PhotoWords } from "../../_includes/formats/photos/photo-words.ts";
import type { TaskKind } from "../../_includes/site/workers/worker-pool.ts";

/** What a picture of the newsroom is written as. */
export type PhotoFormat = "jpg" | "png" | "webp" | "avif";

export interface PhotoTask {
	readonly file: string;
	/** As what it is to be written, where its name is to stay. */
	readonly as?: PhotoFormat | undefined;
}

export interface DevelopedPhoto {
	readonly bytes: Uint8Array;
	readonly format: PhotoFormat;
	readonly width: number;
	readonly height: number;
	readonly words: PhotoWords;
	/** Whether a place was in it. */
	readonly hadPlace: boolean;
	/** Frames of a moving picture: the first was taken. */
	readonly pages: number;
}

/** A photo as it goes into the newsroom, or what kind of file it is that none can be made of. */
export type Development = { readonly photo: DevelopedPhoto } | { readonly look: PictureLook };

export const DEVELOP: TaskKind<PhotoTask, Development> = { name: "photo" };
