import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileProblem, type Problem } from "../../_includes/domain/problem/problem.ts";
import { pictureFaults } from "../../_includes/domain/reader/article/picture-faults.ts";
import { lookAlike } from "../../_includes/formats/photos/likeness.ts";
import { photoName } from "../../_includes/formats/photos/photo-name.ts";
import { type PrintedWords, printedWords } from "../../_includes/formats/photos/photo-words.ts";
import { hashOf } from "../../_includes/site/cache/hash.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { PictureMemory } from "../../_includes/site/media/pictures/picture-memory.ts";
import { ReaderProcess } from "../command/reader-process.ts";
import { MediaNames } from "../newsroom/media-names.ts";
import { createWhole, replaceWhole } from "../newsroom/whole-file.ts";
import { DEVELOP, type DevelopedPhoto, type PhotoFormat } from "./photo-task.ts";
import { RAW_LIMITS } from "./raw-limits.ts";

/** A photo that is among the newsroom's now. */
export interface TakenPhoto extends PrintedWords {
	/** The file that was given, and the newsroom's. */
	readonly from: string;
	readonly file: string;
	/** In the newsroom's folder of pictures: `2026/11/ben-pha.jpg`. */
	readonly name: string;
	/** `mended`: in its place; `known`: it was there, or is in order already. */
	readonly outcome: "written" | "mended" | "known";
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
	readonly hadPlace: boolean;
	readonly pages: number;
	/** Another file that is the same photo, or as good as the same. */
	readonly alike?: string | undefined;
	/** Where the file is now that it was before it was mended. */
	readonly before?: string;
}

export type Taking = { readonly taken: TakenPhoto } | { readonly problems: readonly Problem[] };

interface PhotoPlace {
	/** The newsroom's folder. */
	readonly content: string;
	readonly cache: string;
	/** Where new photos go: `2026/11`. */
	readonly month: string;
	/** Slug of the article they are for. */
	readonly story?: string | undefined;
}

/** Where the files are kept that were mended: nothing is lost of what git may not have. */
const REPLACED = "replaced-photos";

/** Takes photos among the newsroom's, one after the other: one of 50 million dots takes some hundred megabytes while it is developed. */
export class PhotoDesk {
	/** Elsewhere a file that nobody can decode would end the command, or hold it up. */
	readonly #developer = new ReaderProcess(new URL("photo-tasks.ts", import.meta.url));
	/** What the newsroom's pictures look like, by file. */
	readonly #likenesses = new Map<string, string>();

	private constructor(
		private readonly place: PhotoPlace,
		private readonly names: MediaNames,
		private readonly memory: PictureMemory,
	) {}

	/**
	 * Photos are compared with those of the month, and with all others that a check has looked at since they were there.
	 */
	static async open(place: PhotoPlace): Promise<PhotoDesk> {
		const media = path.join(place.content, "media");
		const names = await MediaNames.open(media);
		const desk = new PhotoDesk(place, names, await PictureMemory.open(place.cache));
		for (const name of names.all()) {
			const file = path.join(media, name);
			const isOfMonth = name.startsWith(`${place.month}/`);
			const look = await (isOfMonth ? desk.memory.look(file) : desk.memory.recall(file));
			if (look?.kind === "picture" && look.likeness !== undefined)
				desk.#likenesses.set(nameForProblems(file), look.likeness);
		}
		return desk;
	}

	/** Makes a photo one of the newsroom: writes it under a name of its own, or, where it is one of them, mends it in its place. */
	async take(file: string): Promise<Taking> {
		const name = nameForProblems(file);
		const stats = await stat(file).catch(() => undefined);
		if (!stats?.isFile())
			return refuse(name, "Không có tệp này, hoặc không phải một tệp.", "Xem lại đường dẫn tệp.");
		const media = path.join(this.place.content, "media");
		const inside = path.relative(media, file).split(path.sep).join("/");
		const as = inside.startsWith("..") || path.isAbsolute(inside) ? undefined : formatOf(file);
		const { result, failure } = await this.#developer.ask(
			DEVELOP,
			{ file: path.resolve(file), as },
			RAW_LIMITS.seconds,
		);
		if (!result) {
			const [message, cure] = FAILURES[failure ?? "error"];
			return refuse(name, message, cure);
		}
		if ("look" in result) {
			const { look } = result;
			if (look.kind === "picture")
				return refuse(
					name,
					`Tệp là hình vẽ ${look.format}, không phải ảnh chụp.`,
					"Chép thẳng tệp vào content/media/<năm>/<tháng>/; lệnh này chỉ dành cho ảnh chụp.",
				);
			return {
				problems: pictureFaults(name, look, false).map((fault) => ({
					...fileProblem("error", name, "", ""),
					...fault,
				})),
			};
		}
		const look = await this.memory.see(result.photo.bytes);
		const faults = pictureFaults(name, look, false).filter(({ severity }) => severity === "error");
		if (look.kind !== "picture" || faults.length > 0)
			return { problems: faults.map((fault) => ({ ...fileProblem("error", name, "", ""), ...fault })) };
		const put = as ? await this.#mend(file, result.photo, inside) : await this.#write(file, result.photo);
		const own = path.join(media, put.name);
		const alike = look.likeness === undefined ? undefined : this.#alike(nameForProblems(own), look.likeness);
		if (look.likeness !== undefined) this.#likenesses.set(nameForProblems(own), look.likeness);
		const { bytes, format: _, words, ...photo } = result.photo;
		return {
			taken: {
				...photo,
				...put,
				...printedWords(words),
				...{ from: name, file: nameForProblems(own), bytes: bytes.length, alike },
			},
		};
	}

	/** Keeps what was seen, so that no check decodes it again. */
	async close(): Promise<void> {
		await this.memory.save();
	}

	#alike(own: string, likeness: string): string | undefined {
		for (const [file, other] of this.#likenesses) if (file !== own && lookAlike(likeness, other)) return file;
		return undefined;
	}

	async #write(file: string, { bytes, format, words }: DevelopedPhoto) {
		const { content, month, story } = this.place;
		const called = photoName(printedWords(words).caption, path.parse(file).name, story);
		for (;;) {
			const { name, isNew } = this.names.nameFor(bytes, { month, called, extension: format });
			if (!isNew) return { name, outcome: "known" } as const;
			// Taken by somebody since the names were read: the next number is free.
			const written = await createWhole(path.join(content, "media", name), bytes);
			if (written !== "taken") return { name, outcome: "written" } as const;
			this.names.forget(bytes, name);
		}
	}

	async #mend(file: string, { bytes }: DevelopedPhoto, name: string) {
		const before = await readFile(file);
		if (before.equals(bytes)) return { name, outcome: "known" } as const;
		const { dir, name: stem, ext } = path.parse(name);
		const kept = path.join(this.place.cache, REPLACED, dir, `${stem}-${hashOf(before).slice(0, 8)}${ext}`);
		await createWhole(kept, before);
		await replaceWhole(file, bytes);
		return { name, outcome: "mended", before: nameForProblems(kept) } as const;
	}
}

const FAILURES = {
	time: [
		`Đọc ảnh này mất hơn ${RAW_LIMITS.seconds} giây, máy bỏ qua.`,
		"Mở tệp bằng phần mềm ảnh rồi xuất ra JPEG, sau đó chạy lại lệnh với tệp mới.",
	],
	memory: [
		"Ảnh này làm máy hết bộ nhớ.",
		"Mở tệp bằng phần mềm ảnh, thu nhỏ rồi xuất ra JPEG, sau đó chạy lại lệnh với tệp mới.",
	],
	error: [
		"Tệp này không đọc được như một tấm ảnh.",
		"Mở tệp bằng phần mềm xem ảnh để thử; mở được thì xuất ra JPEG rồi chạy lại lệnh với tệp mới.",
	],
} as const;

const FORMATS: Readonly<Record<string, PhotoFormat>> = {
	".jpg": "jpg",
	".jpeg": "jpg",
	".png": "png",
	".webp": "webp",
	".avif": "avif",
};

/** What a picture of the newsroom stays; undefined of one whose name no article can cite. */
const formatOf = (file: string): PhotoFormat | undefined => FORMATS[path.extname(file).toLowerCase()];

const refuse = (file: string, message: string, cure: string): Taking => ({
	problems: [fileProblem("error", file, message, cure)],
});
