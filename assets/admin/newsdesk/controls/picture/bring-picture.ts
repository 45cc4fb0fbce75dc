import { AI_WORDS } from "../../../../../_includes/domain/article/ai-use.ts";
import { photoName } from "../../../../../_includes/formats/photos/photo-name.ts";
import { printedWords, readPhoto } from "../../../../../_includes/formats/photos/photo-words.ts";
import { keepPicture, pictureName } from "../../pictures.ts";
import type { FilePicking } from "../control-props.ts";
import { alikeTo, type HerePicture } from "./alike.ts";

/** What a picture's file says of itself, by the names that a form has for it; nothing where it says nothing. */
export type FileWords = Partial<Record<"alt" | "caption" | "credit" | "ai", string>>;

const EXTENSIONS: Readonly<Record<string, string>> = { "image/jpeg": "jpg", "image/png": "png" };

/**
 * Brings a picture into the entry, under a name that says what it shows, where its file tells.
 *
 * @param others pictures of the entry whose bytes are here
 * @returns the address that stands for it until it is sent, the words in it, and the name of one that looks like it
 * @throws where it cannot be opened as a picture
 */
export async function bringPicture(
	file: File,
	addFile: FilePicking["addFile"],
	others: readonly HerePicture[],
): Promise<{ readonly address: string; readonly words: FileWords; readonly alike?: string | undefined }> {
	const words = await wordsIn(file);
	const given = pictureName(file.name);
	const at = given.lastIndexOf(".");
	const stem = photoName(words.caption ?? "", given.slice(0, at));
	const address = await addFile(file, { name: stem + given.slice(at) });
	// An iPhone's photo has become a JPEG.
	const taken = await (await fetch(address)).blob();
	const name = `${stem}.${EXTENSIONS[taken.type] ?? given.slice(at + 1)}`;
	keepPicture(address, name);
	return { address, words, alike: await alikeTo({ name, at: taken }, others) };
}

/** The words that people wrote into a picture's file. */
export async function wordsIn(file: Blob): Promise<FileWords> {
	const { ai, ...words } = printedWords(readPhoto(new Uint8Array(await file.arrayBuffer())).words);
	const told = Object.entries({ ...words, ai: ai === undefined ? "" : AI_WORDS[ai] });
	return Object.fromEntries(told.filter(([, text]) => text !== ""));
}

/** A picture's words in the form; what a file tells fills those that are empty. */
export function filled<Words extends object>(words: Words, told: FileWords): Words & FileWords {
	const empty = Object.entries(told).filter(([name]) => {
		const written = (words as Readonly<Record<string, unknown>>)[name];
		return typeof written !== "string" || written.trim() === "";
	});
	return { ...words, ...Object.fromEntries(empty) };
}
