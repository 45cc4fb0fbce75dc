import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { ReaderProcess } from "../../../scripts/command/reader-process.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hostile-pages-"));
after(() => rmSync(folder, { recursive: true }));

function page(body: string): { readonly file: string } {
	const file = path.join(folder, "trang.html");
	writeFileSync(file, `<html><body>${body}</body></html>`);
	return { file };
}

test("pages that keep the library busy, or fill its memory, cost themselves and not the next", async () => {
	const reader = new ReaderProcess(
		new URL("../../../scripts/import/kinds/apart/read-tasks.ts", import.meta.url),
	);
	const html = { name: "html" };
	for (const hostile of [
		"<div>".repeat(2_000_000),
		"<".repeat(9_000_000),
		"chữ, chữ<br><br>".repeat(300_000),
	]) {
		const { result, failure } = await reader.ask(html, page(hostile), 3);
		assert.deepEqual([result, typeof failure], [undefined, "string"]);
		const text = "Nước mặn đã về đến cửa sông, sớm hơn mọi năm gần một tháng.";
		const next = await reader.ask<object, { readonly sort: string }>(
			html,
			page(`<article><p>${text}</p><p>${text}</p><p>${text}</p><p>${text}</p></article>`),
			60,
		);
		assert.equal(next.result?.sort, "article");
	}
});
