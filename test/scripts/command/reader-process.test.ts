import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { ReaderProcess } from "../../../scripts/command/reader-process.ts";

const READER = new URL("../../../scripts/import/kinds/apart/read-tasks.ts", import.meta.url);
const word = { name: "word" };
const none = { file: path.resolve("test/khong-co.docx") };

test("a task that takes too long, or is none, fails alone; those that follow are done", async () => {
	const reader = new ReaderProcess(READER);
	// No process is there so soon.
	const late = reader.ask(word, none, 0);
	const unknown = reader.ask({ name: "khong-co" }, none, 60);
	const missing = reader.ask(word, none, 60);
	assert.deepEqual(await late, { failure: "time" });
	assert.deepEqual(await unknown, { failure: "error" });
	assert.deepEqual(await missing, { failure: "error" });
});
