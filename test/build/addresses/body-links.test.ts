import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../../../_includes/site/settings.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { NOW, withTinySite } from "../../support/site/site.ts";

test("a dead link is told with its line in articles, pages and running stories, read anew or remembered", async () => {
	const dead = "\nMột dòng.\nXem [bài](/2022/05/26/khong-co/), [trang](https://tintinh.example/khong-co/).\n";
	await withTinySite(
		{ "2022/05/ben-pha.md": articleText({ thread: "thread: qua-song" }, dead) },
		async (site) => {
			await site.write("../pages/bao-gia.md", `---\ntitle: Báo giá\n---\n${dead}`);
			await site.write("../threads/qua-song.md", `---\ntitle: Qua sông\n---\n${dead}`);
			const { content, articles, cache } = site;
			for (const remember of [false, true, true]) {
				const { problems } = await readNewsroom(
					{ ...settingsFrom({}, NOW), content, articles, cache },
					{ remember },
				);
				assert.deepEqual(
					problems.map(({ severity, file, line }) => `${severity} ${path.basename(file)}:${line}`),
					["ben-pha.md:10", "bao-gia.md:6", "qua-song.md:6"].flatMap((place) => [
						`error ${place}`,
						`error ${place}`,
					]),
				);
			}
		},
	);
});
