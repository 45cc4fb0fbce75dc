import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { readNewsroomTime } from "../../_includes/domain/dates/dates.ts";
import { writeSkeleton } from "../../_includes/domain/newsdesk/write-skeleton.ts";
import { readArticle } from "../../_includes/domain/reader/article/read-article.ts";
import { readSections } from "../../_includes/domain/reader/newsroom/read-sections.ts";
import { findAllFiles } from "../../_includes/site/find-files.ts";
import { runScript } from "../support/processes/command.ts";

let folder: string;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "new-"));
});

after(() => rm(folder, { recursive: true }));

/** git's settings as if this were another machine: a user's name, or none. */
function gitUser(name?: string): NodeJS.ProcessEnv {
	return {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: "user.name",
		GIT_CONFIG_VALUE_0: name ?? "",
	};
}

test("a new article is valid as it is: a draft with title, date and git's user as author", async () => {
	const words = [
		"Bến phà: cũ mà mới",
		"--articles",
		folder,
		"--section",
		"Đời sống",
		"--date",
		"2026-11-24 08:30",
	];
	const { code, stdout } = await runScript("new", words, gitUser("Ánh Nguyệt"));
	assert.equal(code, 0);
	assert.deepEqual(await findAllFiles(folder), ["2026/11/ben-pha-cu-ma-moi.md"]);
	assert.match(stdout, /2026\/11\/ben-pha-cu-ma-moi\.md\n$/);
	const text = await readFile(path.join(folder, "2026/11/ben-pha-cu-ma-moi.md"), "utf8");
	const { value: sections } = readSections("sections.yaml", await readFile("content/sections.yaml", "utf8"));
	assert.ok(sections);
	const { article, problems } = readArticle(
		{ file: "a.md", path: "2026/11/ben-pha-cu-ma-moi.md", text },
		{ sections },
	);
	assert.deepEqual(
		problems.map(({ severity, message }) => [severity, message]),
		[["warning", "Bài chưa có nội dung."]],
	);
	assert.ok(article);
	assert.equal(article.title, "Bến phà: cũ mà mới");
	assert.equal(article.credit.printed, "Ánh Nguyệt");
	assert.equal(article.section, "doi-song");
	assert.equal(article.draft, true);

	const again = await runScript("new", words, gitUser("Ánh Nguyệt"));
	assert.equal(again.code, 1);
	assert.match(again.stderr, /^Đã có tệp .*; tệp ấy còn nguyên\..* --slug ben-pha-cu-ma-moi-2\n/);
});

test("a headline that comes again on another day of the month gets a number; --slug gives any name", async () => {
	const own = path.join(folder, "muc");
	const column = (date: string, ...more: string[]) =>
		runScript(
			"new",
			["Giá nông sản hôm nay", "--articles", own, "--date", date, ...more],
			gitUser("Ánh Nguyệt"),
		);
	for (const day of ["24", "25", "26"]) assert.equal((await column(`2026-11-${day} 06:00`)).code, 0);
	const { stdout } = await column("2026-11-27 06:00", "--slug", "gia-nong-san-27-11");
	assert.match(stdout, /2026\/11\/gia-nong-san-27-11\.md\n/);
	assert.deepEqual(await findAllFiles(own), [
		"2026/11/gia-nong-san-27-11.md",
		"2026/11/gia-nong-san-hom-nay-2.md",
		"2026/11/gia-nong-san-hom-nay-3.md",
		"2026/11/gia-nong-san-hom-nay.md",
	]);
	const bad = await column("2026-11-28 06:00", "--slug", "Giá nông sản");
	assert.equal(bad.code, 2);
	assert.match(bad.stderr, /viết: --slug gia-nong-san\n/);
});

test("without a name in git, it is said how to set one", async () => {
	const { code, stderr } = await runScript("new", ["Bến phà", "--articles", folder], gitUser());
	assert.equal(code, 1);
	assert.match(stderr, /^Chưa biết tên người viết\..*git config --global user\.name/);
});

test("without a section, the first is taken and told; the date is the newsroom's present minute", async () => {
	const started = Date.now();
	const { code, stdout } = await runScript("new", ["Phà", "--articles", folder], gitUser("Trần Quốc Lâm"));
	assert.equal(code, 0);
	assert.match(stdout, /Chuyên mục đang là thoi-su \(Thời sự\)/);
	const file = (await findAllFiles(folder)).find((name) => name.endsWith("/pha.md"));
	assert.ok(file);
	const written = /^date: (.*)$/m.exec(await readFile(path.join(folder, file), "utf8"))?.[1];
	const reading = readNewsroomTime(written ?? "");
	assert.ok(reading.ok);
	assert.ok(reading.time.epoch > started - 60_000 && reading.time.epoch <= Date.now());
});

for (const [words, complaint] of [
	[["!!!"], /^Không đặt được tên tệp từ tít “!!!”/],
	[["Phà", "--date", "30/02/2022 10:00"], /^--date: /],
] as const)
	test(`"${words.join(" ")}" is wrong usage`, async () => {
		const { code, stderr } = await runScript("new", [...words, "--articles", folder], gitUser("Ánh Nguyệt"));
		assert.equal(code, 2);
		assert.match(stderr, complaint);
	});

test("title and author are quoted from the start, whatever they hold, and read as they were given", () => {
	const date = readNewsroomTime("2022-05-26 18:56");
	assert.ok(date.ok);
	const sections = [{ slug: "thoi-su", name: "Thời sự", description: "" }];
	for (const title of [
		"Bến phà",
		'Chuyện "chục mười hai"',
		"Đi 'chợ nổi'",
		`Cả "hai" và 'một'`,
		"Ổ C:\\ đầy",
		"# 1: {a} [b] - & * ! | > % @ `",
		"true",
	]) {
		const skeleton = {
			title,
			date: date.time,
			author: "Ánh Nguyệt",
			section: "thoi-su",
			choice: "",
			media: "m",
		};
		const text = writeSkeleton(skeleton);
		assert.match(text, /^title: (?:".*"|'.*')$/m);
		assert.match(text, /^author: "Ánh Nguyệt"$/m);
		const { article, problems } = readArticle({ file: "a.md", path: "2022/05/a.md", text }, { sections });
		assert.equal(article?.title, title, JSON.stringify(problems));
	}
});

test("the advice in the skeleton can be used by taking the # away", () => {
	const date = readNewsroomTime("2022-05-26 18:56");
	assert.ok(date.ok);
	const sections = [{ slug: "thoi-su", name: "Thời sự", description: "" }];
	const skeleton = {
		title: "Phà",
		date: date.time,
		author: "Ánh Nguyệt",
		section: "thoi-su",
		choice: "",
		media: "content/media",
	};
	const text = writeSkeleton(skeleton).replace(/^# (?=lede:|cover:| {2})/gm, "");
	const { article, problems } = readArticle({ file: "a.md", path: "2022/05/pha.md", text }, { sections });
	assert.ok(article, JSON.stringify(problems));
	assert.equal(article.cover?.src, "/media/2022/05/ten-anh.jpg");
	assert.notEqual(article.lede, undefined);
});

const SKELETON = { title: "Phà", section: "thoi-su", choice: "", media: "content/media/2022/05" };

test("a user's name that may be read as several, or not at all, is written so that the article is valid", () => {
	const date = readNewsroomTime("2022-05-26 18:56");
	assert.ok(date.ok);
	const sections = [{ slug: "thoi-su", name: "Thời sự", description: "" }];
	for (const author of ["Nguyễn Văn A (Tòa soạn 2)", "Dupont, Jean", "Hội Nông dân và bạn đọc"]) {
		const text = writeSkeleton({ ...SKELETON, date: date.time, author });
		const { article } = readArticle({ file: "a.md", path: "2022/05/pha.md", text }, { sections });
		assert.deepEqual(
			article?.credit.people.map(({ name }) => name),
			[author],
		);
	}
});

for (const [said, words, kept, typed] of [
	[
		"before the title",
		["Kinh tế", "Bến phà cũ"],
		{ npm_config_section: "true" },
		'npm run new -- --section "Kinh tế" "Bến phà cũ"',
	],
	[
		"with its value",
		["Bến phà cũ"],
		{ npm_config_section: "kinh-te" },
		'npm run new -- --section kinh-te "Bến phà cũ"',
	],
] as const)
	test(`an option ${said} that npm has kept for want of “--” is told with the right command line`, async () => {
		const environment = { ...gitUser("Ánh Nguyệt"), npm_lifecycle_event: "new", ...kept };
		const { code, stderr } = await runScript("new", words, environment);
		assert.equal(code, 2);
		const [first, second] = stderr.split("\n");
		assert.equal(first, "Thiếu hai gạch “--” sau “npm run new”, nên npm giữ lại --section.");
		assert.equal(second, `Gõ lại: ${typed}`);
	});

test("npm itself hands on what it has kept just so", () => {
	const { status, stderr } = spawnSync("npm", ["run", "new", "--section", "Kinh tế", "Bến phà cũ"], {
		encoding: "utf8",
		shell: false,
	});
	assert.equal(status, 2);
	assert.match(stderr, /Gõ lại: npm run new -- --section "Kinh tế" "Bến phà cũ"/);
});
