import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { nameForProblems } from "../../_includes/site/find-files.ts";

const RIGHTS = "không có quyền";
const FILE_ON_THE_WAY = "trên đường dẫn có một tệp ở chỗ phải là thư mục";

/** What the disk may refuse, in the words of who has to mend it. */
const REASONS: Readonly<Record<string, string>> = {
	ENOSPC: "đĩa đã đầy",
	EDQUOT: "đã dùng hết dung lượng được cấp",
	EFBIG: "tệp lớn hơn mức máy này cho phép",
	EACCES: RIGHTS,
	EPERM: RIGHTS,
	EROFS: "đĩa chỉ cho đọc",
	ENOTDIR: FILE_ON_THE_WAY,
	EEXIST: FILE_ON_THE_WAY,
	EISDIR: "ở đó là một thư mục, không phải tệp",
	EMFILE: "mở quá nhiều tệp cùng lúc",
	ENFILE: "mở quá nhiều tệp cùng lúc",
	EIO: "đĩa bị lỗi",
};

type DiskError = NodeJS.ErrnoException & {
	/** Where something was to be moved. */
	readonly dest?: string;
	/** Eleventy's. */
	readonly originalError?: unknown;
};

/** What only looks. */
const LOOKING = /^(?:scandir|opendir|stat|lstat|read|readlink|realpath|access)$/;

/**
 * Where the disk has refused: one sentence with the place and the reason; where it takes a right, a second that tells
 * how to give it.
 *
 * @returns nothing for an error that is not the disk's
 */
export function describeDiskFault(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code, path: from, dest, syscall, cause, originalError } = error as DiskError;
	const file = dest ?? from;
	const reason = REASONS[code ?? ""];
	// Eleventy wraps what went wrong while it writes a page.
	if (reason === undefined) return describeDiskFault(originalError ?? cause);
	if (!file) return `Không ghi được: ${reason}.`;
	if (reason !== RIGHTS && code !== "EROFS") return `Không ghi được “${file}”: ${reason}.`;
	const looks = LOOKING.test(syscall ?? "") || (existsSync(file) && !may(file, constants.R_OK));
	const refuses = looks ? file : placeOf(file);
	const fault = `Không ${looks ? "đọc" : "ghi"} được “${refuses}”: ${reason}.`;
	return code === "EROFS" ? fault : `${fault}\n${cureOf(refuses, looks)}`;
}

/** The folder, where the file is not there yet or is there and may be written: then it is the folder that refuses. */
function placeOf(file: string): string {
	const folder = path.dirname(file);
	return existsSync(file) && !may(file, constants.W_OK) ? file : may(folder, constants.W_OK) ? file : folder;
}

function may(file: string, right: number): boolean {
	try {
		accessSync(file, right);
		return true;
	} catch {
		return false;
	}
}

function cureOf(place: string, looks: boolean): string {
	const name = nameForProblems(place) || ".";
	return `Cấp quyền ${looks ? "đọc" : "ghi"} ở đó cho người đang chạy lệnh này rồi chạy lại, ví dụ: chmod u+${looks ? "r" : "w"} "${name}"`;
}
