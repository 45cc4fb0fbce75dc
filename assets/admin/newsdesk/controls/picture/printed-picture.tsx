import { namePictures } from "../../pictures.ts";
import { FocalPicture } from "./focal-picture.tsx";

interface PrintedPictureProps {
	/** As the file has it, or `blob:…`. */
	readonly src: string;
	/** Where the browser finds it. */
	readonly url: string | undefined;
	readonly alt: unknown;
	readonly caption: unknown;
	readonly credit: unknown;
	readonly focal: unknown;
	readonly onFocal: (focal: string) => void;
}

/** A picture with the line that will stand under it. */
export function PrintedPicture({ src, url, alt, caption, credit, focal, onFocal }: PrintedPictureProps) {
	if (src === "") return null;
	const { values: name } = namePictures(src);
	return (
		<figure class="bao-figure">
			{url ? (
				<FocalPicture url={url} alt={asWords(alt)} focal={focal} onFocal={onFocal} />
			) : (
				<div class="bao-no-picture">{name}</div>
			)}
			<figcaption>
				{asWords(caption)} {asWords(credit) && <span>Ảnh: {asWords(credit)}</span>}
				<small class="bao-file-name">{name}</small>
			</figcaption>
		</figure>
	);
}

const asWords = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
