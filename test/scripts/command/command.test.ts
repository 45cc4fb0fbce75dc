import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { describeUsage, readArguments, UsageError } from "../../../scripts/command/command.ts";
import { TYPESCRIPT } from "../../../scripts/test/typescript.ts";

const command = {
	name: "dung",
	summary: "Dựng thử.",
	positionals: { name: "TỆP", many: true, optional: true, help: "bài cần dựng" },
	options: {
		articles: { type: "string", value: "DIR", default: "content/articles", help: "thư mục bài" },
		now: { type: "string", value: "ISO", help: "giờ dựng" },
		port: { type: "integer", value: "N", default: 8080, help: "cổng" },
		json: { type: "boolean", help: "in JSON" },
	},
} as const;
const defaults = { articles: "content/articles", now: undefined, port: 8080, json: false };

for (const [words, values, positionals] of [
	[[], {}, []],
	[["--json"], { json: true }, []],
	[["--articles", "bai", "--port", "0"], { articles: "bai", port: 0 }, []],
	[["--articles=bai"], { articles: "bai" }, []],
	[["--articles=-bai"], { articles: "-bai" }, []],
	[["--now", "a", "--now", "b"], { now: "b" }, []],
	[["a.md", "--json", "b.md"], { json: true }, ["a.md", "b.md"]],
	[["--", "--json"], {}, ["--json"]],
] as const)
	test(`"${words.join(" ")}" is understood`, () => {
		const given = readArguments(command, words);
		assert.ok(given !== "help");
		assert.deepEqual(given.values, { ...defaults, ...values });
		assert.deepEqual(given.positionals, positionals);
	});

for (const [words, complaint] of [
	[["--artcles", "bai"], "Không có tùy chọn “--artcles”."],
	[["-x"], "Không có tùy chọn “-x”."],
	[["--constructor"], "Không có tùy chọn “--constructor”."],
	[["--__proto__=a"], "Không có tùy chọn “--__proto__”."],
	[["--articles"], "Tùy chọn “--articles” thiếu giá trị DIR."],
	[["--articles="], "Tùy chọn “--articles” thiếu giá trị DIR."],
	[["--articles", "--json"], "Tùy chọn “--articles” thiếu giá trị DIR."],
	[["--port", "80x"], "Tùy chọn “--port” cần một số nguyên, nhận được “80x”."],
	[["--json=no"], "Tùy chọn “--json” không nhận giá trị."],
] as const)
	test(`"${words.join(" ")}" is refused`, () => {
		assert.throws(() => readArguments(command, words), new UsageError(complaint));
	});

for (const [positionals, words, complaint] of [
	[undefined, ["a"], "Thừa “a”."],
	[{ name: "TÊN", help: "" }, [], "Thiếu TÊN."],
	[{ name: "TÊN", help: "" }, ["a", "b"], "Thừa “b”."],
	[{ name: "TÊN", help: "", many: true }, [], "Thiếu TÊN."],
] as const)
	test(`${positionals?.name ?? "no word"} is wanted, so ${words.length} words are refused`, () => {
		const wanted = { name: "dung", summary: "", options: {}, ...(positionals ? { positionals } : {}) };
		assert.throws(() => readArguments(wanted, words), new UsageError(complaint));
	});

test("--help wins over everything that was read before it", () => {
	assert.equal(readArguments(command, ["a.md", "--json", "--help"]), "help");
});

test("the usage names the npm script, each option, its help and its default", () => {
	assert.equal(
		describeUsage(command),
		[
			"Dựng thử.",
			"",
			"Cách dùng: npm run dung -- [tùy chọn] [TỆP...]",
			"",
			"  TỆP             bài cần dựng",
			"  --articles DIR  thư mục bài (mặc định: content/articles)",
			"  --now ISO       giờ dựng",
			"  --port N        cổng (mặc định: 8080)",
			"  --json          in JSON",
			"  --help          in hướng dẫn này rồi thôi",
			"",
		].join("\n"),
	);
});

const script = `
	import { runCommand, UsageError } from "./scripts/command/command.ts";
	await runCommand({ name: "thu", summary: "Thử.", options: { ma: { type: "integer", value: "N", default: 0, help: "mã" } } },
		({ values: { ma } }) => { if (ma > 100) throw new UsageError("Mã quá lớn."); return ma; });
`;

for (const [words, status, stdout, stderr] of [
	[[], 0, /^$/, /^$/],
	[["--ma", "7"], 7, /^$/, /^$/],
	[["--help"], 0, /^Thử\.\n\nCách dùng: npm run thu/, /^$/],
	[["--sai"], 2, /^$/, /^Không có tùy chọn “--sai”\.\n\nThử\.\n\nCách dùng/],
	[["--ma", "101"], 2, /^$/, /^Mã quá lớn\.\n\nThử\./],
] as const)
	test(`a command called with "${words.join(" ")}" exits ${status}`, () => {
		const ran = spawnSync(
			process.execPath,
			[...TYPESCRIPT, "--input-type=module", "-e", script, "--", "thu.ts", ...words],
			{ encoding: "utf8" },
		);
		assert.match(ran.stderr, stderr);
		assert.match(ran.stdout, stdout);
		assert.equal(ran.status, status);
	});
