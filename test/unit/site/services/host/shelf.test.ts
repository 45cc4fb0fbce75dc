import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { getStore } from "@netlify/blobs";
import { BlobsServer } from "@netlify/blobs/server";
import type { Letter } from "../../../../../_includes/domain/letters/letter.ts";
import { openBlobsShelf } from "../../../../../_includes/site/services/host/blobs-shelf.ts";
import { openFolderShelf } from "../../../../../_includes/site/services/host/folder-shelf.ts";
import type { Shelf } from "../../../../../_includes/site/services/host/shelf.ts";
import { createMarks } from "../../../../../_includes/site/services/letters/marks.ts";
import { createLetterStore, StoreFull } from "../../../../../_includes/site/services/letters/store.ts";
import { aLetter, letterId } from "../../../../support/letters/letters.ts";

/** The shelves that there are: each opens the same one as often as it is asked, as processes do. */
const KINDS: Readonly<Record<string, (folder: string, t: TestContext) => Promise<() => Promise<Shelf>>>> = {
	"a folder": async (folder) => () => openFolderShelf(folder),
	async "Netlify's store"(directory, t) {
		const server = new BlobsServer({ directory, token: "khoa", logger: () => {} });
		const { port } = await server.start();
		t.after(() => server.stop());
		const url = `http://localhost:${port}`;
		// Of two who write under a condition Netlify's store lets one; its local server looks first and writes then.
		let before: Promise<unknown> = Promise.resolve();
		const inTurn: typeof fetch = (input, init) => {
			const answer = before.then(() => fetch(input, init));
			before = answer.catch(() => {});
			return answer;
		};
		return async () =>
			openBlobsShelf(
				getStore({
					name: "letters",
					consistency: "strong",
					siteID: "bao",
					token: "khoa",
					edgeURL: url,
					uncachedEdgeURL: url,
					fetch: inTurn,
				}),
			);
	},
};

for (const [kind, make] of Object.entries(KINDS)) {
	/** Gives a test shelves that are one. */
	const onShelf = (name: string, body: (open: () => Promise<Shelf>) => Promise<void>) =>
		test(`${kind}: ${name}`, async (t) => {
			const folder = await mkdtemp(path.join(tmpdir(), "shelf-"));
			try {
				await body(await make(path.join(folder, "letters"), t));
			} finally {
				await rm(folder, { recursive: true });
			}
		});

	onShelf("what is put is read again, by another process too, in the form it had", async (open) => {
		const store = createLetterStore(await open());
		const whole = aLetter({
			text: "Dòng một\n\nDòng hai “ngoặc” \\ 😀",
			contact: "ut@example.vn",
			replyTo: letterId(7),
			doubts: ["Có một liên kết."],
			state: "rejected",
			decidedAt: "2026-11-29T13:00:00.000Z",
			original: "dong mot",
		});
		const report = aLetter({
			id: letterId(2),
			kind: "report",
			name: "",
			report: { sentence: "Sai.", mistake: "figures" },
		});
		assert.equal(await store.add(whole), true);
		await store.put(report);
		const other = createLetterStore(await open());
		assert.deepEqual(await other.get(whole.id), whole);
		assert.deepEqual(await other.get(report.id), report);
	});

	onShelf("a letter is added once, whoever adds it, and put as often as one likes", async (open) => {
		const stores = await Promise.all(Array.from({ length: 4 }, async () => createLetterStore(await open())));
		const added = await Promise.all(
			stores.map((store, at) => store.add(aLetter({ text: `Lần thứ ${at}, cùng một thư.` }))),
		);
		assert.equal(added.filter(Boolean).length, 1);
		const [store] = stores;
		const winner = aLetter({ text: `Lần thứ ${added.indexOf(true)}, cùng một thư.` });
		assert.deepEqual(await store?.list(), [winner]);
		await store?.put(aLetter({ text: "Đã sửa lại." }));
		assert.deepEqual(await store?.list(), [aLetter({ text: "Đã sửa lại." })]);
	});

	onShelf("letters are listed oldest first, and forgotten when they are removed", async (open) => {
		const store = createLetterStore(await open());
		const letters: readonly Letter[] = [3, 1, 2].map((number) =>
			aLetter({ id: letterId(number), received: `2026-11-29T12:3${number}:00.000Z` }),
		);
		for (const letter of letters) await store.add(letter);
		const ids = async () => (await store.list()).map(({ id }) => id);
		assert.deepEqual(await ids(), [1, 2, 3].map(letterId));
		await store.remove(letterId(2));
		await store.remove(letterId(2));
		assert.deepEqual(await ids(), [1, 3].map(letterId));
		assert.equal(await store.get(letterId(2)), undefined);
	});

	onShelf("no more letters are added than the store holds, until one is removed", async (open) => {
		const store = createLetterStore(await open(), 3);
		for (const number of [1, 2, 3]) assert.equal(await store.add(aLetter({ id: letterId(number) })), true);
		await assert.rejects(store.add(aLetter({ id: letterId(4) })), StoreFull);
		await store.remove(letterId(1));
		assert.equal(await store.add(aLetter({ id: letterId(4) })), true);
	});

	onShelf("what is no name of a letter is nothing, and leads nowhere", async (open) => {
		const shelf = await open();
		const store = createLetterStore(shelf);
		for (const id of ["../../../etc/passwd", "", "AB2CD3EF4G", "ab2cd3ef4g/..", "ab2cd3ef4", "\0"]) {
			assert.equal(await store.get(id), undefined);
			await store.remove(id);
			await assert.rejects(async () =>
				shelf.put(`letters/${id}`, "x").then(() => shelf.read(`letters/../${id}`)),
			);
		}
		assert.deepEqual(await store.list(), []);
	});

	onShelf("a letter that is damaged is told by its name", async (open) => {
		const shelf = await open();
		const store = createLetterStore(shelf);
		await store.add(aLetter());
		for (const stored of ["", "{", JSON.stringify({ ...aLetter(), state: "printed" })]) {
			await shelf.put("letters/ab2cd3ef4g", stored);
			await assert.rejects(store.list(), /ab2cd3ef4g/);
		}
	});

	const HOUR = 3_600_000;
	const START = Date.UTC(2026, 10, 29, 12, 59, 59, 999);

	onShelf("a mark is set once, stands for its life, and is gone after twice that", async (open) => {
		let now = START;
		const marks = createMarks(await open(), () => now);
		const other = createMarks(await open(), () => now);
		const taken = await Promise.all([marks, other, marks, other].map((one) => one.take("thư/../1", HOUR)));
		assert.equal(taken.filter(Boolean).length, 1);
		for (now of [START + 1, START + HOUR]) {
			assert.equal(await other.has("thư/../1", HOUR), true);
			assert.equal(await other.take("thư/../1", HOUR), false);
		}
		assert.equal(await marks.has("thư/../2", HOUR), false);
	});

	onShelf("a mark that nobody sets again is swept", async (open) => {
		let now = START;
		const shelf = await open();
		const marks = createMarks(shelf, () => now);
		await marks.take("một", HOUR);
		now += HOUR;
		await marks.sweep();
		assert.equal(await marks.has("một", HOUR), true);
		now += HOUR;
		await marks.sweep();
		assert.deepEqual(await shelf.names("marks/"), []);
		assert.equal(await marks.take("một", HOUR), true);
	});

	onShelf("what is counted is never too few, and is forgotten after its life", async (open) => {
		let now = START;
		const shelf = await open();
		const all = [createMarks(shelf, () => now), createMarks(await open(), () => now)] as const;
		const counts = await Promise.all([...all, ...all].map((one) => one.count("nguồn", HOUR, 10)));
		assert.ok(Math.max(...counts) === 4);
		assert.equal(await all[0].count("nguồn khác", HOUR, 10), 1);
		now += HOUR / 2;
		assert.equal(await all[1].count("nguồn", HOUR, 10), 5);
		now += HOUR / 2;
		assert.equal(await all[1].count("nguồn", HOUR, 10), 2);
		await all[0].sweep();
		assert.equal((await shelf.names("counts/")).length, 2);
	});

	onShelf("past the most nothing more is kept of a count", async (open) => {
		const shelf = await open();
		const marks = createMarks(shelf, () => START);
		const counts: number[] = [];
		for (let time = 0; time < 8; time++) counts.push(await marks.count("nguồn", HOUR, 3));
		assert.deepEqual(counts, [1, 2, 3, 4, 4, 4, 4, 4]);
		assert.equal((await shelf.names("counts/")).length, 4);
	});

	onShelf("a secret is one for all in its period, and thrown away after it", async (open) => {
		let now = START;
		const shelf = await open();
		const all = [createMarks(shelf, () => now), createMarks(await open(), () => now)] as const;
		const [first, second] = await Promise.all(all.map((one) => one.secret("giờ", HOUR)));
		assert.equal(first, second);
		assert.match(first ?? "", /^[\w-]{43}$/);
		now += 1;
		assert.notEqual(await all[0].secret("giờ", HOUR), first);
		await all[0].sweep();
		assert.equal((await shelf.names("secrets/")).length, 1);
		assert.ok(!(await shelf.names("secrets/")).some((name) => name.includes("giờ")));
	});
}
