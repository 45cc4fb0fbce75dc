import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { articleText } from "../support/articles/article-text.ts";
import { runScript } from "../support/processes/command.ts";

test("npm run agenda tells what goes out, what waits and what readers wrote", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "agenda-"));
	try {
		const articles = path.join(folder, "articles");
		await mkdir(path.join(articles, "2099/05"), { recursive: true });
		await cp("content/authors", path.join(folder, "content/authors"), { recursive: true });
		for (const name of ["newspaper.yaml", "sections.yaml", "addresses.yaml"])
			await cp(`content/${name}`, path.join(folder, "content", name));
		await writeFile(
			path.join(articles, "2099/05/ben-pha.md"),
			articleText({ title: "title: Bến phà mai mở", date: "date: 2099-05-26 05:00" }),
		);
		await writeFile(
			path.join(articles, "2099/05/nhap.md"),
			articleText({ title: "title: Còn hỏi thêm", date: "date: 2099-05-27 05:00", draft: "draft: true" }),
		);
		const { code, stdout, stderr } = await runScript("agenda", [
			"--content",
			path.join(folder, "content"),
			"--articles",
			articles,
			"--cache",
			path.join(folder, "cache"),
		]);
		assert.equal(code, 0, stderr);
		assert.match(stdout, /^Hôm nay ở tòa soạn, /);
		assert.match(
			stdout,
			/Theo giờ \(1\)\n {2}26\/05\/2099 - 05:00 {2}lên trang: Bến phà mai mở\n {4}\S+2099\/05\/ben-pha\.md/,
		);
		assert.match(stdout, /Bản nháp đang đợi \(1\)\n {2}Còn hỏi thêm\n {4}\S+nhap\.md {2}chưa gửi lên git/);
		assert.match(stdout, /Không có thư bạn đọc nào đợi\./);
		assert.match(stdout, /npm run check /);
	} finally {
		await rm(folder, { recursive: true });
	}
});
