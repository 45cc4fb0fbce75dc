import { stat } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../domain/problem.ts";
import { nameForProblems } from "./find-files.ts";
import type { Settings } from "./settings.ts";

/** A picture cited at a place of a file. */
export interface PlacedSource {
	readonly src: string;
	readonly line: number;
	readonly column: number;
}

/** The file of a picture, `/media/2022/05/ben-pha.jpg`, in the newsroom's folder of pictures. */
export function mediaFile(src: string, { content }: Pick<Settings, "content">): string {
	return path.join(content, "media", ...src.split("/").slice(2));
}

/** Says which cited pictures have no file, or one that is no picture, so that it is known before anything is built. */
export async function judgePictures(
	file: string,
	pictures: readonly PlacedSource[],
	settings: Pick<Settings, "content">,
): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const { src, line, column } of pictures) {
		const fault = await faultOf(mediaFile(src, settings));
		if (fault) problems.push({ severity: "error", file, line, column, ...fault });
	}
	return problems;
}

async function faultOf(media: string): Promise<Pick<Problem, "message" | "cure"> | undefined> {
	const found = await stat(media).catch(() => undefined);
	const name = nameForProblems(media);
	if (!found?.isFile()) {
		return {
			message: `Không có tệp ảnh “${name}”.`,
			cure: "Chép tệp ảnh vào đúng chỗ ấy, hoặc sửa tên ảnh; tên phân biệt chữ hoa và chữ thường.",
		};
	}
	try {
		const { default: sharp } = await import("sharp");
		await sharp(media).metadata();
		return undefined;
	} catch {
		return {
			message: `Tệp “${name}” không đọc được như một tấm ảnh.`,
			cure: "Mở tệp bằng phần mềm xem ảnh để thử; nếu hỏng thì thay bằng tệp JPEG hoặc PNG khác.",
		};
	}
}
