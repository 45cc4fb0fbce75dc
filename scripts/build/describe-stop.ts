import { PAGEFIND_VERSION } from "../../_includes/domain/text/pagefind-version.ts";
import { isDamagedCache } from "../../_includes/site/cache/damaged-cache.ts";
import { BuildRunning } from "../../_includes/site/output/build-lock.ts";
import { hasJournal } from "../../_includes/site/output/commit-output.ts";
import { isOtherPagefind } from "../../_includes/site/parts/search/other-pagefind.ts";
import { describeDiskFault } from "../command/describe-disk-fault.ts";

/**
 * Why a build could not go on although the newsroom is in order, and what became of the site.
 *
 * @returns nothing for an error that neither the disk, nor another build, nor another Pagefind has caused: that one is the program's own
 */
export async function describeStop(error: unknown, output: string): Promise<string | undefined> {
	if (error instanceof BuildRunning)
		return `Một lần dựng khác (tiến trình ${error.pid}) đang ghi vào cùng thư mục. Hãy đợi nó xong rồi chạy lại; nếu chắc chắn không còn lần dựng nào, hãy xóa “${error.lock}”.`;
	if (isDamagedCache(error))
		return "Thư mục lưu tạm cứ ghi xong lại đọc ra khác, dù đã được làm lại nhiều lần: ổ đĩa có thể đang hỏng. Hãy dựng ở ổ khác bằng --cache và --output, và cho kiểm tra ổ này.";
	if (isOtherPagefind(error))
		return `Hãy chạy “npm ci --ignore-scripts” rồi dựng lại: máy này cài một bản Pagefind khác bản ${PAGEFIND_VERSION} của tờ báo, dựng bằng bản ấy thì không bạn đọc nào tìm được bài. Nếu vẫn gặp câu này, hãy báo người trông coi mã nguồn: họ xem “Upgrading Pagefind” trong assets/search/README.md.\nChưa dựng gì cả; bản trước trong ${output} còn nguyên.`;
	const fault = describeDiskFault(error);
	if (fault === undefined) return undefined;
	const half = await hasJournal(output).catch(() => false);
	return half
		? `${fault}\nBản mới mới thay được một phần trong ${output}; lần chạy sau sẽ làm nốt.`
		: `${fault}\nChưa dựng gì cả; bản trước trong ${output} còn nguyên.`;
}
