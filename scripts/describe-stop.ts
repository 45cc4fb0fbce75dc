import { BuildRunning } from "../_includes/site/build-lock.ts";
import { isDamagedCache } from "../_includes/site/damaged-cache.ts";
import { hasJournal } from "../_includes/site/output.ts";

/** What the disk may refuse, in the words of who has to mend it. */
const REASONS: Readonly<Record<string, string>> = {
	ENOSPC: "đĩa đã đầy",
	EDQUOT: "đã dùng hết dung lượng được cấp",
	EFBIG: "tệp lớn hơn mức máy này cho phép",
	EACCES: "không có quyền",
	EPERM: "không có quyền",
	EROFS: "đĩa chỉ cho đọc",
	ENOTDIR: "trên đường dẫn có một tệp ở chỗ phải là thư mục",
	EEXIST: "trên đường dẫn có một tệp ở chỗ phải là thư mục",
	EISDIR: "ở đó là một thư mục, không phải tệp",
	EMFILE: "mở quá nhiều tệp cùng lúc",
	ENFILE: "mở quá nhiều tệp cùng lúc",
	EIO: "đĩa bị lỗi",
};

/**
 * Why a build could not go on although the newsroom is in order, and what became of the site.
 *
 * @returns nothing for an error that neither the disk nor another build has caused: that one is the program's own
 */
export async function describeStop(error: unknown, output: string): Promise<string | undefined> {
	if (error instanceof BuildRunning)
		return `Một lần dựng khác (tiến trình ${error.pid}) đang ghi vào cùng thư mục. Hãy đợi nó xong rồi chạy lại; nếu chắc chắn không còn lần dựng nào, hãy xóa “${error.lock}”.`;
	if (isDamagedCache(error))
		return "Thư mục lưu tạm cứ ghi xong lại đọc ra khác, dù đã được làm lại nhiều lần: ổ đĩa có thể đang hỏng. Hãy dựng ở ổ khác bằng --cache và --output, và cho kiểm tra ổ này.";
	const fault = describeDiskFault(error);
	if (fault === undefined) return undefined;
	const half = await hasJournal(output).catch(() => false);
	return half
		? `${fault}\nBản mới mới thay được một phần trong ${output}; lần chạy sau sẽ làm nốt.`
		: `${fault}\nChưa dựng gì cả; bản trước trong ${output} còn nguyên.`;
}

/** One sentence naming file and reason, where the disk has refused. */
function describeDiskFault(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code, path, cause, originalError } = error as NodeJS.ErrnoException & { originalError?: unknown };
	const reason = REASONS[code ?? ""];
	// Eleventy wraps what went wrong while it writes a page.
	if (reason === undefined) return describeDiskFault(originalError ?? cause);
	return `Không ghi được${path ? ` “${path}”` : ""}: ${reason}.`;
}
