import { useState } from "preact/hooks";
import { printFigure } from "../../../../../_includes/formats/from-html/print/print-figure.ts";
import type { ControlProps } from "../../controls/control-props.ts";
import { alikeWords } from "../../controls/picture/alike.ts";
import { bringPicture, type FileWords, wordsIn } from "../../controls/picture/bring-picture.ts";
import { picturesHere } from "../../controls/picture/picture-url.ts";
import { keepPicture } from "../../pictures.ts";
import type { AskedPicture } from "../rich/pictures.ts";
import { type PictureWords, titleOfPicture } from "./picture-dialog.tsx";

/** A picture with its words, as rich text and Markdown have it. */
export interface TakenPicture {
	readonly src: string;
	readonly alt: string;
	readonly title: string;
	readonly braces: string;
	readonly at?: number | undefined;
}

interface PickedFile {
	readonly value: string;
	readonly file?: File | Blob | undefined;
}

const NO_WORDS: PictureWords = { alt: "", caption: "", credit: "" };

const askedOf = (src: string, { ai, ...words }: FileWords): AskedPicture => ({
	src,
	words: { ...NO_WORDS, ...words },
	...(ai !== undefined && { braces: `{ai: ${ai}}` }),
});

/** Pictures on their way into the text: brought into the entry, then asked for their words, one after the other. */
export function usePictures(
	{ addFile, pickFile, media }: Pick<ControlProps, "addFile" | "pickFile" | "media">,
	onTaken: (markdown: string, picture: TakenPicture) => void,
) {
	const [waiting, setWaiting] = useState<readonly AskedPicture[]>([]);
	const [fault, tell] = useState("");
	const [alike, tellAlike] = useState<readonly string[]>([]);
	const [asked] = waiting;
	const ask = (picture: AskedPicture) => setWaiting((before) => [...before, picture]);
	return {
		fault,
		/** What is said of those that look like others. */
		alike,
		asked: asked && { ...asked, isNew: asked.at === undefined },
		edit: ask,
		/** Files that were pasted or dropped. */
		async bring(files: readonly File[]) {
			tell("");
			tellAlike([]);
			for (const file of files) {
				try {
					const { address, words, alike } = await bringPicture(file, addFile, picturesHere(media));
					ask(askedOf(address, words));
					if (alike !== undefined) tellAlike((told) => [...told, alikeWords(alike)]);
				} catch {
					tell(`Không mở được tệp ${file.name} như một tấm ảnh. Xuất ra JPEG hoặc PNG rồi chọn lại.`);
				}
			}
		},
		/** One of the repository, or of this machine. */
		async pick() {
			tell("");
			const picked = [await pickFile({ kind: "image" })].flat()[0] as PickedFile | null | undefined;
			if (!picked) return;
			if (picked.value.startsWith("blob:") && picked.file instanceof File)
				keepPicture(picked.value, picked.file.name);
			ask(askedOf(picked.value, picked.file ? await wordsIn(picked.file) : {}));
		},
		take(words: PictureWords) {
			if (!asked) return;
			const { src, at, braces = "" } = asked;
			const picture = { src, alt: words.alt, title: titleOfPicture(words), braces, at };
			const markdown = printFigure(
				{ src, alt: words.alt, caption: picture.title, credit: "", braces },
				{ src, alt: words.alt },
			);
			onTaken(markdown, picture);
		},
		close: () => setWaiting((before) => before.slice(1)),
	};
}
