import assert from "node:assert/strict";
import { test } from "node:test";
import { findSentence } from "../../../../_includes/domain/letters/find-sentence.ts";

const FILE = `---
title: "Bến phà Rạch Miễu: đèn sáng trở lại"
date: 2022-05-26 18:56
cover:
  caption: Bến phà lúc 18 giờ
---

Ông **Lê Văn Tám**, tổ trưởng [bến phà](/2022/05/20/ben-pha/ "Bến phà (cũ)"), nói:
“Đèn sáng — *ai* cũng mừng”.[^1]

Phà chạy 24/24, giá vé giữ nguyên ở mức
10.000 đồng một lượt cho người đi bộ.

- Xe máy: 15.000 đồng
| Giờ | Chuyến |
|---|---|
| 5:30 | Số 1 |

[^1]: Theo sổ trực.
`;

for (const [sentence, line, whole] of [
	["Ông Lê Văn Tám, tổ trưởng bến phà, nói:", 8, true],
	['"Đèn sáng - ai cũng mừng"', 9, true],
	["nói: “Đèn sáng — ai cũng mừng”.", 8, true],
	["Phà chạy 24/24, giá vé giữ nguyên ở mức 10.000 đồng một lượt", 11, true],
	["Phà chạy 24/24, giá vé".normalize("NFD"), 11, true],
	["10.000 ĐỒNG\n một   lượt cho người đi bộ", 12, true],
	["Bến phà Rạch Miễu: đèn sáng trở lại", 2, true],
	["Bến phà lúc 18 giờ", 5, true],
	["5:30 Số 1", 17, true],
	["Phà chạy 24/24, giá vé giữ nguyên ở mức 12.000 đồng một lượt cho người đi xe", 11, false],
] as const)
	test(`the reader's sentence ${JSON.stringify(sentence)} is found in line ${line}`, () => {
		assert.deepEqual(findSentence(FILE, sentence), { line, whole });
	});

test("line ends of any kind are counted, and a byte order mark is no letter", () => {
	for (const end of ["\r\n", "\r"])
		assert.equal(findSentence(`\uFEFF${FILE.replaceAll("\n", end)}`, "Xe máy: 15.000 đồng")?.line, 14);
});

for (const sentence of ["", "…—!", "Câu này không có trong bài viết nào hết cả", "Phà chạy xong"])
	test(`${JSON.stringify(sentence)} is not found`, () => {
		assert.equal(findSentence(FILE, sentence), undefined);
	});
