import { readFile } from "node:fs/promises";
import path from "node:path";
import { count } from "../../../_includes/domain/problem/wording.ts";
import { element, type HtmlNode, serialiseHtml } from "../../../_includes/formats/trees/html-tree.ts";
import { ROOT } from "../../../_includes/site/start/made-of-sources.mjs";
import { replaceWhole } from "../../newsroom/whole-file.ts";
import { LISTED, listed, type Report, type Sample, type Summary, type ToSee } from "./report.ts";

/** Its own style, which lies in the page: a report is sent to others as one file. */
const STYLE = path.join(ROOT, "scripts/import/report/report.css");

/** Writes the report as a page to look at, without a script, and the same as data beside it. */
export async function writeReportPage(report: Report, summary: Summary): Promise<void> {
	await report.close(summary);
	if (report.file === undefined) return;
	const style = await readFile(STYLE, "utf8");
	await replaceWhole(report.file, printPage(report, summary, style));
}

const STATES: Readonly<Record<string, string>> = {
	published: "lên trang được",
	draft: "bản nháp",
	page: "trang riêng",
	gone: "đã gỡ ở báo cũ",
};
const OUTCOMES: Readonly<Record<string, string>> = {
	written: "tệp mới",
	updated: "sửa theo bản gốc",
	same: "không đổi",
	kept: "tòa soạn đã sửa, giữ nguyên",
	behind: "hai bên cùng sửa",
};

function printPage(report: Report, summary: Summary, style: string): string {
	const body = [
		element(
			"header",
			{},
			element("p", { class: "kicker" }, summary.dryRun ? "Chạy thử, chưa ghi gì" : "Báo cáo dọn nhà"),
			element("h1", {}, `${count(report.articles)} bài của báo cũ`),
			element(
				"p",
				{ class: "kinds" },
				summary.kinds.map(({ kind, articles }) => `${kind}: ${count(articles)}`).join(" · "),
			),
		),
		element(
			"dl",
			{ class: "sums" },
			...[...report.states].map(([state, number]) => sum(STATES[state] ?? state, number)),
			...[...report.outcomes].map(([outcome, number]) => sum(OUTCOMES[outcome] ?? outcome, number)),
			sum("ảnh chép vào", summary.pictures.placed),
			sum("ảnh còn thiếu", summary.pictures.missing),
			sum("tệp âm thanh, phim, tài liệu chép vào", summary.files.placed),
			sum("tệp âm thanh, phim, tài liệu còn thiếu", summary.files.missing),
			sum("liên kết không còn trang", summary.links.lost),
			sum("địa chỉ ghi thêm vào sổ", summary.addresses.remembered),
		),
		...decisions(summary),
		...problems(summary),
		...losses(
			"Bỏ lại ở báo cũ",
			"Chữ của những thứ này không vào bài; nguyên văn nằm trong tệp JSON bên cạnh.",
			listed(report.losses),
		),
		...losses("Giữ lại, nhưng không y như cũ", "Chữ còn đủ trong bài.", listed(report.changes)),
		...samples(report.samples),
		...filesToSee(report.toSee),
		...unanswered(summary),
	];
	const head = [
		element("meta", { charset: "utf-8" }),
		element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
		element("meta", { name: "color-scheme", content: "light dark" }),
		element("meta", {
			"http-equiv": "content-security-policy",
			content: "default-src 'none'; style-src 'unsafe-inline'",
		}),
		element("title", {}, "Báo cáo dọn nhà"),
	].map(serialiseHtml);
	// A style is no text: it is not escaped, and is the project's own file.
	return `<!doctype html>\n<html lang="vi">\n<head>${head.join("")}<style>\n${style}</style></head>\n<body><main>${body.map(serialiseHtml).join("\n")}</main></body>\n</html>\n`;
}

const sum = (name: string, number: number) =>
	element(
		"div",
		{ class: number === 0 ? "none" : undefined },
		element("dt", {}, name),
		element("dd", {}, count(number)),
	);

const section = (title: string, lead: string, ...children: readonly HtmlNode[]) =>
	element(
		"section",
		{},
		element("h2", {}, title),
		...(lead ? [element("p", { class: "lead" }, lead)] : []),
		...children,
	);

/** @param numeric which columns hold numbers, from 0 */
function table(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	numeric: readonly number[] = [],
) {
	const kind = (at: number) => (numeric.includes(at) ? "number" : undefined);
	return element(
		"div",
		{ class: "scroll" },
		element(
			"table",
			{},
			element(
				"thead",
				{},
				element("tr", {}, ...head.map((cell, at) => element("th", { scope: "col", class: kind(at) }, cell))),
			),
			element(
				"tbody",
				{},
				...rows.map((row) =>
					element("tr", {}, ...row.map((cell, at) => element("td", { class: kind(at) }, cell))),
				),
			),
		),
	);
}

function decisions({ unknownSections, proposal, tagPairs, peoplePairs }: Summary): HtmlNode[] {
	const parts: HtmlNode[] = [];
	if (unknownSections.length > 0)
		parts.push(
			element("h3", {}, "Chuyên mục cũ là chuyên mục nào ở đây?"),
			element(
				"p",
				{},
				proposal === undefined
					? "Ghi các tên này vào bảng chuyên mục rồi nhập lại với --sections BẢNG."
					: `Sửa bảng ${proposal}, rồi nhập lại với --sections ${proposal}; bài nháp nào máy viết mà chưa ai sửa sẽ thành bài.`,
			),
			table(
				["Chuyên mục cũ", "Bài"],
				unknownSections.map(([name, number]) => [name, count(number)]),
				[1],
			),
		);
	if (tagPairs.length > 0)
		parts.push(
			element("h3", {}, "Hai thẻ khác nghĩa, cùng địa chỉ"),
			element(
				"p",
				{},
				"Máy tách bằng một con số; nên đặt cho thẻ thứ hai một tên dài hơn: npm run move -- --tag CŨ MỚI.",
			),
			table(
				["Giữ nguyên", "Thẻ kia", "Đang in là"],
				tagPairs.map(({ kept, other, printed = "" }) => [kept, other, printed]),
			),
		);
	if (peoplePairs.length > 0)
		parts.push(
			element("h3", {}, "Một người hay hai người?"),
			element(
				"p",
				{},
				"Các tên này chung một trang tác giả. Nếu là một người: npm run move -- --author CŨ MỚI.",
			),
			table(
				["Tên hay dùng", "Tên kia"],
				peoplePairs.map(({ kept, other }) => [kept, other]),
			),
		);
	return parts.length === 0 ? [] : [section("Cần tòa soạn quyết định", "", ...parts)];
}

function problems({ problems: found }: Summary): HtmlNode[] {
	if (found.length === 0) return [];
	return [
		section(
			"Chưa nhập được",
			"Sửa ở nguồn rồi nhập lại; những gì đã nhập không phải làm lại.",
			table(
				["Tệp", "Dòng", "Vì sao", "Làm gì"],
				found.slice(0, LISTED).map(({ file, line, message, cure }) => [file, count(line), message, cure]),
				[1],
			),
		),
	];
}

function losses(title: string, lead: string, rows: ReturnType<typeof listed>): HtmlNode[] {
	if (rows.length === 0) return [];
	return [
		section(
			title,
			lead,
			table(
				["Thứ gì", "Lần", "Bài", "Chữ", "Ví dụ"],
				rows.map(({ what, times, articles, words, example }) => [
					what,
					count(times),
					count(articles),
					count(words),
					example,
				]),
				[1, 2, 3],
			),
		),
	];
}

function samples(found: readonly Sample[]): HtmlNode[] {
	if (found.length === 0) return [];
	return [
		section(
			`${found.length} bài mẫu, cũ và mới`,
			"Rải đều cả kho. So từng cặp: chữ có đủ không, ảnh và bảng có đúng chỗ không.",
			...found.map(({ title, file, from, old, text }) =>
				element(
					"details",
					{ class: "sample" },
					element("summary", {}, element("b", {}, title), " ", element("span", {}, file)),
					element(
						"div",
						{ class: "pair" },
						element("figure", {}, element("figcaption", {}, `Cũ: ${from}`), element("pre", {}, old)),
						element("figure", {}, element("figcaption", {}, "Mới"), element("pre", {}, text)),
					),
				),
			),
		),
	];
}

function filesToSee(found: readonly ToSee[]): HtmlNode[] {
	if (found.length === 0) return [];
	const left = found.length - LISTED;
	return [
		section(
			"Xem trước tiên",
			`${count(found.length)} tệp${left > 0 ? `; ở đây là ${count(LISTED)} tệp đầu, đủ cả trong tệp JSON` : ""}.`,
			table(
				["Tệp", "Từ đâu", "Vì sao"],
				found.slice(0, LISTED).map(({ file, from, why }) => [file, from, why.join("; ")]),
			),
		),
	];
}

function unanswered({ addresses: { unanswered: found } }: Summary): HtmlNode[] {
	if (found.length === 0) return [];
	return [
		section(
			"Địa chỉ cũ không trả lời được",
			`${count(found.length)} địa chỉ: hai bài cùng một địa chỉ, địa chỉ của chính báo này, hoặc không máy chủ nào nhận.`,
			table(
				["Địa chỉ", "Mã bài"],
				found.slice(0, LISTED).map(({ address, id }) => [address, id]),
			),
		),
	];
}
