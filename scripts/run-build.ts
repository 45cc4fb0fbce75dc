import { performance } from "node:perf_hooks";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { buildSite } from "../_includes/site/build-site.ts";
import { BadNewsroom } from "../_includes/site/open-edition.ts";
import { ForeignOutput } from "../_includes/site/output.ts";
import type { Settings } from "../_includes/site/settings.ts";
import { UsageError } from "./command.ts";

/**
 * Builds the newspaper and tells the newsroom how it went.
 *
 * @returns the exit code: 1 when an error forbids building
 * @throws UsageError when the output is a folder that no build has made
 */
export async function runBuild(settings: Settings): Promise<number> {
	const started = performance.now();
	try {
		const { articles, volumes, bundles, pages, written, removed, warnings } = await buildSite(settings);
		process.stdout.write(printProblems(warnings, "text", { colour: process.stdout.isTTY }));
		const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
		console.log(
			[
				`${articles} bài`,
				`${volumes.reused + volumes.built.length} tập (dựng ${volumes.built.length}, dùng lại ${volumes.reused})`,
				`${bundles.reused + bundles.built.length} bó tìm kiếm (dựng ${bundles.built.length})`,
				`${pages} trang`,
				`ghi ${written.length} tệp, xóa ${removed.length} tệp trong ${settings.output}`,
				`${seconds} giây`,
			].join("; "),
		);
		return 0;
	} catch (error) {
		if (error instanceof ForeignOutput)
			throw new UsageError(
				`Thư mục kết quả “${settings.output}” đang chứa thứ khác, không phải trang báo. Hãy chọn thư mục trống.`,
			);
		if (!(error instanceof BadNewsroom)) throw error;
		process.stderr.write(printProblems(error.problems, "text", { colour: process.stderr.isTTY }));
		console.error(`Chưa dựng gì cả; bản trước trong ${settings.output} còn nguyên.`);
		return 1;
	}
}
