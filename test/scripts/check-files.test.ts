import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { chosenFiles } from "../../scripts/check/chosen-files.ts";
import { UsageError } from "../../scripts/command/command.ts";
import { articleText } from "../support/articles/article-text.ts";
import { runScript } from "../support/processes/command.ts";
import { testSettings } from "../support/site/settings.ts";
import { withTinySite } from "../support/site/site.ts";

const NO_PICTURE = "cover:\n  caption: Ảnh đã mất.";

test("check FILE tells the problems of that file alone, and where it stands in the way of another", async () => {
	const files = {
		"2022/05/mot.md": articleText({ aliases: "aliases: [/tin/1.html]" }),
		"2022/05/hai.md": articleText({ aliases: "aliases: [/tin/1.html]" }),
		"2022/05/ba.md": articleText({ date: "date: 2022-02-30 08:00" }),
	};
	await withTinySite(files, async (site) => {
		const { code, stdout } = await runScript("check", [
			"--articles",
			site.articles,
			"--json",
			path.join(site.articles, "2022/05/mot.md"),
		]);
		assert.equal(code, 1);
		const { problems } = JSON.parse(stdout) as { problems: { file: string; message: string }[] };
		assert.deepEqual(
			problems.map(({ file }) => path.basename(file)),
			["mot.md"],
		);
		assert.match(problems[0]?.message ?? "", /hai\.md/);
	});
});

test("a file that is not there, or is no text of the newsroom, is wrong usage", async () => {
	for (const word of [
		"khong-co.md",
		"README.md",
		"content/articles",
		"content/media",
		"content/home.11ty.tsx",
	])
		await assert.rejects(chosenFiles([word], testSettings()), (error) => {
			assert.ok(error instanceof UsageError);
			assert.match(error.message, new RegExp(`“${word}”`));
			return true;
		});
	const known = ["content/front.yaml", "content/newspaper.yaml"];
	assert.deepEqual([...((await chosenFiles(known, testSettings())) ?? [])], known);
});

test("warnings of drafts are counted, told with --drafts and for a draft that is named; 'no error' is said beside warnings", async () => {
	const files = {
		"2022/05/nhap.md": articleText({ draft: "draft: true", cover: NO_PICTURE }),
		"2022/05/mot.md": articleText({ cover: NO_PICTURE }),
		"2100/05/mai.md": articleText({ date: "date: 2100-05-26 18:56" }),
	};
	await withTinySite(files, async (site) => {
		const plain = await runScript("check", ["--articles", site.articles]);
		assert.equal(plain.code, 0);
		assert.doesNotMatch(plain.stdout, /nhap\.md/);
		assert.match(plain.stdout, /mot\.md\n/);
		assert.match(plain.stdout, /Có \d+ cảnh báo trong \d+ tệp\./);
		assert.match(plain.stdout, /Ngoài ra có 1 cảnh báo ở 1 bài nháp; xem bằng: npm run check -- --drafts\n/);
		assert.match(plain.stdout, /3 bài \(1 lên trang, 1 bản nháp, 1 hẹn giờ\), không có lỗi nào\.\n$/);

		const all = await runScript("check", ["--articles", site.articles, "--drafts"]);
		assert.match(all.stdout, /nhap\.md\n/);
		assert.doesNotMatch(all.stdout, /bài nháp/);

		const named = path.join(site.articles, "2022/05/nhap.md");
		const mine = await runScript("check", ["--articles", site.articles, named]);
		assert.match(mine.stdout, /nhap\.md\n/);
		assert.match(mine.stdout, /1 tệp, không có lỗi nào\.\n$/);
	});
});
