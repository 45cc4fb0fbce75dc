import {
	ATTACHMENT_TYPES,
	type Attachment,
	type AttachmentContent,
	type AttachmentTypeName,
} from "../../../../_includes/domain/article/attachment.ts";

/** A file of the repository that is no picture. */
export interface FoundFile {
	readonly bytes: number;
	/** Absent where it is too large to be fetched for a look. */
	readonly content?: Blob;
}

export type FindFile = (src: string) => Promise<FoundFile | undefined>;

/** A sound, a film, a document of a draft, by `Attachment.src`, as its page asks for it: the file as it is. */
export async function draftAttachment(src: string, find: FindFile): Promise<Attachment | undefined> {
	const type = typeOf(src);
	if (!type) return undefined;
	const found = await find(src);
	if (!found) return undefined;
	const { bytes, content } = found;
	const url = content
		? URL.createObjectURL(new Blob([content], { type: ATTACHMENT_TYPES[type].type }))
		: new URL(src, location.origin).href;
	return { src, url, bytes, hash: "", type, ...(content && (await lookInto(type, content, url))) };
}

/** By what its name ends with: what it is indeed the check tells. */
function typeOf(src: string): AttachmentTypeName | undefined {
	const end = src.slice(src.lastIndexOf(".") + 1).toLowerCase();
	const names = Object.keys(ATTACHMENT_TYPES) as AttachmentTypeName[];
	return names.find((name) => (ATTACHMENT_TYPES[name].extensions as readonly string[]).includes(end));
}

/** What the page prints of it, as far as a browser can tell. */
async function lookInto(
	type: AttachmentTypeName,
	content: Blob,
	url: string,
): Promise<Omit<AttachmentContent, "type">> {
	const { kind } = ATTACHMENT_TYPES[type];
	if (kind === "sound" || kind === "film") return (await playedAs(kind, url)) ?? {};
	if (kind === "captions" || kind === "table" || kind === "boundaries") {
		const text = new TextDecoder().decode(await content.arrayBuffer());
		return { text: text.replace(/\r\n?/g, "\n").normalize("NFC") };
	}
	const pages = type === "pdf" ? pagesOf(await endsOf(content).text()) : undefined;
	return pages === undefined ? {} : { pages };
}

/** How long a sound or a film is, and how large; nothing of one that this browser does not play. */
function playedAs(
	kind: "sound" | "film",
	url: string,
): Promise<Pick<AttachmentContent, "seconds" | "width" | "height"> | undefined> {
	const player = document.createElement(kind === "film" ? "video" : "audio");
	player.preload = "metadata";
	return new Promise((told) => {
		player.addEventListener("error", () => told(undefined));
		player.addEventListener("loadedmetadata", () => {
			const seconds = Number.isFinite(player.duration) ? Math.max(1, Math.round(player.duration)) : undefined;
			told({
				...(seconds !== undefined && { seconds }),
				...(player instanceof HTMLVideoElement && { width: player.videoWidth, height: player.videoHeight }),
			});
		});
		player.src = url;
	});
}

/** How much of a PDF is looked through, from each of its ends: there its list of pages stands, and a look costs no more. */
const LOOKED_THROUGH = 2 ** 18;

const endsOf = (content: Blob): Blob =>
	content.size <= 2 * LOOKED_THROUGH
		? content
		: new Blob([content.slice(0, LOOKED_THROUGH), content.slice(-LOOKED_THROUGH)]);

/** How far behind the name of a list of pages, in characters, its count may stand. */
const DICTIONARY = 2_000;

/** Pages of a PDF, where its list of them is not packed: the largest count, which is that of the whole. */
function pagesOf(text: string): number | undefined {
	const counts = Array.from(text.matchAll(/\/Type ?\/Pages\b/g), ({ index }) => {
		const [dictionary = ""] = text.slice(index, index + DICTIONARY).split(">", 1);
		return Number(/\/Count (\d{1,5})\b/.exec(dictionary)?.[1] ?? 0);
	});
	const most = Math.max(0, ...counts);
	return most > 0 ? most : undefined;
}
