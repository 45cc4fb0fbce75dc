import assert from "node:assert/strict";
import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { articleText } from "../support/articles/article-text.ts";
import { runScript } from "../support/processes/command.ts";
import { withTinySite } from "../support/site/site.ts";

/** More than Node reads at once. No disk block is taken: the files are holes. */
const SIZE = 3 * 2 ** 30;

const TEXTS = [
	"articles/2022/05/lon.md",
	"authors/lon.md",
	"newspaper.yaml",
	"pages/lon.md",
	"tags.yaml",
	"threads/lon.md",
];
const PICTURE = "media/2022/05/lon.jpg";

test("files of more than 2 GiB are told by their size, unread, wherever they lie", async () => {
	const story = articleText({ cover: `cover: {src: /${PICTURE}, alt: Phà}` });
	await withTinySite(
		{ "2022/05/ben-pha.md": story, "../threads/a.md": "", "../media/2022/05/a.jpg": "" },
		async (site) => {
			for (const name of [...TEXTS, PICTURE]) {
				await writeFile(path.join(site.content, name), "");
				await truncate(path.join(site.content, name), SIZE);
			}
			const { code, stdout, stderr } = await runScript("check", ["--content", site.content, "--json"]);
			assert.equal(code, 1, stderr);
			const { problems } = JSON.parse(stdout) as { problems: { file: string; message: string }[] };
			for (const name of TEXTS) {
				const told = problems.filter(({ file }) => file === path.join(site.content, name));
				assert.match(
					told.map(({ message }) => message).join(),
					/^Tệp nặng 3\.145\.728 KiB, quá giới hạn/,
					name,
				);
			}
			assert.ok(
				problems.some(({ file, message }) => file.endsWith("ben-pha.md") && message.includes(PICTURE)),
				JSON.stringify(problems),
			);
		},
	);
});
