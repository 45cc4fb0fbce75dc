import assert from "node:assert/strict";
import { test } from "node:test";
import { describeDiskFault } from "../../../scripts/command/describe-disk-fault.ts";

const fault = (parts: object) => describeDiskFault(Object.assign(new Error("refused"), parts));

test("what could not be moved into its place names the place, not where it was written before", () => {
	const said = fault({
		...{ code: "EACCES", syscall: "rename" },
		...{ path: ".cache/unfinished/.1-a.part", dest: "khong-co/2022/a.md" },
	});
	assert.match(
		said ?? "",
		/^Không ghi được “khong-co\/2022”: không có quyền\.\nCấp quyền ghi .*chmod u\+w "khong-co\/2022"$/,
	);
});

test("what could not be looked at is said to be unread", () => {
	const said = fault({ code: "EACCES", syscall: "scandir", path: "khong-co" });
	assert.match(said ?? "", /^Không đọc được “khong-co”: không có quyền\.\nCấp quyền đọc .*chmod u\+r/);
});

test("a full disk is no matter of rights, and an error of the program is none of the disk's", () => {
	assert.equal(fault({ code: "ENOSPC", syscall: "write", path: "a" }), "Không ghi được “a”: đĩa đã đầy.");
	assert.equal(fault({}), undefined);
	assert.equal(describeDiskFault("no error"), undefined);
});
