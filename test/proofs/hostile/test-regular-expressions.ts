import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import { check } from "recheck";
import { fewAtOnce } from "../../../_includes/site/workers/few-at-once.ts";
import { DEAR } from "../../support/hostile/dear-expressions.ts";
import { expressionsOf, type WrittenExpression } from "../../support/hostile/regular-expressions.ts";

/**
 * No part of the judgement is decided by a clock. An expression that is not judged in two minutes, where the dearest
 * takes five seconds, is "unknown": the checker would take all memory of the machine for it.
 */
const PATIENT = { timeout: 120_000, incubationTimeout: null, attackTimeout: null, randomSeed: 1 } as never;

/**
 * Expressions that could take a time that grows with the square of a text, and why none of theirs is long. By file and
 * pattern, so that a change of it is looked at again.
 */
const SHORT_TEXTS: readonly (readonly [file: string, pattern: string, why: string])[] = [
	[
		"domain/article/caption.ts",
		String.raw`[\s(–—|/-]{0,9}(?<!\p{L})(?<!hình\s+)(?:nguồn\s+)?ảnh\s*:`,
		"LIMITS.caption; TITLE of Markdown",
	],
	["domain/article/credit/credit-line.ts", String.raw`[\s.)]+$`, "LIMITS.credit"],
	["domain/article/credit/credit-line.ts", String.raw`\s*,\s*`, "LIMITS.credit"],
	["domain/article/credit/credit-line.ts", String.raw`\s*\/\s*`, "LIMITS.credit"],
	["domain/article/credit/credit-line.ts", String.raw`^[\s,.–—|/*-]+|[\s,.–—|/*(-]+$`, "LIMITS.credit"],
	[
		"domain/article/credit/credit-line.ts",
		String.raw`\s*[,&–—]\s*|\s+(?:và|cùng|\+)\s+|\s+-+\s*|\s*-+\s+|(?<=\p{L} \p{L}+)-(?=\p{L}+ \p{L})`,
		"LIMITS.credit",
	],
	[
		"domain/reader/article/article-cover.ts",
		String.raw`^https?:\/\/[^\s/?#"<>\\@:]+\.[^\s/?#"<>\\@:]+(?::\d+)?(?:[/?#][^\s"<>\\]*)?$`,
		"LIMITS.address",
	],
	["domain/reader/article/article-people.ts", String.raw`\s*,\s*`, "LIMITS.credit"],
	[
		"domain/reader/article/article-people.ts",
		String.raw`\s*[,;&]\s*|\s+(?:và|cùng|[-–—+])\s+`,
		"LIMITS.credit",
	],
	["domain/reader/article/article-tags.ts", String.raw`\s*(?:[,;|]|\s\/\s)\s*`, "LIMITS.tagLine"],
	[
		"domain/reader/newsroom/front-top.ts",
		String.raw`^https:\/\/[^\s/"<>\\]+\.[^\s"<>\\]+$`,
		"LIMITS.address",
	],
	[
		"domain/reader/newsroom/read-newspaper.ts",
		String.raw`^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$`,
		"LIMITS.address",
	],
	[
		"domain/reader/yaml/yaml-habits.ts",
		String.raw`^( *(?:- +)*)(?:([\p{L}_][^:#"'[\]{}]*): +)?(\S.*)$`,
		"what leads a line: SAFE of yaml-depth.ts",
	],
	["domain/problem/wording.ts", String.raw`\B(?=(?:\d{3})+$)`, "the digits of a number"],
	[
		"domain/dates/printed-dates.ts",
		String.raw`\s*[|•·]\s*|\s*[-–—,;(/]?\s*(?=cập nhật|sửa lần cuối)`,
		"its LONGEST",
	],
	["domain/reader/encodings/weigh-line.ts", String.raw`^[^\p{L}]+|[^\p{L}\p{M}]+$`, "twice its LONGEST"],
	["domain/reader/lost-letters.ts", String.raw`\S*$`, "its AROUND"],
	["site/serve/problem-pages.ts", String.raw`<body\b[^>]*>`, "a page of the build, where a text has no tag"],
];

/** Files that make expressions of texts, and of which. */
const MADE: Readonly<Record<string, string>> = {
	"_includes/domain/addresses/address-kind.ts": "patterns of its own, on addresses: LIMITS.address",
	"_includes/domain/article/credit/credit-words.ts": "words of its own, on credit lines: LIMITS.credit",
	"_includes/domain/reader/yaml/front-matter.ts":
		"the source of an expression of its own, which is looked at",
	"_includes/domain/text/tone.ts": "parts of its own, none repeated",
	"_includes/site/parts/assets/style-tokens.ts": "names of its own, on the project's styles",
	"_includes/site/parts/newsdesk/rewrite-once.ts":
		"what finds a place in the code of a locked package, once for all of it",
	"scripts/import/kinds/nukeviet/tables.ts": "names of its own, on names of tables: its LONGEST",
	"scripts/import/markup/html-pieces.ts": "a name of its own RAW, nothing repeated",
};

/** What reads the code of a package whose version is locked, when it is bundled: nothing that anybody sends. */
const READS_PACKAGES = "_includes/site/parts/newsdesk/own-sveltia.ts";

const sources = ["_includes", "assets", "content", "scripts"]
	.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
			(name) => `${folder}/${name.replaceAll("\\", "/")}`,
		),
	)
	.filter((file) => /\.[jt]sx?$/.test(file) && !file.startsWith("scripts/bench") && file !== READS_PACKAGES);

/** Tells an expression from all others. */
const keyOf = ({ pattern, flags }: WrittenExpression) =>
	hash("sha256", `${pattern}/${flags}`, "hex").slice(0, KEY);
const KEY = 16;

/**
 * The tests of all regular expressions of the project.
 *
 * @param judged all of them, or all but those that are dear to judge and unchanged
 */
export function testRegularExpressions(judged: "all" | "all but the dear"): void {
	test("no regular expression takes longer than a time linear in its text, or its texts are short", async () => {
		const found = await Promise.all(sources.map(expressionsOf));
		const written = found.flatMap((one) => one.written);
		assert.ok(written.length > 200);
		const dear = new Set(judged === "all" ? [] : Object.values(DEAR).flat());
		const different = [...new Map(written.map((one) => [keyOf(one), one])).values()].filter(
			(one) => !dear.has(keyOf(one)),
		);
		// By a program of the system where the package brings one that runs here, which judges several at once; else by the
		// same in JavaScript, which takes far longer.
		const verdicts = await fewAtOnce(
			availableParallelism(),
			different,
			async (one) => [keyOf(one), (await check(one.pattern, one.flags, PATIENT)).status] as const,
		);
		const statuses = new Map(verdicts);
		const slow = written.flatMap((one) => {
			const status = statuses.get(keyOf(one));
			return status === "safe" || dear.has(keyOf(one)) ? [] : [`${one.file}: ${one.pattern} is ${status}`];
		});
		const excused = SHORT_TEXTS.map(([file, pattern]) => `_includes/${file}: ${pattern} is vulnerable`);
		assert.deepEqual(
			slow.filter((one) => !excused.includes(one)),
			[],
		);
		assert.deepEqual(
			excused.filter((one) => !slow.includes(one)),
			[],
			"an excuse that is needed no longer",
		);
	});

	test("the dear ones are still written", async () => {
		for (const [file, keys] of Object.entries(DEAR)) {
			const own = (await expressionsOf(file)).written.map(keyOf);
			assert.deepEqual(
				keys.filter((key) => !own.includes(key)),
				[],
				file,
			);
		}
	});

	test("expressions are made of texts only where it is known of which", async () => {
		const found = await Promise.all(
			sources.map(async (file) => [file, (await expressionsOf(file)).made] as const),
		);
		assert.deepEqual(
			found
				.filter(([, made]) => made > 0)
				.map(([file]) => file)
				.sort(),
			Object.keys(MADE).sort(),
		);
	});
}
