import path from "node:path";
import { articleSlug } from "../../../_includes/domain/article/article-file.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { type PictureLook, pictureFaults } from "../../../_includes/domain/reader/article/picture-faults.ts";
import { PICTURE_LIMITS } from "../../../_includes/domain/reader/limits.ts";
import type { PlacedPicture } from "../../../_includes/formats/from-html/print/print-figure.ts";
import type { PlacedFile } from "../../../_includes/formats/from-html/print/print-file.ts";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { PictureMemory } from "../../../_includes/site/media/pictures/picture-memory.ts";
import { MediaNames } from "../../newsroom/media-names.ts";
import { createWhole } from "../../newsroom/whole-file.ts";
import type { ForeignArticle, ForeignPicture } from "../foreign-article.ts";
import type { Fetch, Fetched } from "./downloads.ts";
import { EarlyLooks } from "./early-looks.ts";
import { FileFolder, fileKindOf } from "./file-folder.ts";
import { PictureIndex } from "./picture-index.ts";
import { type PictureAddress, readPictureAddress, wholeName } from "./picture-paths.ts";

/** A picture that was not placed. */
export interface MissingPicture {
	/** As the source names it. */
	readonly src: string;
	/** The article, and where it stands in the source. */
	readonly id: string;
	readonly file: string;
	readonly line: number;
	/** Why, for the newsroom. */
	readonly reason: string;
}

export type PictureOf = Pick<ForeignArticle, "id" | "file" | "line" | "addresses" | "published">;

/** The pictures of an old site on their way into the newsroom. */
export interface Media {
	/**
	 * Puts a picture among the newsroom's, once by its bytes, and says what the article cites; undefined where it is not to
	 * be had or cannot be printed, which is told in `missing`.
	 *
	 * @param month of the article as it was decided, `2015/03`; else that of its time in the source
	 */
	place(picture: ForeignPicture, article: PictureOf, month?: string): Promise<PlacedPicture | undefined>;
	/**
	 * The same of a sound, a film or a document that a text links to. Of one of the old site that is not to be had or cannot
	 * be shown the place is said where it will be looked for; undefined of what is no such file, or of another site.
	 */
	placeFile(
		href: string,
		article: PictureOf,
		month: string,
	): Promise<(PlacedFile & { readonly isMissing: boolean }) | undefined>;
	/** Has pictures that will be asked for looked at meanwhile, and what must be fetched fetched, a few at a time. */
	begin(pictures: readonly ForeignPicture[], hrefs: readonly string[], article: PictureOf): void;
	readonly missing: readonly MissingPicture[];
	/** How many are missing, listed or not. */
	readonly missingCount: number;
	/** How many pictures were written. */
	readonly placed: number;
	/** How many sounds, films and documents were written, and how many are missing. */
	readonly files: { readonly placed: number; readonly missing: number };
	/** Keeps what was seen in the pictures, so that no check decodes them again. */
	close(): Promise<void>;
}

export interface MediaOptions {
	/** Folders of pictures: copies of `wp-content/uploads`, the folder of a saved site. */
	readonly folders: readonly string[];
	/** The newsroom's folder; pictures lie in its `media`. */
	readonly content: string;
	readonly cache: string;
	/** The old site's address: pictures of other sites are not looked for in its folders. */
	readonly site?: URL | undefined;
	/** Nothing is written. */
	readonly dryRun?: boolean;
	/** Fetches something of the old site: its file, or why there is none. */
	readonly fetch?: Fetch;
}

/** As many are listed; all are counted. */
const LISTED = 20_000;

/** Extensions by what a file turned out to be. */
const EXTENSIONS: Readonly<Record<string, string>> = {
	JPEG: "jpg",
	PNG: "png",
	WebP: "webp",
	GIF: "gif",
	SVG: "svg",
	AVIF: "avif",
};

const NOT_FOUND = "Không tìm thấy tệp ảnh trong thư mục --media.";
const ELSEWHERE = "Ảnh nằm ở trang khác, không có trong thư mục --media.";
const UNREADABLE = "Địa chỉ ảnh không đọc được.";

/** @throws where a folder is not there or cannot be read */
export async function openMedia({
	folders,
	content,
	cache,
	site,
	dryRun,
	fetch,
}: MediaOptions): Promise<Media> {
	const index = await PictureIndex.open(folders);
	const names = await MediaNames.open(path.join(content, "media"));
	const looks = await PictureMemory.open(cache);
	const early = new EarlyLooks(looks);
	const ownHost = site?.hostname.replace(/^www\./, "");
	const missing: MissingPicture[] = [];
	/** Where each file of the folders is now, or why it is nowhere: a picture of many articles is read once. */
	const known = new Map<string, Outcome>();
	let missingCount = 0;
	let missingFiles = 0;
	let placed = 0;
	const files = await FileFolder.open(path.join(content, "media"), names, cache, dryRun ?? false);

	async function put(bytes: Uint8Array, look: PictureLook, called: string, month: string): Promise<Outcome> {
		const [fault] = pictureFaults(called, look, false).filter(({ severity }) => severity === "error");
		if (fault) return { reason: fault.message };
		const extension = look.kind === "picture" ? (EXTENSIONS[look.format] ?? "") : "";
		const { name } = path.posix.parse(wholeName(path.posix.basename(called)));
		const given = names.nameFor(bytes, { month, called: name, extension });
		if (given.isNew) placed += 1;
		if (given.isNew && !dryRun) {
			const file = path.join(content, "media", given.name);
			if ((await createWhole(file, bytes, { ofMany: true })) === "taken")
				throw new Error(`Somebody else has just written ${file}`);
		}
		return { src: `/media/${given.name}` };
	}

	async function putFile(file: string, called: string, month: string): Promise<Outcome> {
		const before = known.get(file);
		if (before) return before;
		const { bytes, look } = await early.take(file);
		const outcome = await put(bytes, look, called, month);
		known.set(file, outcome);
		return outcome;
	}

	/** All sizes of it, the largest first: one that is too large for us has a copy that is not. */
	async function putFirst(
		files: readonly string[],
		called: string,
		month: string,
	): Promise<Outcome | undefined> {
		let refused: Outcome | undefined;
		for (const file of files) {
			const outcome = await putFile(file, called, month);
			if ("src" in outcome) return outcome;
			refused ??= outcome;
		}
		return refused;
	}

	function isOwn({ host }: PictureAddress, article: PictureOf): boolean {
		if (host === undefined) return true;
		const own = ownHost ?? hostOf(article);
		return own === undefined || host === own || host.endsWith(`.${own}`);
	}

	/** Where a picture is said to be, as far as that is a place of the old site, and its files in the folders. */
	function seek({ src }: ForeignPicture, article: PictureOf) {
		const bases = isRelative(src)
			? [...article.addresses.slice(0, 1), `/${article.id}`]
			: [article.addresses[0] ?? "/"];
		const addresses = bases.flatMap((base) => readPictureAddress(src, base) ?? []);
		const own = addresses.filter((address) => isOwn(address, article));
		const asked = own.flatMap(({ paths }) => paths);
		const files = asked.map((one) => ({ called: path.posix.basename(one), files: index.find(one) }));
		return {
			reason: addresses.length === 0 ? UNREADABLE : own.length === 0 ? ELSEWHERE : NOT_FOUND,
			files: files.filter(({ files: found }) => found.length > 0),
			url: own[0]?.url,
			called: path.posix.basename(asked.at(-1) ?? ""),
		};
	}

	/** What the folders lack is fetched from the old site, if that was asked for; begun before it is waited for. */
	function fetchLacking({ files, url }: ReturnType<typeof seek>) {
		return fetch && files.length === 0 && url !== undefined ? fetchLargest(url, fetch) : undefined;
	}

	/** Has the first file that will be tried looked at, if it was not before, or fetched. */
	function begin(picture: ForeignPicture, article: PictureOf): void {
		// Of one without an address nobody asks for a file, nor of one that stands in the text itself.
		if (picture.src === "" || picture.bytes || picture.src.startsWith("data:")) return;
		const sought = seek(picture, article);
		const [first] = sought.files.flatMap(({ files: found }) => found);
		if (first !== undefined && !known.has(first)) early.begin(first);
		fetchLacking(sought)?.catch(() => {});
	}

	function beginFile(href: string, article: PictureOf) {
		const kind = fileKindOf(href);
		if (!fetch || !kind) return undefined;
		const { files: found, url } = seek({ src: href }, article);
		return found.length === 0 && url !== undefined ? fetch(url, kind) : undefined;
	}

	async function find(picture: ForeignPicture, article: PictureOf, month: string): Promise<Outcome> {
		const { src, bytes = inlineBytes(src) } = picture;
		if (bytes) return put(bytes, await looks.see(bytes), src.startsWith("data:") ? "anh" : src, month);
		const sought = seek(picture, article);
		const { files, called, reason } = sought;
		let refused: Outcome | undefined;
		for (const one of files) {
			const outcome = await putFirst(one.files, one.called, month);
			if (outcome && "src" in outcome) return outcome;
			refused ??= outcome;
		}
		if (refused) return refused;
		const fetched = await fetchLacking(sought);
		if (!fetched) return { reason };
		return "file" in fetched ? putFile(fetched.file, called, month) : fetched;
	}

	async function findFile(href: string, article: PictureOf, month: string) {
		const kind = fileKindOf(href);
		if (!kind) return undefined;
		const { files: found, reason, called, url } = seek({ src: href }, article);
		let refused = reason;
		const fetched = await beginFile(href, article);
		if (fetched && "reason" in fetched) refused = fetched.reason;
		const held = found.flatMap(({ files: all }) => all);
		for (const file of fetched && "file" in fetched ? [fetched.file] : held) {
			const outcome = await files.put(file, kind, month, held.length === 0 ? called : undefined);
			if ("src" in outcome) return { ...outcome, isMissing: false };
			refused = outcome.reason;
		}
		// Where nobody knows the old site, an address of the web may be of any.
		const isOld = url === undefined ? isRelative(href) || href.startsWith("/") : (ownHost ?? hostOf(article));
		if (reason !== NOT_FOUND || !isOld) return undefined;
		missingFiles += 1;
		miss(href, article, refused);
		return { src: reservedName(href, month, called), kind, isMissing: true };
	}

	function miss(src: string, { id, file, line }: PictureOf, reason: string): void {
		if (missing.length < LISTED) missing.push({ src: shortened(src), id, file, line, reason });
	}

	// One after the other, in the order in which they are asked for: names do not depend on which disk answers first.
	let last: Promise<unknown> = Promise.resolve();
	return {
		begin(pictures, hrefs, article) {
			for (const picture of pictures) begin(picture, article);
			for (const href of hrefs) beginFile(href, article)?.catch(() => {});
		},
		place(picture, article, month = monthOfForeign(article)) {
			const work = last.then(async (): Promise<PlacedPicture | undefined> => {
				const outcome = await find(picture, article, month);
				if ("src" in outcome) return { src: outcome.src, ...wordsOf(picture) };
				missingCount += 1;
				miss(picture.src, article, outcome.reason);
				return undefined;
			});
			last = work.catch(() => {});
			return work;
		},
		placeFile(href, article, month) {
			const work = last.then(() => findFile(href, article, month));
			last = work.catch(() => {});
			return work;
		},
		missing,
		get files() {
			return { placed: files.placed, missing: missingFiles };
		},
		get missingCount() {
			return missingCount;
		},
		get placed() {
			return placed;
		},
		async close() {
			await looks.save();
			await files.save();
		},
	};
}

type Outcome = { readonly src: string } | { readonly reason: string };

/** The picture as it was given, where the text names a small copy of it; else that. */
async function fetchLargest(url: string, fetch: NonNullable<MediaOptions["fetch"]>): Promise<Fetched> {
	const at = url.lastIndexOf("/") + 1;
	const whole = url.slice(0, at) + wholeName(url.slice(at));
	const first = whole === url ? undefined : await fetch(whole, "picture");
	return first && "file" in first ? first : fetch(url, "picture");
}

const isRelative = (src: string) => !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src.trim());

function hostOf({ addresses }: PictureOf): string | undefined {
	const whole = addresses.find((address) => /^https?:/i.test(address));
	return whole && readPictureAddress(whole, "/")?.host;
}

/** `data:image/png;base64,…`: a picture in the text itself. */
function inlineBytes(src: string): Uint8Array | undefined {
	if (!/^data:image\//i.test(src)) return undefined;
	const comma = src.indexOf(",");
	if (comma === -1 || src.length > PICTURE_LIMITS.bytes * 1.5) return new Uint8Array();
	const isBase64 = /;base64$/i.test(src.slice(0, comma).trim());
	return Buffer.from(src.slice(comma + 1), isBase64 ? "base64" : "latin1");
}

/** `/media/2015/03/quyet-dinh-12-1f0c2a3b.pdf`: no other file has such a name by chance. */
function reservedName(href: string, month: string, called: string): string {
	const { name, ext } = path.posix.parse(called);
	return `/media/${month}/${articleSlug(name.slice(0, 60)) || "tep"}-${hashOf(href).slice(0, 8)}${ext.toLowerCase()}`;
}

/** An address that is a whole picture is not to be read by anybody. */
const shortened = (src: string) => (src.length > 300 ? `${src.slice(0, 300)}…` : src);

function wordsOf({ alt = "", caption, credit }: ForeignPicture): Omit<PlacedPicture, "src"> {
	return { alt: alt.trim(), ...(caption && { caption }), ...(credit && { credit }) };
}

/** The month of an article on the newsroom's clock, as far as its source tells one; else the first of all. */
function monthOfForeign({ published }: PictureOf): string {
	const iso =
		published === undefined || "raw" in published
			? ""
			: "epoch" in published
				? newsroomTime(published.epoch).iso
				: published.wall;
	const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])/.exec(iso) ?? [];
	return year && month ? `${year}/${month}` : "1970/01";
}
