import { articleOfComments, commentsFile } from "../../../../domain/addresses/paths/letters.ts";
import { addressKey } from "../../../../domain/addresses/site-path.ts";
import type { Letter } from "../../../../domain/letters/letter.ts";
import { printedIds, settledIds } from "../../../../domain/letters/printing.ts";
import { Undecided } from "../../../../domain/letters/undecided.ts";
import { readAddresses } from "../../../../domain/reader/newsroom/read-addresses.ts";
import { fewAtOnce } from "../../../workers/few-at-once.ts";
import type { LetterStore } from "../store.ts";
import type { Archive } from "./archive.ts";

/** Files that are asked for at once. */
export const READERS = 8;

/** Where an article is by now, by the address that it had. */
export type AddressOf = (article: string) => string;

/** A letter that waits, was rejected or corrected, or a comment that is printed. */
export interface Found {
	/** Absent where it is printed. */
	readonly letter?: Letter;
	/** Where the article is by now, if it is known which. */
	readonly article?: string;
	/**
	 * The file in which it is printed, or would be.
	 *
	 * @throws Undecided where nobody knows
	 */
	readonly file: () => string;
	/** Whether it is known in which file. */
	readonly isPlaced: boolean;
}

/** Finds letters and comments by id, and finishes what a stop has left: a letter that is printed leaves the store. */
export function createLetterFinder(store: LetterStore, archive: Archive) {
	async function currentAddresses(): Promise<AddressOf> {
		const text = plain(await archive.read("addresses.yaml"));
		const { moved = [] } = readAddresses("addresses.yaml", text).value ?? {};
		const ends = new Map(moved.map(({ from, to }) => [addressKey(from), to]));
		return (article) => ends.get(addressKey(article)) ?? article;
	}

	/** Those of some letters that are not printed. */
	async function finish(letters: readonly Letter[], addressOf: AddressOf): Promise<readonly Letter[]> {
		const fileOf = ({ article }: Letter) => fileOfComments(addressOf(article));
		const comments = letters.filter(({ kind }) => kind === "comment");
		const files = [...new Set(comments.map(fileOf))];
		const read = async (file: string) => [file, settledIds(plain(await archive.read(file)))] as const;
		const printed = new Map(await fewAtOnce(READERS, files, read));
		const done = new Set(comments.filter((letter) => printed.get(fileOf(letter))?.has(letter.id)));
		for (const { id } of done) await store.remove(id);
		return letters.filter((letter) => !done.has(letter));
	}

	/** The file in which a comment is printed, as far as anybody can look for it. */
	async function findPrinted(id: string): Promise<string | undefined> {
		const file = await archive.find?.("comments", id);
		return file !== undefined && printedIds(plain(await archive.read(file))).has(id) ? file : undefined;
	}

	return {
		/** All letters that are not printed, and where their articles are. */
		async all(): Promise<{ readonly letters: readonly Letter[]; readonly addressOf: AddressOf }> {
			const addressOf = await currentAddresses();
			return { letters: await finish(await store.list(), addressOf), addressOf };
		},

		/** @param given the article, for a comment that is printed */
		async find(id: string, given?: string): Promise<Found> {
			const addressOf = await currentAddresses();
			const stored = await store.get(id);
			const [letter] = stored ? await finish([stored], addressOf) : [];
			const named = stored?.article ?? given;
			const article = named && addressOf(named);
			const file = article ? fileOfComments(article) : await findPrinted(id);
			return {
				...(letter && { letter }),
				...(article && { article }),
				isPlaced: file !== undefined,
				file() {
					if (file === undefined) throw new Undecided("unknown", unknown(id, archive));
					return file;
				},
			};
		},
	};
}

const unknown = (id: string, { find }: Archive) =>
	find
		? `Không có thư hay bình luận nào mang mã “${id}”. Có thể người khác vừa quyết định.`
		: `Thư “${id}” không còn đợi. Với bình luận đã đăng, cho địa chỉ của nó: …/#binh-luan-${id}`;

/** The files of an article, in the newsroom's folder, by its path. */
export const fileOfComments = (article: string) => `comments/${commentsFile(article)}`;
export const fileOfArticle = (article: string) => `articles/${articleOfComments(commentsFile(article))}`;

/** A text as the readers of files take it. */
export const plain = (text = "") => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
