import { Script } from "node:vm";
import { fileProblem, type Problem } from "../../domain/problem/problem.ts";

/** How much CPU the reading of one file may take, in milliseconds. What a person has written takes some thousandths. */
const LIMIT = 10_000;
/**
 * How long is waited for it, in shares of that: a busy machine gives a process little of its time. Whoever has not had
 * it then is read anew, with more patience; after the last, the machine is given up.
 */
const PATIENCE = [2, 8, 64] as const;
/** Characters. A shorter text cannot cost much, and watching costs a tenth of a millisecond. */
const SHORT = 8_000;

export type Timed<Value> =
	| { readonly value: Value; readonly problem?: undefined }
	| { readonly value?: undefined; readonly problem: Problem };

/** What is being timed: a script of another compilation sees only what is global. */
const JOB = Symbol.for("tin-tinh.in-time");
const script = new Script('globalThis[Symbol.for("tin-tinh.in-time")]()');

/**
 * Reads a file, but not for ever: what an attacker has thought of and the limits have not becomes a problem of that
 * file in place of a build that never ends. The last resort; every reader costs a time linear in the file's size.
 *
 * @param file as problems name it
 * @param text of the file
 * @param read without waiting for anything; asked again where the machine was too busy to let it end
 * @throws what `read` throws
 */
export function inTime<Value>(
	file: string,
	text: string,
	read: () => Value,
	{ limit = LIMIT }: { readonly limit?: number } = {},
): Timed<Value> {
	if (text.length < SHORT) return { value: read() };
	for (const patience of PATIENCE) {
		const before = process.cpuUsage();
		const result = runFor(limit * patience, read);
		if (result) return result;
		const { user, system } = process.cpuUsage(before);
		if ((user + system) / 1000 >= limit) break;
	}
	return { problem: tooSlow(file, limit) };
}

/** What was read; undefined where it took longer than so many milliseconds. */
function runFor<Value>(timeout: number, read: () => Value): { readonly value: Value } | undefined {
	let result: { readonly value: Value } | undefined;
	Reflect.set(globalThis, JOB, () => {
		result = { value: read() };
	});
	try {
		script.runInThisContext({ timeout });
	} catch (error) {
		if (!isTimeout(error)) throw error;
	} finally {
		Reflect.deleteProperty(globalThis, JOB);
	}
	return result;
}

const isTimeout = (error: unknown) =>
	error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

function tooSlow(file: string, limit: number): Problem {
	return fileProblem(
		"error",
		file,
		`Đọc tệp này quá ${limit / 1000} giây vẫn chưa xong.`,
		"Xem trong tệp có đoạn nào lặp đi lặp lại, hoặc toàn dấu, thì xóa; nếu không thấy, chia tệp thành nhiều tệp nhỏ.",
	);
}
