import type { BodyBuilder } from "./body-builder.ts";
import { emojiOf, isTracker, type ReadEmbedded, readPicture, wordsOfImage } from "./pictures.ts";
import type { Tag } from "./read-tokens.ts";

const PICTURE_ADDRESS = /\.(?:jpe?g|png|webp|gif|avif|heic)(?:$|[?#])/i;

/** Reads pictures: which of several addresses is the right one, and which picture is none. */
export class PictureReader {
	/** The first source of a `<picture>` that is open. */
	#source: Tag | undefined;
	/** What pages show where no script runs: mostly the picture before once more. */
	#inNoscript = false;
	#last = "";

	constructor(
		private readonly builder: BodyBuilder,
		private readonly readEmbedded: ReadEmbedded,
	) {}

	/** Tells whether the tag is part of a picture. */
	open(tag: Tag): boolean {
		const { name } = tag;
		if (name === "img" || name === "amp-img") this.#add(tag);
		else if (name === "picture") this.#source = undefined;
		else if (name === "source") this.#source ??= tag;
		else if (name === "noscript") this.#inNoscript = true;
		else return false;
		return true;
	}

	close(name: string): void {
		if (name === "noscript") this.#inNoscript = false;
		if (name === "picture") this.#source = undefined;
	}

	#add(tag: Tag): void {
		const { builder } = this;
		const { line } = tag;
		const emoji = emojiOf(tag);
		if (emoji !== undefined) {
			builder.addText(emoji);
			return;
		}
		const read = readPicture(tag, this.readEmbedded) ?? this.#readSource(tag);
		const isAgain = this.#inNoscript && read?.src === this.#last;
		if (!read || isTracker(tag) || isAgain) {
			const what = read ? (isAgain ? "<noscript>" : "ảnh đếm lượt xem") : "<img> không có tệp";
			builder.drop(what, wordsOfImage(tag), line);
			return;
		}
		this.#last = read.src;
		const { title = "", ...picture } = read;
		const isAlt = picture.alt === undefined && /\s/.test(title);
		if (title !== "" && !isAlt) builder.drop("title của ảnh", title, line);
		const { link } = builder;
		const leadsToFile = link !== undefined && PICTURE_ADDRESS.test(link) && !picture.bytes;
		if (link !== undefined && !leadsToFile)
			builder.told.push({ what: "liên kết quanh ảnh", text: link.slice(0, 200), line });
		builder.addPicture({ ...picture, ...(isAlt && { alt: title }), ...(leadsToFile && { src: link }) });
	}

	#readSource(tag: Tag): ReturnType<typeof readPicture> {
		const source = this.#source;
		if (!source) return undefined;
		const attribute = (name: string) => (/^(?:alt|title)$/.test(name) ? tag : source).attribute(name);
		return readPicture({ ...tag, attribute }, this.readEmbedded);
	}
}
