import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { articleText } from "../support/article-text.ts";
import { withTinySite } from "../support/site.ts";

test("npm start serves drafts marked, shows an edit without being asked, and keeps the last good page on an error", async () => {
	const draft = articleText({ draft: "draft: true" });
	await withTinySite({ "2022/05/ben-pha.md": draft }, async (site) => {
		const cache = path.join(site.folder, "cache");
		const words = ["--articles", site.articles, "--cache", cache, "--port", "0"];
		const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", ...words]);
		let printed = "";
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding("utf8").on("data", (text: string) => {
				printed += text;
			});
		const waitFor = async (form: RegExp, from = 0) => {
			for (let tries = 0; tries < 300; tries++) {
				const found = form.exec(printed.slice(from));
				if (found) return found;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			throw new Error(`${form} was not printed: ${printed}`);
		};
		try {
			const address = (await waitFor(/http:\/\/\S+\//))[0];
			const page = async () => (await fetch(`${address}2022/05/26/ben-pha/`)).text();
			assert.match(await page(), /Bản nháp/);
			assert.match(await page(), /noindex/);

			const beforeEdit = printed.length;
			await site.write(
				"2022/05/ben-pha.md",
				articleText({ title: "title: Tít đã sửa", draft: "draft: true" }),
			);
			await waitFor(/\d+ bài; .*ghi/, beforeEdit);
			assert.match(await page(), /Tít đã sửa/);

			const beforeError = printed.length;
			await site.write("2022/05/ben-pha.md", articleText({ date: "date: 2022-02-30 08:00" }));
			await waitFor(/dòng 3, cột 7[\s\S]*Chưa dựng gì cả/, beforeError);
			assert.match(await page(), /Tít đã sửa/);
		} finally {
			child.kill("SIGINT");
			await once(child, "exit");
		}
		assert.equal(child.exitCode, 0);
	});
});
