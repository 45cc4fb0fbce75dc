import { count } from "../../../_includes/domain/problem/wording.ts";
import type { Report, Summary } from "./report.ts";

const STATES = {
	published: "lên trang được",
	draft: "bản nháp, có ghi lý do ở đầu tệp",
	page: "trang riêng",
	gone: "đã gỡ ở báo cũ, địa chỉ trả lời 410",
} as const;

const OUTCOMES = {
	written: "tệp mới",
	updated: "tệp sửa theo bản gốc",
	same: "đã có, không đổi gì",
	kept: "tòa soạn đã sửa hoặc chuyển đi, giữ nguyên",
	behind: "bản gốc đã đổi mà tòa soạn cũng đã sửa: phải xem",
} as const;

/** Kinds of losses in the terminal; all are in the report. */
const MOST = 12;

/** The sums of an import as a table for the terminal. */
export function printSummary(report: Report, summary: Summary): string {
	const rows: (readonly [string, number | string])[] = [];
	for (const { kind, articles } of summary.kinds) rows.push([`${kind}: bài đọc được`, articles]);
	for (const [state, words] of Object.entries(STATES))
		if (report.states.has(state)) rows.push([`  ${words}`, report.states.get(state) ?? 0]);
	for (const [outcome, words] of Object.entries(OUTCOMES))
		if (report.outcomes.has(outcome)) rows.push([`  ${words}`, report.outcomes.get(outcome) ?? 0]);
	rows.push(["Ảnh chép vào", summary.pictures.placed]);
	if (summary.pictures.missing > 0) rows.push(["Ảnh còn thiếu", summary.pictures.missing]);
	const { files } = summary;
	if (files.placed > 0) rows.push(["Tệp âm thanh, phim, tài liệu chép vào", files.placed]);
	if (files.missing > 0) rows.push(["Tệp âm thanh, phim, tài liệu còn thiếu", files.missing]);
	if (summary.links.lost > 0) rows.push(["Liên kết cũ không còn trang", summary.links.lost]);
	if (summary.addresses.remembered > 0) rows.push(["Địa chỉ ghi thêm vào sổ", summary.addresses.remembered]);
	const losses = report.sums(summary).losses;
	for (const { what, times } of losses.slice(0, MOST)) rows.push([`Bỏ lại: ${what}`, times]);
	if (losses.length > MOST) rows.push([`Bỏ lại: ${losses.length - MOST} thứ khác, xem báo cáo`, ""]);
	const width = Math.max(...rows.map(([name]) => name.length));
	const table = rows.map(
		([name, value]) =>
			`${name.padEnd(width)}  ${(typeof value === "number" ? count(value) : value).padStart(9)}`,
	);
	return `${[...table, ...questions(summary)].join("\n")}\n`;
}

/** What the newsroom has to decide, each in one list. */
function questions({ unknownSections, proposal, tagPairs, peoplePairs }: Summary): string[] {
	return [
		...(unknownSections.length > 0
			? [
					"",
					`Chưa biết ${count(unknownSections.length)} chuyên mục cũ là chuyên mục nào ở đây:`,
					...unknownSections.map(([name, articles]) => `  ${name} (${count(articles)} bài)`),
					proposal === undefined
						? "Ghi chúng vào một bảng rồi nhập lại với --sections BẢNG."
						: `Bảng để sửa: ${proposal}. Sửa xong, nhập lại với --sections ${proposal}`,
				]
			: []),
		...(tagPairs.length > 0
			? ["", "Hai thẻ khác nghĩa nhưng cùng địa chỉ, đã tách bằng số; đặt tên khác nếu muốn:"]
			: []),
		...tagPairs.map(({ kept, other, printed }) => `  ${kept} / ${other} → ${printed ?? other}`),
		...(peoplePairs.length > 0 ? ["", "Một người hay hai người? Cùng một trang tác giả:"] : []),
		...peoplePairs.map(({ kept, other }) => `  ${kept} / ${other}`),
	];
}
