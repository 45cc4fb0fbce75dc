import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readText, writeText } from "../../../assets/admin/newsdesk/body/text/body-text.ts";
import { cutText } from "../../../assets/admin/newsdesk/body/text/cut-text.ts";
import { printBlock } from "../../../assets/admin/newsdesk/body/text/print-block.ts";
import { readPiece } from "../../../assets/admin/newsdesk/body/text/read-piece.ts";
import { faultsOfEdits, meaningOf } from "../../support/newsdesk/bodies.ts";
import { corpusArticles, noCorpus } from "../corpus.ts";

/** Bodies of the starter newspaper. */
const starter = readdirSync("content/articles", { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".md"))
	.map((name) => readFileSync(`content/articles/${name}`, "utf8").replace(/^---\n.*?\n---\n/s, ""));

const bodies = () => [...starter, ...corpusArticles().map(({ body }) => body)];

test("every body of the corpus goes through rich text without a byte changed", { skip: noCorpus }, () => {
	const changed = bodies().filter((body) => writeText(readText(body)) !== body);
	assert.ok(bodies().length > 3000);
	assert.deepEqual(changed, []);
});

test("in every body, letters typed in one block change no other", { skip: noCorpus }, () => {
	assert.deepEqual(
		bodies()
			.filter((body) => body.length < 20_000)
			.flatMap(faultsOfEdits),
		[],
	);
});

test("every block of the corpus that is printed anew is read as the same", { skip: noCorpus }, () => {
	let seen = 0;
	for (const body of bodies()) {
		const { notes } = cutText(body);
		for (const block of readText(body).children) {
			const [piece, ...others] = cutText(printBlock(block)).pieces;
			if (!piece || block.type.name === "kept") continue;
			seen += 1;
			assert.deepEqual(others, []);
			assert.equal(meaningOf(readPiece(piece, false, notes)), meaningOf(block));
		}
	}
	assert.ok(seen > 4000);
});
