import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { articleText } from "../support/articles/article-text.ts";
import { toMojibake, toTcvn3, toVni } from "../support/articles/old-encodings.ts";
import { runScript } from "../support/processes/command.ts";
import { withTinySite } from "../support/site/site.ts";

test("check --fix writes what has one answer, tells it, keeps every other byte, and exits 0 when nothing is left", async () => {
	const dressed = `\uFEFF${articleText({ title: "title: Bến Tre: mùa dừa".normalize("NFD") }).replaceAll("\n", "\r\n")}`;
	await withTinySite({ "2022/05/mot.md": dressed }, async (site) => {
		const found = await runScript("check", ["--articles", site.articles]);
		assert.equal(found.code, 1);
		assert.match(found.stdout, /Máy tự sửa được 1 chỗ: npm run check -- --fix\n/);

		const { code, stdout } = await runScript("check", ["--articles", site.articles, "--fix"]);
		assert.equal(code, 0, stdout);
		assert.match(stdout, /^Đã sửa .*mot\.md\n {2}dòng 2 {2}title: .*\n {7}→ {2}title: ".*"\n/);
		assert.match(stdout, /Đã sửa 1 chỗ trong 1 tệp\.\n/);
		assert.match(stdout, /1 bài, không có lỗi nào\./);
		const after = await readFile(path.join(site.articles, "2022/05/mot.md"), "utf8");
		const title = "Bến Tre: mùa dừa".normalize("NFD");
		assert.equal(after, dressed.replace(title, `"${title}"`));
		assert.deepEqual(await readdir(path.join(site.articles, "2022/05")), ["mot.md"]);

		const again = await runScript("check", ["--articles", site.articles, "--fix"]);
		assert.match(again.stdout, /^Không có chỗ nào tự sửa được\.\n/);
	});
});

test("what has two answers stays and is told: then check --fix exits 1; files that were not named are not written", async () => {
	const two = articleText({ date: "date: 26/05/2022" });
	const one = articleText({ title: "title: Phà: một" });
	await withTinySite({ "2022/05/hai.md": two, "2022/05/mot.md": one, "2022/05/ba.md": one }, async (site) => {
		const named = path.join(site.articles, "2022/05/mot.md");
		const only = await runScript("check", ["--articles", site.articles, "--fix", named]);
		assert.equal(only.code, 0, only.stdout);
		assert.match(only.stdout, /1 tệp, không có lỗi nào\./);
		assert.equal(await readFile(path.join(site.articles, "2022/05/ba.md"), "utf8"), one);

		const all = await runScript("check", ["--articles", site.articles, "--fix", "--json"]);
		assert.equal(all.code, 1);
		const { mended, left, problems } = JSON.parse(all.stdout) as {
			left: object[];
			mended: { file: string; line: number; before: string; after: string }[];
			problems: { severity: string; file: string }[];
		};
		assert.deepEqual(
			mended.map(({ file, line, before, after }) => [path.basename(file), line, before, after]),
			[["ba.md", 2, "title: Phà: một", 'title: "Phà: một"']],
		);
		assert.deepEqual(left, []);
		assert.deepEqual(
			problems.filter(({ severity }) => severity === "error").map(({ file }) => path.basename(file)),
			["hai.md"],
		);
		assert.equal(await readFile(path.join(site.articles, "2022/05/hai.md"), "utf8"), two);
	});
});

test("no file is written through a link", async () => {
	const text = articleText({ title: "title: Phà: một" });
	await withTinySite({ "2022/05/mot.md": text }, async (site) => {
		const outside = path.join(site.folder, "ngoai");
		await mkdir(outside);
		await rename(path.join(site.articles, "2022/05"), path.join(outside, "05"));
		await symlink(path.join(outside, "05"), path.join(site.articles, "2022/05"));
		const file = path.join(site.articles, "2022/05/mot.md");
		await runScript("check", ["--articles", site.articles, "--fix", file]);
		assert.equal(await readFile(path.join(outside, "05/mot.md"), "utf8"), text);

		const link = path.join(site.articles, "lien-ket.md");
		await writeFile(path.join(outside, "hai.md"), text);
		await symlink(path.join(outside, "hai.md"), link);
		assert.equal((await runScript("check", ["--articles", site.articles, "--fix", link])).code, 2);
		assert.equal(await readFile(path.join(outside, "hai.md"), "utf8"), text);
	});
});

test("check --fix writes old encodings in Unicode, as bytes or as letters, and mends what else has one answer", async () => {
	const good = articleText({ title: "title: Đảng bộ xã: mùa dừa" }, "\nBà con được giá.\n");
	const mended = good.replace("Đảng bộ xã: mùa dừa", '"Đảng bộ xã: mùa dừa"').replaceAll("\n", "\r\n");
	const spoilt = { "mot.md": toTcvn3, "hai.md": toVni, "ba.md": toMojibake };
	await withTinySite({}, async (site) => {
		for (const [name, spoil] of Object.entries(spoilt))
			await site.write(`2022/05/${name}`, spoil(good).replaceAll("\n", "\r\n"));
		await site.write("2022/05/bon.md", Buffer.from(toTcvn3(good).replaceAll("\n", "\r\n"), "latin1"));
		const { code, stdout } = await runScript("check", ["--articles", site.articles, "--fix"]);
		assert.equal(code, 0, stdout);
		assert.match(stdout, /title: §¶ng bé x·: mïa dõa\n {7}→ {2}title: "Đảng bộ xã: mùa dừa"/);
		for (const name of [...Object.keys(spoilt), "bon.md"])
			assert.equal(await readFile(path.join(site.articles, "2022/05", name), "utf8"), mended, name);
	});
});
