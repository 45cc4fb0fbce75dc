import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { FileWriter } from "../../../../scripts/import/ledger/file-writer.ts";
import { Ledger, workFile } from "../../../../scripts/import/ledger/ledger.ts";
import { ledgerDisk, placeIn } from "../../../../scripts/import/ledger/on-disk.ts";

let root: string;
before(async () => {
	root = await mkdtemp(path.join(tmpdir(), "journal-"));
});
after(() => rm(root, { recursive: true }));

const KEY = "wordpress post-7";
const FILE = "articles/2022/05/ben-pha.md";
const ELSEWHERE = "articles/2022/06/ben-pha.md";

/** A newsroom of one test, and the imports that come to it. */
async function newsroom(name: string) {
	const content = path.join(root, name);
	const rooms = { content, articles: path.join(content, "articles") };
	for (const month of ["05", "06"])
		await mkdir(path.join(rooms.articles, "2022", month), { recursive: true });
	const place = (file: string) => placeIn(rooms, file);
	const journal = workFile(content, "journal");
	after(() => rm(journal, { force: true }));
	return {
		place,
		journal,
		text: (file = FILE) => readFile(place(file), "utf8"),
		/** Begins an import. Whoever does not close it has it killed. */
		begin() {
			const opened = Ledger.open(content, ledgerDisk(rooms), { dry: false });
			if ("problem" in opened) throw new Error(opened.problem.message);
			const { ledger } = opened;
			const writer = new FileWriter(rooms, ledger, false);
			return {
				ledger,
				write: (text: string, file = FILE) => writer.write(KEY, file, text, source(text)),
				close: () => ledger.close(),
			};
		},
	};
}

/** As it were the hash of what the source told. */
const source = (text: string) => Buffer.from(text).toString("hex").padEnd(20, "0").slice(0, 20);

test("what a killed import has changed is its own: the next one changes it again", async () => {
	const { begin, text } = await newsroom("changed");
	const first = begin();
	assert.equal(await first.write("Một\n"), "written");
	await first.close();
	assert.equal(await begin().write("Hai\n"), "updated");
	const last = begin();
	assert.equal(await last.write("Ba\n"), "updated");
	assert.equal(await text(), "Ba\n");
	await last.close();
});

test("what the newsroom has written over that of a killed import stays, and is told where the source goes on", async () => {
	const { begin, place, text } = await newsroom("edited");
	assert.equal(await begin().write("Một\n"), "written");
	await writeFile(place(FILE), "Toà soạn sửa\n");
	const next = begin();
	assert.equal(await next.write("Hai\n"), "behind");
	assert.equal(await text(), "Toà soạn sửa\n");
	await next.close();
	assert.equal(await begin().write("Một\n"), "same");
	assert.equal(await text(), "Toà soạn sửa\n");
});

test("what was only announced is written by the next import", async () => {
	const { begin, place, text } = await newsroom("announced");
	const killed = begin();
	killed.ledger.announce(
		{ key: KEY, file: FILE, written: "0".repeat(20), source: source("Một\n") },
		undefined,
	);
	assert.ok(!existsSync(place(FILE)));
	const next = begin();
	assert.equal(await next.write("Một\n"), "written");
	assert.equal(await text(), "Một\n");
	await next.close();
});

test("an article that a killed import had brought to another month is there alone", async () => {
	const { begin, place, text } = await newsroom("moved");
	const first = begin();
	await first.write("Một\n");
	await first.close();
	assert.equal(await begin().write("Hai\n", ELSEWHERE), "updated");
	// As if it had been killed before the old one went.
	await writeFile(place(FILE), "Một\n");
	const next = begin();
	assert.ok(!existsSync(place(FILE)));
	assert.equal(await next.write("Hai\n", ELSEWHERE), "same");
	assert.equal(await text(ELSEWHERE), "Hai\n");
	await next.close();
});

test("a line that the death of its writer has cut says nothing, and the next one stands on a line of its own", async () => {
	const { begin, journal, place, text } = await newsroom("cut");
	await begin().write("Một\n");
	const whole = readFileSync(journal, "utf8");
	appendFileSync(journal, `${KEY}\tarticles/2022/05/ben-`);
	const next = begin();
	assert.equal(readFileSync(journal, "utf8"), whole);
	rmSync(place(FILE));
	assert.equal(await next.write("Hai\n"), "behind", "the newsroom has deleted what was written");
	await next.close();
	await assert.rejects(text(), { code: "ENOENT" });
});

test("no line of a journal has a file counted that lies outside the newsroom", async () => {
	const { begin, journal } = await newsroom("outside");
	await mkdir(path.dirname(journal), { recursive: true });
	const hash = "0".repeat(20);
	await writeFile(journal, `${KEY}\tarticles/../../ngoai.md\t${hash}\t${hash}\t${hash}\n`);
	const { ledger, close } = begin();
	assert.deepEqual([...ledger.lines], []);
	await close();
});

test("a journal goes with the import that has come to its end", async () => {
	const { begin, journal } = await newsroom("ended");
	const one = begin();
	await one.write("Một\n");
	assert.ok(existsSync(journal));
	await one.close();
	assert.ok(!existsSync(journal));
});
