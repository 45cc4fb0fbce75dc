import { Undecided } from "../../../../domain/letters/undecided.ts";

/**
 * The newsroom's files, where decisions are written: a folder here, a repository on its host there. A file is named as in
 * the newsroom's folder: `comments/2022/05/ben-pha.yaml`, `articles/2022/05/ben-pha.md`.
 */
export interface Archive {
	/** The bytes of a file as text, line ends as they are; undefined where it is not there. */
	read(file: string): Promise<string | undefined>;
	/**
	 * Writes a file anew, whole or not at all. What others write at the same time is not lost: the change is made on
	 * what is there then, again if need be.
	 *
	 * @param what it is, as the history tells it
	 * @param change what is there, `""` where nothing is, to what is to be: the same again changes nothing, `""` removes it
	 */
	rewrite(file: string, what: string, change: (text: string) => string): Promise<void>;
	/** Which file of a folder holds a word. Absent where nobody can look through all of them. */
	find?(folder: string, word: string): Promise<string | undefined>;
	/** Where a file is for whoever writes it: `content/comments/2022/05/ben-pha.yaml`. */
	place(file: string): string;
	/** Whether somebody works on these files before they are public. */
	readonly isDraft: boolean;
}

/** @throws Undecided for what is not UTF-8: written back, it would be lost */
export function decodeStored(bytes: Uint8Array, file: string): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Undecided("wrong", `Tệp ${file} không phải UTF-8. Chạy npm run check, sửa lỗi rồi làm lại.`);
	}
}
