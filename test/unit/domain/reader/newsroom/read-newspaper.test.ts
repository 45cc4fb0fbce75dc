import assert from "node:assert/strict";
import { test } from "node:test";
import { readNewspaper } from "../../../../../_includes/domain/reader/newsroom/read-newspaper.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

const TEXT = `name: Báo Tin Tĩnh
motto: Tin của tỉnh nhà
url: https://tintinh.example
description: Tin trong ngày
licence: Giấy phép số 12/GP
governingBody: Ủy ban
editorInChief: Lê Thị B
address: "Số 1: Đồng Khởi"
phone: 0275 0000 000
email: toasoan@tintinh.example
`;

test("the imprint is read as written", () => {
	const { value, problems } = readNewspaper("content/newspaper.yaml", TEXT);
	assert.deepEqual(problems, []);
	assert.equal(value?.address, "Số 1: Đồng Khởi");
	assert.equal(value?.phone, "0275 0000 000");
});

test("whether readers may keep the newspaper is yes or no, and absent where nothing is said", () => {
	const read = (text: string) => readNewspaper("content/newspaper.yaml", `${TEXT}${text}`).value;
	assert.equal(read("offline: false\n")?.offline, false);
	assert.equal(read("offline: true\n")?.offline, true);
	assert.ok(!("offline" in (read("") ?? { offline: true })));
});

test("whether and how long readers may comment is as usual where nothing is said", () => {
	const read = (text: string) => readNewspaper("content/newspaper.yaml", `${TEXT}${text}`).value?.comments;
	assert.equal(read(""), undefined);
	assert.deepEqual(read("comments: {open: false}\n"), { open: false, closeAfterDays: 60 });
	assert.deepEqual(read("comments:\n  closeAfterDays: 0\n"), { open: true, closeAfterDays: 0 });
});

test("what is missing, unknown or no address is told at its place", () => {
	const cases = [
		{ from: "motto: Tin của tỉnh nhà\n", to: "", at: "error 10:1", found: "“motto”", cure: "motto: " },
		{ from: "Lê Thị B", to: "", at: "error 7:1", found: "để trống", cure: "editorInChief: " },
		{ from: "motto", to: "mottto", at: "error 2:1", found: "“mottto”", cure: "“motto”", also: true },
		{
			from: "tintinh.example\n",
			to: "tintinh.example/\n",
			at: "error 3:6",
			found: "tintinh.example/",
			cure: "https://",
		},
		{ from: "toasoan@", to: "toasoan", at: "error 10:8", found: "toasoantintinh", cure: "email: " },
		{
			from: "motto:",
			to: "offline: không\nmotto:",
			at: "error 2:10",
			found: "“offline” phải là true hoặc false, nhưng đang là “không”",
			cure: "offline: false",
		},
		{
			from: "motto:",
			to: "comments: {open: không}\nmotto:",
			at: "error 2:18",
			found: "“open” phải là true hoặc false",
			cure: "open: false",
		},
		{
			from: "motto:",
			to: "comments: {closeAfterDays: 2 tháng}\nmotto:",
			at: "error 2:28",
			found: "“2 tháng”",
			cure: "closeAfterDays: 60",
		},
		{
			from: "motto:",
			to: "comments: {opn: true}\nmotto:",
			at: "error 2:12",
			found: "“opn”",
			cure: "open",
		},
	];
	for (const { from, to, at, found, cure, also = false } of cases) {
		const { value, problems } = readNewspaper("content/newspaper.yaml", TEXT.replace(from, to));
		assert.equal(value, undefined);
		assert.deepEqual(problems.map(place), also ? [at, "error 11:1"] : [at]);
		assertFound(problems, at, { found, cure });
	}
});
