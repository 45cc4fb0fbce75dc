import { printFocal, readFocal } from "../../../../../_includes/domain/article/picture/focal.ts";

interface FocalPictureProps {
	readonly url: string;
	readonly alt: string;
	/** As it is written: `40% 30%`. */
	readonly focal: unknown;
	readonly onFocal: (focal: string) => void;
}

/** A picture on which a click says what no crop may cut off. The field of the same below it says so by the keyboard. */
export function FocalPicture({ url, alt, focal, onFocal }: FocalPictureProps) {
	const place = typeof focal === "string" ? readFocal(focal.trim()) : undefined;
	return (
		<div class="bao-focal">
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the field below takes the same in words */}
			<img
				src={url}
				alt={alt}
				title="Nhấn vào chỗ không được cắt mất"
				onClick={(event) => onFocal(printFocal(placeOf(event)))}
			/>
			{place?.ok && (
				<span
					class="bao-focal-mark"
					aria-hidden="true"
					style={{ left: `${place.focal.x}%`, top: `${place.focal.y}%` }}
				/>
			)}
		</div>
	);
}

/** Where a picture was clicked, in hundredths. */
function placeOf({ currentTarget, clientX, clientY }: MouseEvent & { readonly currentTarget: Element }) {
	const { left, top, width, height } = currentTarget.getBoundingClientRect();
	const hundredths = (length: number, whole: number) =>
		Math.max(0, Math.min(100, Math.round((100 * length) / whole)));
	return { x: hundredths(clientX - left, width), y: hundredths(clientY - top, height) };
}
