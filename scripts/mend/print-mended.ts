import { count } from "../../_includes/domain/problem/wording.ts";
import { visible } from "../../_includes/formats/print-problems.ts";
import type { NewsroomMending } from "./mend-newsroom.ts";

/** A longer line is cut: its beginning tells which it is. */
const LONGEST = 160;

/** What `check --fix` wrote, by file and line, before and after; then what it could not write. Ends in a line break. */
export function printMended({ written, left }: Pick<NewsroomMending, "written" | "left">): string {
	const rows: string[] = [];
	for (const { file, changes, reencoded } of written) {
		rows.push(`Đã sửa ${visible(file)}`);
		if (reencoded) rows.push("  cả tệp: chuyển sang UTF-8, chữ giữ nguyên");
		for (const { line, before, after } of changes) {
			const place = `  dòng ${line}  `;
			rows.push(...before.map((text, index) => `${index === 0 ? place : pad(place)}${shown(text)}`));
			const arrow = `${pad(place).slice(0, -3)}→  `;
			rows.push(...after.map((text, index) => `${index === 0 ? arrow : pad(place)}${shown(text)}`));
		}
		rows.push("");
	}
	for (const { file, reason } of left) rows.push(`Để nguyên ${visible(file)}: ${reason}`, "");
	const places = written.reduce(
		(sum, { changes, reencoded }) => sum + changes.length + (reencoded ? 1 : 0),
		0,
	);
	const files = new Set(written.map(({ file }) => file)).size;
	rows.push(
		files === 0
			? left.length === 0
				? "Không có chỗ nào tự sửa được."
				: "Chưa sửa được chỗ nào."
			: `Đã sửa ${count(places)} chỗ trong ${count(files)} tệp.`,
	);
	return `${rows.join("\n")}\n`;
}

/** The same for programs: each line that was written, as it was and as it is, and the files that were left and why. */
export function listMended({ written, left }: Pick<NewsroomMending, "written" | "left">) {
	const mended = written.flatMap(({ file, changes, reencoded }) => [
		...(reencoded ? [{ file, reencoded }] : []),
		...changes.map(({ line, before, after }) => ({
			file,
			line,
			before: before.join("\n"),
			after: after.join("\n"),
		})),
	]);
	return { mended, left };
}

const pad = (text: string) => " ".repeat(text.length);

function shown(text: string): string {
	const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
	return visible(cut);
}
