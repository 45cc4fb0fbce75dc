import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { cdata, wxr, wxrItem } from "../../../support/import/wxr.ts";
import { runScript } from "../../../support/processes/command.ts";
import { furnish } from "../../../support/site/furnish.ts";

const post = (number: number, day: string, more: Readonly<Record<string, string>>) =>
	wxrItem({
		...{ title: `Bài thứ ${number}`, "wp:post_id": String(number), "wp:post_name": `bai-${number}` },
		...{ link: `https://cu.vn/tin/${number}.html` },
		...{ "wp:post_date": `${day} 08:00:00`, "wp:post_date_gmt": `${day} 01:00:00`, ...more },
	});
const link = (number: number) => `<p><a href="https://cu.vn/tin/${number}.html">Bài ${number}</a></p>`;

test("an article leads to one that came later, as it did in the old newspaper; not to one that nobody had read there, which is told", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "link-ends-"));
	try {
		const content = await furnish(path.join(folder, "content"));
		await mkdir(path.join(content, "articles"));
		const file = path.join(folder, "cu.xml");
		await writeFile(
			file,
			wxr([
				post(1, "2020-05-26", { "content:encoded": cdata(link(2) + link(3)) }),
				post(2, "2021-06-27", { "content:encoded": cdata(link(1)) }),
				post(3, "2098-01-02", { "content:encoded": cdata(link(1)), "wp:status": "future" }),
			]),
		);
		const words = [file, "--content", content, "--section", "thoi-su"];
		const run = await runScript("import", [...words, "--report", path.join(folder, "r.html")]);
		assert.equal(run.code, 0, run.stderr);
		const text = async (name: string) => readFile(path.join(content, "articles", name), "utf8");
		const first = await text("2020/05/bai-1.md");
		assert.ok(first.endsWith("\n[Bài 2](/2021/06/27/bai-2/)\n\nBài 3\n"), first);
		for (const name of ["2021/06/bai-2.md", "2098/01/bai-3.md"])
			assert.match(await text(name), /\n\[Bài 1\]\(\/2020\/05\/26\/bai-1\/\)\n$/);
		assert.equal(JSON.parse(await readFile(path.join(folder, "r.json"), "utf8")).summary.links.lost, 1);
		const check = await runScript("check", ["--content", content]);
		assert.equal(check.code, 0, check.stdout);
		assert.doesNotMatch(check.stdout + check.stderr, /Liên kết/);
	} finally {
		await rm(folder, { recursive: true });
	}
});
