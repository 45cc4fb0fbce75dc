import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { look, openWitness, tracesIn } from "../../support/offline/offline-proofs.ts";
import {
	ask,
	type OfflineSite,
	serveOfflineSite,
	storyText,
	until,
	withReader,
} from "../../support/offline/offline-site.ts";

const IN_EDITION = "/2026/11/23/ben-pha/";
const SAVED = "/2026/08/02/mua-lu/";
/** Words that stand in comments alone: of each story one is forgotten, one stays. */
const FORGOTTEN = /zyxavu|wplmek/i;
const comment = (id: string, date: string, name: string, text: string) =>
	`- id: ${id}\n  name: ${name}\n  date: ${date} 08:00\n  text: ${text}\n  approved:\n    by: Khoa\n    when: ${date} 09:00\n`;
const STAYS = {
	edition: comment("bb2cd3ef4g", "2026-11-23", "Chín Lực", "Ở lại đây."),
	saved: comment("bc2cd3ef4g", "2026-08-03", "Chín Lực", "Nước lên rồi."),
};
const trace = (id: string) => `- id: ${id}\n  forgotten: 2026-11-29 20:00\n`;

let site: OfflineSite;
before(async () => {
	site = await serveOfflineSite(
		{
			"2026/11/ben-pha.md": storyText("2026-11-23", "Bến phà mới"),
			"2026/11/cho-noi.md": storyText("2026-11-22", "Chợ nổi"),
			"2026/08/mua-lu.md": storyText("2026-08-02", "Mùa lũ về"),
			"../comments/2026/11/ben-pha.yaml":
				comment("ab2cd3ef4g", "2026-11-23", "Bà Zyxavu", "Tôi nói zyxavua.") + STAYS.edition,
			"../comments/2026/08/mua-lu.yaml":
				comment("ac2cd3ef4g", "2026-08-02", "Ông Wplmek", "Tôi nói wplmeka.") + STAYS.saved,
		},
		{ offlineLimits: { articles: 2, week: 100, months: 12 } },
	);
});
after(() => site.close());

test("on a metered line, one visit after the deploy takes a forgotten comment out of the stored edition and of saved stories", async () => {
	await withReader(
		site,
		async ({ context, open, faults }) => {
			const witness = await openWitness(context, site);
			const page = await open(SAVED);
			await page.evaluate(() => navigator.serviceWorker.ready);
			await ask(page, { type: "download", pack: "edition" });
			await page.locator(".tool--save").click();
			await page.locator('.tool--save[aria-pressed="true"]').waitFor();
			// The page of each, and the words of the edition's search.
			assert.ok((await tracesIn(witness.page, FORGOTTEN.source)).length >= 3);

			await site.write("../comments/2026/11/ben-pha.yaml", STAYS.edition + trace("ab2cd3ef4g"));
			await site.write("../comments/2026/08/mua-lu.yaml", STAYS.saved + trace("ac2cd3ef4g"));
			await site.deploy();
			await page.goto(`${site.url}/gioi-thieu/`);
			await until(
				async () => (await tracesIn(witness.page, FORGOTTEN.source)).length === 0,
				"nothing that is stored tells of the two",
			);
			await site.kill();
			try {
				for (const [address, stays] of [
					[IN_EDITION, "Ở lại đây."],
					[SAVED, "Nước lên rồi."],
				] as const) {
					assert.equal((await look(page, site, address)).status, 200, address);
					assert.equal(await page.locator(".comment").count(), 1);
					assert.match((await page.locator(".comments").textContent()) ?? "", new RegExp(stays));
					assert.doesNotMatch(await page.content(), FORGOTTEN);
					assert.ok(await page.locator(".story img").first().isVisible());
				}
			} finally {
				await site.revive();
			}
			assert.deepEqual(
				faults.filter((fault) => !/50[34]|ERR_|Failed to load/.test(fault)),
				[],
			);
		},
		{ line: "metered" },
	);
});
