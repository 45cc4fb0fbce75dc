import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { registerFormats } from "../../../../assets/admin/newsdesk/formats.ts";
import { NEWSROOM_FACTS } from "../../../support/newsdesk/newsroom-facts.ts";
import { throughSveltia } from "../../../support/newsdesk/through-sveltia.ts";

type Formats = Map<
	string,
	{ readonly extension: string; fromFile(text: string, path?: string): never; toFile(values: never): string }
>;

const formats: Formats = new Map();
registerFormats(
	{
		registerCustomFormat: (name: string, extension: string, methods: object) => {
			formats.set(name, { extension, ...methods } as never);
		},
	} as never,
	NEWSROOM_FACTS,
);

test("every kind of file has its format, by the ending of its files", () => {
	assert.deepEqual(
		[...formats].map(([name, { extension }]) => `${name} ${extension}`),
		[
			...[
				"bao-article md",
				"bao-author md",
				"bao-page md",
				"bao-thread md",
				"bao-sections yaml",
				"bao-tags yaml",
			],
			...["bao-synonyms yaml", "bao-front yaml", "bao-newspaper yaml", "bao-addresses yaml"],
		],
	);
});

test("a file that was opened is saved as it was", () => {
	const text = readFileSync("content/front.yaml", "utf8");
	const front = formats.get("bao-front");
	assert.equal(front?.toFile(throughSveltia(front.fromFile(text)) as never), text);
});

test("a running story of the repository is known by its title of now, whether readers know it or not", () => {
	const facts = { ...NEWSROOM_FACTS, threads: [...NEWSROOM_FACTS.threads] };
	let thread: { fromFile(text: string, path?: string): unknown } | undefined;
	registerFormats(
		{
			registerCustomFormat: (name: string, _: string, methods: never) => {
				if (name === "bao-thread") thread = methods;
			},
		} as never,
		facts,
	);
	thread?.fromFile("---\ntitle: Chuyện chưa kể\n---\n", "content/threads/chuyen-chua-ke.md");
	thread?.fromFile("---\ntitle: Qua sông lớn\n---\n", "content/threads/qua-song.md");
	thread?.fromFile("---\ntitle: Không tên\n---\n");
	assert.deepEqual(facts.threads, [
		{ slug: "qua-song", name: "Qua sông lớn" },
		{ slug: "chuyen-chua-ke", name: "Chuyện chưa kể" },
	]);
});

test("a new article is what the command begins, with the newspaper's sections to choose from, and a draft where the form says so", () => {
	const values = {
		title: "Bến phà cũ mở lại",
		date: "2025-11-29 18:56",
		author: ["Ánh Nguyệt"],
		section: "kinh-te",
		tags: [],
		draft: "",
		body: "Sáng 29-11.",
	};
	const text = formats.get("bao-article")?.toFile(values as never);
	assert.match(text ?? "", /^---\n# Tít bài\..*\ntitle: "Bến phà cũ mở lại"\n/);
	assert.match(
		text ?? "",
		/author: "Ánh Nguyệt"\n# .* thoi-su \(Thời sự\), kinh-te \(Kinh tế\)\.\nsection: kinh-te\n/,
	);
	assert.match(text ?? "", /content\/media\/2025\/11\/, [\s\S]*\n---\n\nSáng 29-11\.\n$/);
	assert.doesNotMatch(text ?? "", /^draft:/m);
	const marked = formats.get("bao-article")?.toFile({ ...values, draft: true } as never);
	assert.match(marked ?? "", /^draft: true$/m);
});

test("tags that the tag book has with a comma in them are one", () => {
	const values = formats.get("bao-article")?.fromFile("---\ntags: ăn, mặc\n---\n") as never as {
		tags: unknown;
	};
	assert.deepEqual(values.tags, ["ăn, mặc"]);
});
