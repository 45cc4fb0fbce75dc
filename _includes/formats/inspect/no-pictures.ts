import type { Problem } from "../../domain/problem/problem.ts";
import type { PlacedPicture } from "./inspect-body.ts";

const WORDS = {
	/** A picture belongs to the month of the articles that show it; a page is of no month. */
	page: {
		text: "Trang không in được ảnh",
		cure: "Bỏ dòng ảnh này; ảnh chỉ in trong bài viết.",
	},
	/** The introduction is a few lines over the list of articles; its one picture is in front matter. */
	thread: {
		text: "Lời dẫn của dòng sự kiện không in được ảnh",
		cure: "Bỏ dòng ảnh này; ảnh của dòng sự kiện khai ở picture.",
	},
} as const;

/** The pictures of a text that prints none, each as an error. */
export function noPictures(
	kind: keyof typeof WORDS,
	file: string,
	pictures: readonly PlacedPicture[],
): readonly Problem[] {
	const { text, cure } = WORDS[kind];
	return pictures.map(({ src, line, column }) => ({
		severity: "error",
		file,
		line,
		column,
		message: `${text}: “${src}”.`,
		cure,
	}));
}
