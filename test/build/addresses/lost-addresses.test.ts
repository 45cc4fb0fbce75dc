import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { testSettings } from "../../support/site/settings.ts";
import { type TinySite, withTinySite } from "../../support/site/site.ts";

const OWNER = { NAME: "Tòa soạn", EMAIL: "toasoan@tintinh.example" };

/** A newsroom in the git repository that it is furnished with. To start git takes longer than what it does. */
async function withHistory(
	run: (site: TinySite, commit: (date?: string) => void, git: Git) => Promise<void>,
) {
	await withTinySite({}, async (site) => {
		const git: Git = (words, date = "2026-11-20T08:00:00+07:00") =>
			execFileSync("git", ["-C", site.folder, ...words], {
				stdio: "pipe",
				env: { ...process.env, ...signed({ ...OWNER, DATE: date }) },
			});
		const commit = (date?: string) => {
			git(["add", "--all", "content"]);
			git(["commit", "--quiet", "--allow-empty", "--message", "bài"], date);
		};
		await run(site, commit, git);
	});
}

/** Author and committer are one. */
const signed = (who: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(who).flatMap(([what, value]) => [
			[`GIT_AUTHOR_${what}`, value],
			[`GIT_COMMITTER_${what}`, value],
		]),
	);

type Git = (words: readonly string[], date?: string) => void;

const problemsOf = async ({ content, articles }: Pick<TinySite, "content" | "articles">) =>
	(await readNewsroom({ ...testSettings(), content, articles })).problems;

const lost = async (site: Pick<TinySite, "content" | "articles">) =>
	(await problemsOf(site)).map(
		({ severity, message }) => `${severity}: ${/“(\/[^”]+)”/.exec(message)?.[1] ?? message}`,
	);

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
	await withHistory(async (site, commit, git) => {
		await site.write(FERRY, articleText());
		commit();
		commit();
		const clone = `${site.folder}/clone`;
		git(["clone", "--quiet", "--depth", "1", `file://${site.folder}`, clone]);
		const problems = await lost({ content: `${clone}/content`, articles: `${clone}/content/articles` });
		assert.equal(problems.length, 1);
		assert.match(problems[0] ?? "", /^warning: .*lịch sử/);
	});
});

test("a clone that lacks old files is told, and asks nobody for them", async () => {
	await withHistory(async (site, commit, git) => {
		await site.write(FERRY, articleText());
		await site.write("2022/05/bai-khac.md", articleText({ title: "title: Bài khác" }));
		commit();
		await site.remove(FERRY);
		commit();
		git(["config", "uploadpack.allowFilter", "true"]);
		const clone = `${site.folder}/clone`;
		git(["clone", "--quiet", "--filter=blob:none", `file://${site.folder}`, clone]);
		const problems = await lost({ content: `${clone}/content`, articles: `${clone}/content/articles` });
		assert.equal(problems.length, 1);
		assert.match(problems[0] ?? "", /^warning: .*lịch sử/);
	});
});

test("outside git the check is off, and says so", async () => {
	await withTinySite({ [FERRY]: articleText() }, async (site) => {
		await rm(path.join(site.folder, ".git"), { recursive: true });
		const [warning, ...others] = await problemsOf(site);
		assert.equal(warning?.severity, "warning");
		assert.match(warning?.message ?? "", /^Thư mục .* không nằm trong kho git/);
		assert.deepEqual(others, []);
	});
});

test("what was never on main was never public, whatever its branch has done to it", async () => {
	await withHistory(async (site, commit, git) => {
		commit();
		git(["switch", "--quiet", "--create", "nhanh"]);
		await site.write(FERRY, articleText());
		commit();
		await site.remove(FERRY);
		await site.write("2022/05/ten-moi.md", articleText());
		assert.deepEqual(await lost(site), []);
		commit();
		await site.remove("2022/05/ten-moi.md");
		assert.deepEqual(await lost(site), []);
	});
});

test("on a branch, a story of main is missed, and one that main got since is not", async () => {
	await withHistory(async (site, commit, git) => {
		await site.write(FERRY, articleText());
		commit();
		git(["switch", "--quiet", "--create", "nhanh"]);
		git(["switch", "--quiet", "main"]);
		await site.write("2022/05/bai-khac.md", articleText({ title: "title: Bài khác" }));
		commit();
		git(["switch", "--quiet", "nhanh"]);
		assert.deepEqual(await lost(site), []);
		await site.remove(FERRY);
		assert.deepEqual(await lost(site), [ADDRESS]);
		commit();
		assert.deepEqual(await lost(site), [ADDRESS]);
	});
});

test("steps of a branch that was merged were never public", async () => {
	await withHistory(async (site, commit, git) => {
		commit();
		git(["switch", "--quiet", "--create", "nhanh"]);
		await site.write(FERRY, articleText());
		commit();
		await site.remove(FERRY);
		await site.write("2022/05/ten-moi.md", articleText());
		commit();
		git(["switch", "--quiet", "main"]);
		git(["merge", "--quiet", "--no-ff", "--message", "nhập", "nhanh"]);
		assert.deepEqual(await lost(site), []);
		git(["switch", "--quiet", "nhanh"]);
		assert.deepEqual(await lost(site), []);
	});
});

test("main may be known from its clone alone; without one, what is checked out counts", async () => {
	await withHistory(async (site, commit, git) => {
		await site.write(FERRY, articleText());
		commit();
		git(["update-ref", "refs/remotes/origin/trunk", "HEAD"]);
		git(["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk"]);
		git(["switch", "--quiet", "--create", "viec"]);
		git(["branch", "--quiet", "--delete", "--force", "main"]);
		await site.write("2022/05/chua-len.md", articleText());
		commit();
		await site.remove("2022/05/chua-len.md");
		await site.remove(FERRY);
		assert.deepEqual(await lost(site), [ADDRESS]);
		git(["symbolic-ref", "--delete", "refs/remotes/origin/HEAD"]);
		git(["update-ref", "-d", "refs/remotes/origin/trunk"]);
		assert.deepEqual((await lost(site)).sort(), [ADDRESS, "error: /2022/05/26/chua-len/"]);
	});
});

test("no setting of a repository makes git run a program, and no branch of a like name is main", async () => {
	await withHistory(async (site, commit, git) => {
		commit();
		await site.write(FERRY, articleText());
		await writeFile(path.join(site.content, ".gitattributes"), "*.md filter=la diff=la\n");
		git(["switch", "--quiet", "--create", "heads/main"]);
		git(["tag", "--no-sign", "main"]);
		commit();
		const ran = path.join(site.folder, "ran");
		const program = path.join(site.folder, "program");
		await writeFile(program, `#!/bin/sh\necho "$0 $@" >> ${ran}\ncat\n`, { mode: 0o755 });
		for (const [name, value] of [
			["core.fsmonitor", program],
			["core.hooksPath", site.folder],
			["core.pager", program],
			["log.showSignature", "true"],
			["gpg.program", program],
			["diff.external", program],
			["diff.la.textconv", program],
			["diff.la.command", program],
			["filter.la.clean", program],
			["filter.la.smudge", program],
			["filter.la.process", program],
			["filter.la.required", "true"],
			["core.sshCommand", program],
		] as const)
			git(["config", name, value]);
		await site.write(FERRY, articleText({ title: "title: Tít khác" }));
		await site.remove(FERRY);
		assert.deepEqual(await lost(site), []);
		await site.write(FERRY, articleText({ title: "title: Tít khác" }));
		assert.deepEqual(await lost(site), []);
		assert.equal(existsSync(ran), false);
	});
});

const BROKEN = [
	["a key that is none", articleText({ tit: "tit: x" })],
	["a date that is none", articleText({ date: "date: 2022-02-30 08:00" })],
	["no front matter", "Tít\n\nNội dung.\n"],
	["bytes that are no text", Buffer.from([0xff, 0xfe, 0x41])],
] as const;

for (const [what, text] of BROKEN)
	test(`a published article with an error is told for that alone: ${what}`, async () => {
		await withHistory(async (site, commit) => {
			const bearing = { tags: "tags: [bến phà]", thread: "thread: qua-song" };
			await site.write(FERRY, articleText(bearing));
			await site.write("2022/06/bai-khac.md", picking());
			await site.write("../threads/qua-song.md", "---\ntitle: Qua sông\n---\n");
			await site.write(
				"../front.yaml",
				"lead: /2022/05/26/ben-pha/\nblocks:\n  - tag: bến phà\n  - thread: qua-song\n",
			);
			commit();
			assert.deepEqual(await lost(site), []);
			await site.write(FERRY, text);
			const files = new Set((await problemsOf(site)).map(({ file }) => path.basename(file)));
			assert.deepEqual([...files], ["ben-pha.md"]);
		});
	});

const picking = () =>
	articleText({ date: "date: 2022-06-02 08:00", related: "related: [/2022/05/26/ben-pha/]" });

test("a running story or a page with an error is told for that alone", async () => {
	await withHistory(async (site, commit) => {
		await site.write(FERRY, articleText({ thread: "thread: Qua sông" }));
		await site.write("../threads/qua-song.md", "---\ntitle: Qua sông\n---\n");
		await site.write("../pages/bao-gia.md", "---\ntitle: Báo giá\n---\n\nMột dòng.\n");
		await site.write("../front.yaml", "blocks:\n  - thread: qua-song\n");
		commit();
		assert.deepEqual(await lost(site), []);
		await site.write("../threads/qua-song.md", "---\ntitle: Qua sông\norder: x\n---\n");
		await site.write("../pages/bao-gia.md", "---\ntitle: Báo giá\n---\n");
		const files = (await problemsOf(site)).map(({ file }) => path.basename(file));
		assert.deepEqual(files, ["bao-gia.md", "qua-song.md"]);
	});
});

/** A story whose author, tag and running story are its own. */
const OWN = { author: "author: Thu Hà", tags: "tags: [cầu tre]", thread: "thread: qua-song" };
const THREAD = "---\ntitle: Qua sông\n---\n";

for (const [what, changes, address] of [
	["an author", { author: "author: Thu Hà Bến Tre" }, "/tac-gia/thu-ha/"],
	["a tag", { tags: "tags: [cầu khỉ]" }, "/the/cau-tre/"],
	["a running story", { thread: null }, "/dong-su-kien/qua-song/"],
] as const)
	test(`${what} that no article names any more is refused, unless the memory of addresses says where it went`, async () => {
		await withHistory(async (site, commit) => {
			await site.write("../threads/qua-song.md", THREAD);
			await site.write(FERRY, articleText(OWN));
			commit();
			assert.deepEqual(await lost(site), []);
			await site.write(FERRY, articleText({ ...OWN, ...changes }));
			assert.deepEqual(await lost(site), [`error: ${address}`]);
			commit();
			assert.deepEqual(await lost(site), [`error: ${address}`]);
			await site.write("../addresses.yaml", `moved: [{from: ${address}, to: /2022/05/26/ben-pha/}]\n`);
			assert.deepEqual(await lost(site), []);
		});
	});

test("lists that go with their only article are told by its own address", async () => {
	await withHistory(async (site, commit) => {
		await site.write("../threads/qua-song.md", THREAD);
		await site.write(FERRY, articleText(OWN));
		commit();
		await site.remove(FERRY);
		assert.deepEqual(await lost(site), [ADDRESS]);
		await site.write("../addresses.yaml", "gone: [{address: /2022/05/26/ben-pha/}]\n");
		assert.deepEqual(await lost(site), []);
	});
});

test("a tag that is merged into another by the tag book leads there, and nothing is lost", async () => {
	await withHistory(async (site, commit) => {
		await site.write(FERRY, articleText(OWN));
		await site.write("../threads/qua-song.md", THREAD);
		commit();
		await site.write("../tags.yaml", "- {name: cầu khỉ, synonyms: [cầu tre]}\n");
		await site.write(FERRY, articleText({ ...OWN, tags: "tags: [cầu khỉ]" }));
		assert.deepEqual(await lost(site), []);
		await site.build();
		assert.match(await site.read("_redirects"), /^\/the\/cau-tre\/ \/the\/cau-khi\/ 301!$/m);
	});
});

test("a running story whose file is renamed is missed, also where its articles name it by its title", async () => {
	await withHistory(async (site, commit) => {
		await site.write("../threads/qua-song.md", THREAD);
		await site.write(FERRY, articleText({ thread: "thread: Qua sông" }));
		commit();
		await site.remove("../threads/qua-song.md");
		await site.write("../threads/nhung-chuyen-pha.md", THREAD);
		assert.deepEqual(await lost(site), ["error: /dong-su-kien/qua-song/"]);
	});
});

test("a page and a section that are no more are refused, and the stories of the section with it", async () => {
	await withHistory(async (site, commit) => {
		const sections = await readFile(path.join(site.content, "sections.yaml"), "utf8");
		await site.write("../sections.yaml", `${sections}- {slug: thu, name: Thử, description: Mục thử}\n`);
		await site.write("../pages/bao-gia.md", "---\ntitle: Báo giá\n---\n\nMột dòng.\n");
		await site.write(FERRY, articleText({ section: "section: thu" }));
		commit();
		assert.deepEqual(await lost(site), []);
		await site.remove("../pages/bao-gia.md");
		await site.remove(FERRY);
		await site.write("../sections.yaml", sections);
		commit();
		assert.deepEqual((await lost(site)).sort(), [ADDRESS, "error: /bao-gia/", "error: /chuyen-muc/thu/"]);
	});
});
