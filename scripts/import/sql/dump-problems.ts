import { fileProblem, type Problem } from "../../../_includes/domain/problem/problem.ts";
import { count } from "../../../_includes/domain/problem/wording.ts";
import type { DumpEnd } from "./scan-dump.ts";

/** What a dump as a whole is wrong in. @param file as problems name it */
export function endProblems(file: string, { cut, unread }: DumpEnd): Problem[] {
	return [
		...(cut === undefined ? [] : [cutOff(file, cut)]),
		...unread.slice(0, MOST_TOLD).map((line) => unreadInsert(file, line)),
	];
}

const MOST_TOLD = 20;

function at(problem: Problem, line: number): Problem {
	return { ...problem, line };
}

function cutOff(file: string, line: number): Problem {
	const problem = fileProblem(
		"error",
		file,
		`Tệp bị cắt ngang: câu lệnh bắt đầu ở dòng ${count(line)} không có phần cuối. Những dòng dữ liệu trọn vẹn trước đó vẫn được đọc.`,
		"Tải lại hoặc xuất lại tệp từ máy chủ cũ cho đủ, rồi chạy lại lệnh này: bài đã nhập không bị nhập hai lần.",
	);
	return at(problem, line);
}

function unreadInsert(file: string, line: number): Problem {
	const problem = fileProblem(
		"error",
		file,
		"Câu lệnh INSERT này không theo dạng của một bản sao lưu, nên phần sau của nó bị bỏ qua.",
		"Xuất lại cơ sở dữ liệu bằng mysqldump, phpMyAdmin hoặc công cụ sao lưu của NukeViet.",
	);
	return at(problem, line);
}

/** A row that no article can be. */
export function tooLongRow(file: string, line: number, length: number): Problem {
	const problem = fileProblem(
		"error",
		file,
		`Dòng dữ liệu dài ${count(Math.ceil(length / 2 ** 20))} MiB, quá giới hạn 32 MiB, nên bị bỏ qua.`,
		"Mở bài ấy ở trang cũ, đưa các ảnh dán thẳng trong bài ra thành tệp riêng, rồi xuất lại.",
	);
	return at(problem, line);
}

/** More rows than a newspaper has. */
export function tooManyRows(file: string): Problem {
	return fileProblem(
		"error",
		file,
		"Tệp có hơn ba triệu dòng dữ liệu của bài viết, phần sau bị bỏ qua.",
		"Xuất riêng các bảng của từng module, rồi nhập từng tệp.",
	);
}
