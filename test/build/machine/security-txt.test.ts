import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { testSettings } from "../../support/site/settings.ts";
import { withTinySite } from "../../support/site/site.ts";

test("whom to tell of a weakness is served as RFC 9116 wants it, until a year from the month of the newest live article", async () => {
	const articles = {
		"2022/05/ben-pha.md": articleText(),
		"2022/08/nhap.md": articleText({
			date: "date: 2022-08-01 08:00",
			draft: "draft: true",
			title: "title: Nháp",
		}),
	};
	await withTinySite(articles, async (site) => {
		await site.build();
		const text = [
			"Contact: mailto:toasoan@tintinh.example",
			"Expires: 2023-05-01T00:00:00+07:00",
			"Preferred-Languages: vi, en",
			"Canonical: https://tintinh.example/.well-known/security.txt",
			"",
		].join("\n");
		assert.equal(await readFile(path.join(site.output, ".well-known/security.txt"), "utf8"), text);
		const server = await startServer({ site: site.output, port: 0 });
		try {
			const answer = await fetch(`${server.url}/.well-known/security.txt`);
			assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
			assert.equal(await answer.text(), text);
		} finally {
			await server.close();
		}

		await site.remove("2022/05/ben-pha.md");
		await site.build();
		await assert.rejects(readFile(path.join(site.output, ".well-known/security.txt")), { code: "ENOENT" });
	});
});

test("a published newspaper without a new article for a year is told that its security.txt has expired", async () => {
	await withTinySite({ "2022/05/ben-pha.md": articleText() }, async ({ content, articles }) => {
		const warnings = async () => {
			const { problems } = await readNewsroom({ ...testSettings(), content, articles });
			return problems.filter(({ message }) => message.includes("security.txt"));
		};
		assert.deepEqual(await warnings(), []);
		const imprint = path.join(content, "newspaper.yaml");
		await writeFile(
			imprint,
			(await readFile(imprint, "utf8")).replace(/^url: .*/m, "url: https://tintinh.vn"),
		);
		const [warning, ...others] = await warnings();
		assert.deepEqual(others, []);
		assert.equal(warning?.severity, "warning");
		assert.match(warning.file, /newspaper\.yaml$/);
		assert.match(warning.message, /đã hết hạn ngày 01\/05\/2023\.$/);
	});
});
