import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { readNewsroom } from "../../_includes/site/read-newsroom.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { articleText } from "../support/article-text.ts";
import { NOW, type TinySite, withTinySite } from "../support/site.ts";

/** A newsroom in a git repository of its own. */
async function withHistory(run: (site: TinySite, commit: (date?: string) => void) => Promise<void>) {
	await withTinySite({}, async (site) => {
		const git = (words: string[], date = "2026-11-20T08:00:00+07:00") =>
			execFileSync("git", ["-C", site.articles, ...words], {
				stdio: "pipe",
				env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
			});
		git(["init", "--quiet", "--initial-branch=main"]);
		git(["config", "user.name", "Tòa soạn"]);
		git(["config", "user.email", "toasoan@tintinh.example"]);
		await run(site, (date) => {
			git(["add", "--all"]);
			git(["commit", "--quiet", "--allow-empty", "--message", "bài"], date);
		});
	});
}

const lost = async (site: TinySite) =>
	(
		await readNewsroom({ ...settingsFrom({}, NOW), content: site.content, articles: site.articles })
	).problems.map(({ severity, message }) => `${severity}: ${/“(\/[^”]+)”/.exec(message)?.[1] ?? message}`);

const FERRY = "2022/05/ben-pha.md";
const ADDRESS = "error: /2022/05/26/ben-pha/";

test("an address that was published and is deleted is refused, committed or not", async () => {
	await withHistory(async (site, commit) => {
		await site.write(FERRY, articleText());
		commit();
		assert.deepEqual(await lost(site), []);
		await site.remove(FERRY);
		assert.deepEqual(await lost(site), [ADDRESS]);
		commit();
		assert.deepEqual(await lost(site), [ADDRESS]);
	});
});

test("an address that is lost by a new date, a new name or a return to draft is refused", async () => {
	for (const [name, text] of [
		[FERRY, articleText({ date: "date: 2022-05-27 18:56" })],
		["2022/05/ben-pha-moi.md", articleText()],
		[FERRY, articleText({ draft: "draft: true" })],
	] as const) {
		await withHistory(async (site, commit) => {
			await site.write(FERRY, articleText());
			commit();
			await site.remove(FERRY);
			await site.write(name, text);
			assert.deepEqual(await lost(site), [ADDRESS]);
			commit();
			assert.deepEqual(await lost(site), [ADDRESS]);
		});
	}
});

test("an edit that keeps the address, and a former address that leads to the article, lose nothing", async () => {
	await withHistory(async (site, commit) => {
		await site.write(FERRY, articleText());
		commit();
		await site.write(FERRY, articleText({ title: "title: Tít sửa lại" }));
		commit();
		assert.deepEqual(await lost(site), []);
		await site.remove(FERRY);
		const aliases = "aliases: [/2022/05/26/ben-pha/]";
		await site.write("2022/05/ben-pha-moi.md", articleText({ aliases }));
		commit();
		assert.deepEqual(await lost(site), []);
	});
});

test("what no reader ever saw may go: a draft, an embargo that had not come, a file that was refused", async () => {
	await withHistory(async (site, commit) => {
		await site.write("2022/05/nhap.md", articleText({ draft: "draft: true" }));
		await site.write("2022/05/hen.md", articleText({ embargo: "embargo: 2026-11-22 08:00" }));
		await site.write("2022/05/sai.md", articleText({ date: "date: 2022-02-30 08:00" }));
		commit("2026-11-20T08:00:00+07:00");
		for (const name of ["nhap", "hen", "sai"]) await site.remove(`2022/05/${name}.md`);
		commit("2026-11-21T08:00:00+07:00");
		assert.deepEqual(await lost(site), []);
	});
});

test("a clone without its past is told, since nothing can be compared", async () => {
	await withHistory(async (site, commit) => {
		await site.write(FERRY, articleText());
		commit();
		commit();
		const clone = `${site.folder}/clone`;
		execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${site.articles}`, clone]);
		const problems = await lost({ ...site, articles: clone });
		assert.equal(problems.length, 1);
		assert.match(problems[0] ?? "", /^warning: .*lịch sử/);
	});
});
