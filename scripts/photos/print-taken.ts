import { count } from "../../_includes/domain/problem/wording.ts";
import { photoLine } from "./photo-lines.ts";
import type { TakenPhoto } from "./take-photos.ts";
import type { Insertion } from "./write-into-article.ts";

/** Tells what became of a photo, in a line and what is to be known of it. */
export function printTaken(photo: TakenPhoto): string {
	const { from, file, width, height, bytes, outcome, before, hadPlace, pages, alike } = photo;
	const size = `${count(width)} × ${count(height)} điểm ảnh, ${count(Math.ceil(bytes / 1024))} KB`;
	const notes = [
		outcome === "known" && from !== file && "đã có trong kho ảnh, dùng lại tệp ấy",
		outcome === "known" && from === file && "không có gì phải sửa",
		outcome === "mended" && `đã sửa; bản cũ còn trên máy này ở ${before}`,
		hadPlace && outcome !== "known" && "đã xóa nơi chụp",
		pages > 1 && "ảnh động: chỉ lấy khung hình đầu",
		alike !== undefined && `giống ${alike}; xem lại, hai ảnh như nhau chỉ nên dùng một`,
	].filter((note) => note !== false);
	const head = from === file ? file : `${from} → ${file}`;
	return [`${head} (${size})`, ...notes.map((note) => `  ${note}`)].join("\n");
}

/** Tells what stands in an article now, and what is left to say. */
export function tellInsertion(article: string, { cover, added, unsaid }: Insertion): string {
	if (!cover && added.length === 0) return `${article} đã có các ảnh này.`;
	return [
		`Đã ghi vào ${article}:`,
		cover && `  ảnh đầu bài: ${cover.name}`,
		added.length > 0 && `  ${count(added.length)} ảnh ở cuối bài; chuyển dòng ảnh tới chỗ cần in`,
		unsaid.length > 0 &&
			`Còn thiếu lời tả (alt) ở dòng ${unsaid.join(", ")}: tả điều thấy trong ảnh, cho người không nhìn thấy ảnh.`,
	]
		.filter((line) => typeof line === "string")
		.join("\n");
}

/** The lines to put into an article by hand. */
export function tellLines(photos: readonly TakenPhoto[], month: string): string {
	return [
		"Chép vào bài, viết lời tả ảnh trong ngoặc vuông:",
		"",
		...photos.map((photo) => photoLine(photo, month)),
	].join("\n");
}
