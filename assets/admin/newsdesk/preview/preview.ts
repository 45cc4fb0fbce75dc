import type { Article, Filed } from "../../../../_includes/domain/article/article.ts";
import type { NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import { type MediaFiles, showPicked } from "../controls/picture/picture-url.ts";
import { Mounted } from "../mounted.ts";
import { ArticlePreview } from "./article-preview.ts";
import type { FoundFile } from "./draft-attachments.ts";

/** What Sveltia gives to the preview of an entry. */
interface SveltiaPreviewProps {
	/** The entry that is being written, an immutable map: another one after each change. */
	readonly entry: { get(key: "mediaFiles"): MediaFiles | undefined };
	/** A file of the repository by the address under which an article cites it: `/media/2022/05/ben-pha.jpg`. */
	readonly getAsset: (path: string) => { toBase64(): Promise<string> } | undefined;
	/** Of the frame in which the preview is shown. */
	readonly document: Document;
}

/** What the preview asks the rest of the newsdesk. */
export interface PreviewOptions {
	readonly facts: NewsroomFacts;
	/** The article that is being written, as the strict reader has read it last; absent where it was refused. */
	readonly read: () => { readonly article?: Filed<Article> | undefined } | undefined;
	/** Told whenever it has been read anew. @returns what ends it */
	readonly listen: (heard: () => void) => () => void;
	/** Where a picture is that waits to be sent, by the name it will have. */
	readonly unsent: (name: string) => string | undefined;
}

/** Bytes of a sound, a film or a document that is fetched for a look: what is larger is told, and not played here. */
const MOST_BYTES = 20 * 2 ** 20;

/** Makes the preview of an article, as Sveltia wants it: a React component. Instances of this class are ones. */
export function articlePreview({ facts, read, listen, unsent }: PreviewOptions) {
	return class MountedPreview extends Mounted<SveltiaPreviewProps> {
		#unlisten: (() => void) | undefined;

		componentDidMount() {
			const preview = new ArticlePreview({
				owner: this.props.document,
				facts,
				find: this.#find,
				findFile: this.#findFile,
			});
			this.element?.append(preview.element);
			const show = () => {
				const reading = read();
				if (reading) preview.show(reading.article);
			};
			this.#unlisten = listen(show);
			show();
		}

		componentWillUnmount() {
			this.#unlisten?.();
		}

		readonly #find = async (src: string): Promise<string | undefined> => {
			const waiting = unsent(src.slice(src.lastIndexOf("/") + 1));
			if (waiting !== undefined) return waiting;
			const bytes = await this.props.getAsset(src)?.toBase64();
			if (bytes === undefined) return undefined;
			// The form shows it, too: it has no way of its own to what lies in the repository.
			showPicked(src, new Blob([bytesOf(bytes)], { type: typeOf(src) }));
			return `data:${typeOf(src)};base64,${bytes}`;
		};

		readonly #findFile = async (src: string): Promise<FoundFile | undefined> => {
			const { entry, getAsset } = this.props;
			const known = entry.get("mediaFiles")?.find((file) => String(file.get("path")).endsWith(src));
			const { size } = (known?.toObject() ?? {}) as { readonly size?: number };
			if (size !== undefined && size > MOST_BYTES) return { bytes: size };
			const base64 = await getAsset(src)?.toBase64();
			if (base64 === undefined) return undefined;
			const bytes = bytesOf(base64);
			return { bytes: bytes.length, content: new Blob([bytes]) };
		};
	};
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** A drawing is no picture to a browser that is not told so; of all others it looks at the bytes. */
const typeOf = (src: string) => (/\.svg$/i.test(src) ? "image/svg+xml" : "image/*");
