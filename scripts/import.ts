import { statSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { hasError } from "../_includes/domain/problem/problem.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { nameForProblems } from "../_includes/site/find-files.ts";
import { BuildRunning } from "../_includes/site/output/build-lock.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { openProgressLine } from "./build/print-progress.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { oneLine } from "./import/decide/one-line.ts";
import { KINDS, type KindName } from "./import/kinds/kind.ts";
import { openDownloads } from "./import/media/downloads.ts";
import { printSummary } from "./import/report/print-summary.ts";
import { progressBar } from "./import/report/progress-bar.ts";
import { writeReportPage } from "./import/report/report-page.ts";
import { runImport } from "./import/run-import.ts";
import { chooseSection, loadSections } from "./newsroom/load-sections.ts";

const DEFAULT_REPORT = ".cache/import/bao-cao.html";

// An archive of any size passes through in little memory. What is let go is swept early: the engine would let its heap
// grow to a multiple of what is in use before it looks.
setFlagsFromString("--heap-growing-percent=30");

await runCommand(
	{
		name: "import",
		summary:
			"Dọn một kho bài cũ vào tòa soạn: WordPress, NukeViet, Joomla, Ghost, nguồn tin, trang đã lưu, Markdown, Word, văn bản.",
		positionals: { name: "PATH", many: true, help: "tệp xuất của báo cũ, hoặc thư mục" },
		options: {
			from: {
				type: "string",
				value: "LOẠI",
				help: `loại của nguồn, nếu máy không tự nhận ra: ${KINDS.join(", ")}`,
			},
			media: { type: "string", value: "DIR", help: "thư mục ảnh chép từ báo cũ, như wp-content/uploads" },
			download: {
				type: "boolean",
				help: "tải ảnh, âm thanh, phim, tài liệu còn thiếu từ báo cũ (cần --site), chỉ từ máy chủ ấy",
			},
			site: { type: "string", value: "URL", help: "địa chỉ của báo cũ, như https://baocu.vn" },
			sections: {
				type: "string",
				value: "TỆP",
				help: "bảng chuyên mục cũ → chuyên mục ở đây; chưa có thì máy viết ra để sửa",
			},
			section: {
				type: "string",
				value: "S",
				help: "chuyên mục cho bài không có chuyên mục nào nhận ra: tên hoặc slug",
			},
			author: { type: "string", value: "TÊN", help: "tên ghi cho bài không có người viết" },
			"dry-run": { type: "boolean", help: "chỉ kể sẽ làm gì, không ghi gì vào tòa soạn" },
			report: {
				type: "string",
				value: "TỆP",
				help: `trang báo cáo (mặc định: ${DEFAULT_REPORT}; với --dry-run thì không ghi)`,
			},
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values, positionals }) => {
		const newsroom = newsroomOf(values);
		const sections = await loadSections(newsroom);
		if (!sections) return 1;
		const dryRun = values["dry-run"];
		const author = values.author === undefined ? undefined : oneLine(values.author);
		if (author === "") throw new UsageError("--author để trống.");
		const site = siteOf(values.site);
		if (values.download && !site) throw new UsageError("--download cần --site: chỉ tải từ báo cũ.");
		const { cache } = settingsFrom({}, Date.now());
		const report = values.report ?? (dryRun ? undefined : DEFAULT_REPORT);
		const line = openProgressLine(process.stderr);
		const bar = progressBar(line, () => performance.now());
		try {
			const outcome = await runImport({
				...newsroom,
				cache,
				...(values.download &&
					!dryRun &&
					site && { fetch: openDownloads({ site, folder: path.join(cache, "import", "pictures") }) }),
				paths: positionals,
				from: kindOf(values.from),
				media: mediaOf(values.media),
				site,
				sections,
				table: values.sections,
				section: values.section === undefined ? undefined : chooseSection(values.section, sections).slug,
				author,
				dryRun,
				report,
				progress: bar,
			});
			line.clear();
			const { summary } = outcome;
			process.stderr.write(printProblems(summary.problems, "text", { colour: process.stderr.isTTY }));
			if (outcome.report) {
				process.stdout.write(printSummary(outcome.report, summary));
				await writeReportPage(outcome.report, summary);
				if (report !== undefined)
					console.log(
						`\nBáo cáo: ${nameForProblems(report)} (mở bằng trình duyệt), số liệu: ${nameForProblems(outcome.report.json)}`,
					);
				const { articles } = outcome.report;
				const verb = dryRun ? "Sẽ nhập" : "Đã nhập";
				console.log(`${verb} ${count(articles)} bài; ${count(summary.problems.length)} chỗ chưa nhập được.`);
				if (!dryRun && articles > 0) console.log("Xem việc còn lại: npm run check -- --worklist");
			}
			return hasError(summary.problems) ? 1 : 0;
		} catch (error) {
			line.clear();
			if (!(error instanceof BuildRunning)) throw error;
			console.error(
				`Một lệnh nhập khác đang chạy trên tòa soạn này (tiến trình ${error.pid}). Chờ lệnh ấy xong rồi chạy lại.`,
			);
			return 1;
		}
	},
);

function kindOf(written: string | undefined): KindName | undefined {
	if (written === undefined) return undefined;
	const kind = KINDS.find((one) => one === written.trim().toLowerCase());
	if (!kind) throw new UsageError(`Không có loại “${written}”. Các loại: ${KINDS.join(", ")}.`);
	return kind;
}

function mediaOf(folder: string | undefined): readonly string[] {
	if (folder === undefined) return [];
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new UsageError(`Không có thư mục ảnh “${folder}”.`);
	return [folder];
}

function siteOf(written: string | undefined): URL | undefined {
	if (written === undefined) return undefined;
	try {
		const url = new URL(/^https?:\/\//i.test(written) ? written : `https://${written}`);
		if (/^https?:$/.test(url.protocol) && url.hostname.includes(".")) return url;
	} catch {
		// What is no address is told below.
	}
	throw new UsageError(`“${written}” không phải địa chỉ trang web; viết: --site https://baocu.vn`);
}
