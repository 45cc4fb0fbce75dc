import type { Dropped } from "../../foreign-article.ts";

/** A picture as mammoth gives it. */
interface WordPicture {
	readonly contentType: string;
	readonly readAsBuffer: () => Promise<Buffer>;
}

/** Forms that a browser shows, or that the newsroom's pictures are made of. */
const SHOWN = /^image\/(?:png|jpe?g|gif|webp|tiff|bmp|svg\+xml|avif|hei[cf])$/i;
/** All pictures of a file, each as often as it stands there: the same one cited a thousand times is a bomb. Bytes. */
const ALL = 96 * 2 ** 20;
const EXTERNAL = /external image '([^']+)'/;

/** Takes the pictures of a Word file, and tells those that cannot be taken. */
export class PictureDesk {
	readonly dropped: Dropped[] = [];
	#bytes = 0;

	/** The picture as an address that holds its own bytes; empty where it is lost. */
	async put({ contentType, readAsBuffer }: WordPicture): Promise<{ readonly src: string }> {
		if (contentType && !SHOWN.test(contentType)) {
			this.dropped.push({
				what: `hình ${contentType.replace(/^image\/(?:x-)?/, "").toUpperCase()} của Office`,
				text: "",
			});
			return { src: "" };
		}
		try {
			const bytes = await readAsBuffer();
			this.#bytes += bytes.length;
			if (this.#bytes <= ALL) {
				// As a plain GIF it would be taken for the dot that stands in for a picture which loads late.
				const type = (contentType || "image/png").replace("image/gif", "image/x-gif");
				return { src: `data:${type};base64,${Buffer.from(bytes).toString("base64")}` };
			}
			this.dropped.push({ what: "ảnh quá nặng trong tệp Word", text: "" });
		} catch (error) {
			const address = EXTERNAL.exec(error instanceof Error ? error.message : "")?.[1];
			// A picture that the file only names is opened by nobody here: it is looked for among the newsroom's by its name.
			const src = address && /^https?:\/\//i.test(address) ? address : address?.split(/[\\/]/).at(-1);
			if (src) return { src };
			this.dropped.push({ what: "ảnh không mở được trong tệp Word", text: "" });
		}
		return { src: "" };
	}

	/** The text without what stands for lost pictures; their alt texts are told. */
	withoutLost(html: string): string {
		return html.replace(/<img(?: alt="([^"]*)")? src="" \/>/g, (_, alt: string | undefined) => {
			if (alt) this.dropped.push({ what: "mô tả của hình đã mất", text: unescaped(alt) });
			return "";
		});
	}
}

const unescaped = (text: string) =>
	text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
