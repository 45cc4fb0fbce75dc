import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { parse } from "yaml";
import { findAllFiles } from "../../../_includes/site/find-files.ts";
import { ALL_KINDS } from "../../../scripts/import/kinds/all.ts";
import { sameArticle } from "../../support/import/same-article.ts";
import { runScript } from "../../support/processes/command.ts";
import { furnish } from "../../support/site/furnish.ts";

let folder: string;
before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "same-article-"));
});
after(() => rm(folder, { recursive: true }));

const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#187" } })
	.jpeg()
	.toBuffer();
const kept = sameArticle(photo);

interface ArticleFile {
	readonly name: string;
	readonly front: Readonly<Record<string, unknown>>;
	readonly body: string;
}

/** Imports a source into a newsroom of its own. */
async function importAlone({ name, file, source }: (typeof kept)[number]): Promise<ArticleFile> {
	const own = path.join(folder, name);
	const content = await furnish(path.join(own, "content"));
	const put = async (inside: string, bytes: string | Uint8Array) => {
		await mkdir(path.dirname(path.join(own, inside)), { recursive: true });
		await writeFile(path.join(own, inside), bytes);
	};
	await put(`cu/${file}`, source);
	for (const place of ["2022/05", "news/2022_05"]) await put(`anh/uploads/${place}/vuon-dua.jpg`, photo);
	const { code, stdout, stderr } = await runScript("import", [
		...[path.join(own, "cu"), "--content", content, "--media", path.join(own, "anh")],
		// Saved text names no section.
		...(name === "text" ? ["--section", "thoi-su"] : []),
	]);
	assert.equal(code, 0, stdout + stderr);
	const [article = "", ...others] = await findAllFiles(path.join(content, "articles"));
	assert.deepEqual(others, []);
	const [, head = "", body = ""] =
		/^---\n(.*?)\n---\n\n(.*)\n$/s.exec(await readFile(path.join(content, "articles", article), "utf8")) ??
		[];
	// Where it was before, and whether readers may write to it, each system tells of its own.
	const { aliases, imported, comments, ...front } = parse(head);
	return { name: article, front, body };
}

const NAMELESS = /\/media\/2022\/05\/[0-9a-f]{16}\.jpg/;

test("the same article, kept by each kind of old system, becomes the same file, but for what the kind cannot hold", async () => {
	const names = kept.map(({ name }) => name);
	assert.deepEqual([...names].sort(), ALL_KINDS.map(({ name }) => name).sort());
	const [first, ...others] = kept;
	assert.equal(first?.name, "wordpress");
	const whole = await importAlone(first);
	assert.deepEqual(Object.keys(whole.front), ["title", "date", "author", "section", "tags", "lede", "cover"]);
	for (const sign of ["[^1]\n", "\n## ", "\n- ", "\n![", "\n| ", "](https:", "**", "\n[^1]: "])
		assert.ok(whole.body.includes(sign), sign);
	for (const one of others) {
		const { name, lacks = [], otherwise = {}, body } = one;
		const made = await importAlone(one);
		assert.equal(made.name, whole.name, name);
		const front = Object.fromEntries(Object.entries(whole.front).filter(([key]) => !lacks.includes(key)));
		assert.deepEqual(made.front, { ...front, ...otherwise }, name);
		// A picture inside of a file has no name there.
		assert.equal(made.body.replace(NAMELESS, "/media/2022/05/vuon-dua.jpg"), body ?? whole.body, name);
	}
});
