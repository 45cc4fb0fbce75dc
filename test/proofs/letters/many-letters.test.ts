import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { MOST_AN_HOUR } from "../../../_includes/site/services/letters/receive-letter.ts";
import { openMailSite } from "../../../scripts/bench-letters/mail-site.ts";
import { sendLetters } from "../../../scripts/bench-letters/send-letters.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const heap = () => {
	collect();
	return process.memoryUsage().heapUsed;
};

test("of 2,000 letters at 200 a second none is lost, none comes twice, and memory does not grow with them", async (t) => {
	const mail = await openMailSite();
	try {
		const load = { rate: 200, fromOne: MOST_AN_HOUR, time: mail.time, article: mail.article };
		// What is loaded, compiled and opened once has been by then, and nothing is on its way.
		const first = await sendLetters(mail.origin, { ...load, seconds: 4 });
		const begin = heap();
		const { received, statuses } = await sendLetters(mail.origin, { ...load, seconds: 10, before: 800 });
		const end = heap();
		t.diagnostic(`heap: ${[begin, end].map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`).join(", ")}`);
		assert.ok(end - begin < 2 * 2 ** 20, "one kilobyte a letter");
		assert.deepEqual([...statuses], [[200, 2000]]);
		const kept = (await mail.store.list()).map(({ text }) => text);
		assert.equal(kept.length, 2800);
		assert.deepEqual([...kept].sort(), [...first.received, ...received].sort());
	} finally {
		await mail.close();
	}
});

test("letters that come twice as fast as one may send them are told so, and no more are kept", async () => {
	const mail = await openMailSite();
	try {
		const { received, statuses } = await sendLetters(mail.origin, {
			...{ rate: 200, seconds: 1, fromOne: 2 * MOST_AN_HOUR, time: mail.time, article: mail.article },
		});
		// Of some that come at the same moment each may count the others.
		assert.ok((statuses.get(200) ?? 0) <= 100 && (statuses.get(200) ?? 0) >= 10);
		assert.equal((statuses.get(200) ?? 0) + (statuses.get(429) ?? 0), 200);
		assert.equal((await mail.store.list()).length, received.length);
	} finally {
		await mail.close();
	}
});
