import { useState } from "preact/hooks";
import { LIMITS } from "../../../../../_includes/domain/reader/limits.ts";
import { Dialog, DialogInput } from "./dialog.tsx";

export interface PictureWords {
	readonly alt: string;
	readonly caption: string;
	readonly credit: string;
}

interface PictureDialogProps {
	readonly words: PictureWords;
	/** Where the browser finds the picture. */
	readonly url: string | undefined;
	readonly action: string;
	readonly onDone: (words: PictureWords) => void;
	readonly onClose: () => void;
}

/** Asks for the words of a picture: what it shows, what stands under it, who took it. */
export function PictureDialog({ words, url, action, onDone, onClose }: PictureDialogProps) {
	const [alt, setAlt] = useState(words.alt);
	const [caption, setCaption] = useState(words.caption);
	const [credit, setCredit] = useState(words.credit);
	return (
		<Dialog
			title="Lời của ảnh"
			action={action}
			isReady={alt.trim() !== "" && caption.length + credit.length < LIMITS.caption}
			onDone={() => onDone({ alt: alt.trim(), caption: caption.trim(), credit: credit.trim() })}
			onClose={onClose}
		>
			{url && <img class="bao-body-shown" src={url} alt="" />}
			<DialogInput
				label="Lời tả (bắt buộc)"
				hint="Trong ảnh có gì, cho người không nhìn thấy ảnh: “Xe tải xếp hàng xuống phà lúc sáng sớm”."
				value={alt}
				onValue={setAlt}
			/>
			<DialogInput label="Chú thích" hint="In dưới ảnh." value={caption} onValue={setCaption} />
			<DialogInput
				label="Nguồn ảnh"
				hint="Tên người chụp, không cần ghi “Ảnh:”."
				value={credit}
				onValue={setCredit}
			/>
		</Dialog>
	);
}

/** Caption and credit in the one line that Markdown has for them. */
export function titleOfPicture({ caption, credit }: PictureWords): string {
	if (credit === "") return caption;
	const end = caption === "" ? "" : /[.!?…]$/.test(caption) ? " " : ". ";
	return `${caption}${end}Ảnh: ${credit}`;
}
