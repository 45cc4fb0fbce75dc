import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { filesBeside, ownSveltia } from "../../../../../_includes/site/parts/newsdesk/own-sveltia.ts";
import { rewriteOnce } from "../../../../../_includes/site/parts/newsdesk/rewrite-once.ts";
import { NEWSROOM_WORDS, newsroomWords } from "../../../../../_includes/site/parts/newsdesk/words.ts";

const SVELTIA = "node_modules/@sveltia/cms";
const original = await readFile(`${SVELTIA}/npm/index.js`, "utf8");
const own = ownSveltia(original, await readFile("assets/styles/base/fonts.css", "utf8"));

test("the interface's letters are the newspaper's, of no other host", () => {
	assert.equal(original.match(/cdn\.jsdelivr\.net/g)?.length, 3);
	assert.ok(!own.includes("cdn.jsdelivr.net"));
	assert.match(own, /font-family: "Public Sans"[^}]*vietnamese[^}]*U\+1EA0-1EF9/);
	assert.ok(!own.includes('"Source Sans 3"'));
});

test("the state of a git host is asked of nobody", () => {
	for (const place of ["indicator", "status_overall"])
		assert.match(own, new RegExp(`async\\(\\)=>\\{return"none";try\\{let\\{[^=]*${place}`));
});

test("neither of its buttons that publish is shown where ours is", () => {
	assert.equal(original.match(/\.publish!==!1/g)?.length, 2);
	assert.equal(own.match(/\.publish!==!1&&offersPublishing\(\)/g)?.length, 2);
});

test("a branch is named by what tells its story from that of another month, when it is saved, open and deleted", () => {
	assert.equal(own.match(/slug:(?:\w+\?\?)?slugOfBranch\(\w+(?:,\w+)?\)/g)?.length, 3);
});

test("what the browser keeps is taken where it was read early, and what is new is kept once the list is drawn", () => {
	assert.match(own, /cacheDB:\{entries:async\(\)=>await takeEarly\((\w+)\)\?\?(\w+)\.entries\(\)\}\}\)/);
	const [, database, kept] = /takeEarly\((\w+)\)\?\?(\w+)\.entries/.exec(own) ?? [];
	assert.match(
		own,
		new RegExp(`databaseName:${database}\\}.{1,300}${kept}=new \\w+\\(${database},\`file-cache\`\\)`),
	);
	assert.match(own, /`The site data is ready`\),await onceDrawn\(\),await \w+\(\{cacheDB:/);
});

test("a file of a folder is read with its line ends and its byte order mark", async () => {
	const [, of, read] =
		/(\w+)=>(new TextDecoder\("utf-8",\{ignoreBOM:!0\}\)\.decode\(await \w+\.arrayBuffer\(\)\))/.exec(own) ??
		[];
	const decode: (file: Blob) => Promise<string> = new Function(`return async ${of} => ${read}`)();
	const text = "\uFEFF---\r\n\r\nMột\r\n\n";
	assert.equal(await decode(new Blob([text])), text);
});

test("the files beside the script are those that it has beside it", async () => {
	const files = filesBeside(own);
	assert.ok(files.some((file) => file.startsWith("material-symbols")));
	assert.ok(files.every((file) => !/^(source-sans|noto-mono)/.test(file)));
	for (const file of files) await readFile(`${SVELTIA}/npm/assets/${file}`);
});

for (const [change, from] of [
	["has its faces elsewhere", "cdn.jsdelivr.net"],
	["calls its face otherwise", '"Source Sans 3", system-ui, sans-serif'],
	["has other languages", "ar,bg,ca,"],
	["asks for GitHub's state otherwise", "let{status:{indicator:"],
] as const)
	test(`a version that ${change} is refused`, async () => {
		assert.ok(original.includes(from));
		const sheet = await readFile("assets/styles/base/fonts.css", "utf8");
		assert.throws(() => ownSveltia(original.replaceAll(from, "x"), sheet), /it is another version/);
	});

test("what stands twice is not rewritten either", () => {
	assert.throws(() => rewriteOnce("a b a", ["an a", /a/, "c"]), /Expected an a once .* found it 2 times/);
	assert.equal(rewriteOnce("a b", ["an a", /a/, "c$&"]), "c$& b");
});

test("what stands before a place stays, and places are rewritten in whatever order they are told", () => {
	const [late, early] = [
		["a d", /(?<before>c)d/, "D"],
		["an a", /(?<before>x)a/, ([, before]: RegExpExecArray) => `${before}A`],
	] as const;
	assert.equal(rewriteOnce("xabcde", late, early), "xxAbcDe");
});

test("no place is rewritten twice", () => {
	assert.throws(
		() => rewriteOnce("abc", ["an ab", /ab/, "x"], ["a bc", /bc/, "y"]),
		/Expected a bc .* in no place that is rewritten anyway/,
	);
});

test("the newsroom's words stand in the place of Sveltia's", async () => {
	const words = JSON.parse(newsroomWords(await readFile(`${SVELTIA}/locales/vi.json`, "utf8")));
	assert.deepEqual(
		[words.status.draft, words.status.in_review, words.status.ready, words.publish],
		["Bản nháp", "Chờ biên tập", "Chờ duyệt", "Đăng"],
	);
	assert.equal(words.work_with_local_repo, NEWSROOM_WORDS.work_with_local_repo);
	assert.equal(words.create, "Tạo mới");
	assert.doesNotMatch(JSON.stringify(words), /chuyên mục|kho mã nguồn|xuất bản|sẵn sàng/i);
});

test("a word that another version calls otherwise is refused", () => {
	const words = '{"status":{"draft":"a"}}';
	for (const name of ["status.gone", "gone.draft", "status"])
		assert.throws(() => newsroomWords(words, [], { [name]: "b" }), new RegExp(`"${name}"`));
	assert.throws(() => newsroomWords(words, [["bản nháp", "nháp"]], {}), /"bản nháp"/);
});
