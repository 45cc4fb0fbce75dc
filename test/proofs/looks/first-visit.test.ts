import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";
import { firstVisit, POOR_3G } from "../../support/browser/first-visit.ts";

/** All that an article asks for on a first visit by phone, picture and fonts included, as it travels. */
const MOST = 150_000;

let starter: ServedStarter;

before(async () => {
	// The shell asks for pictures that are farther off, and for no icon.
	starter = await serveStarter({ whole: true });
});
after(() => starter.close());

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

test("an article weighs at most 150 kB on a first visit, its picture and the faces included", async (t) => {
	const articles = starter.site.pages.filter((page) => /^\d{4}\/\d\d\/\d\d\/[^/]+\//.test(page));
	assert.ok(articles.length > 40);
	let heaviest = { address: "", total: 0, fonts: 0 };
	let withPicture = 0;
	for (const file of articles) {
		const address = `/${file.replace("index.html", "")}`;
		const { bytes } = await firstVisit(starter.browser, starter.url + address);
		const sum = (part: string) =>
			[...bytes].filter(([url]) => url.includes(part)).reduce((all, [, size]) => all + size, 0);
		const total = sum("");
		if (sum("/pictures/") > 0) withPicture += 1;
		if (total > heaviest.total) heaviest = { address, total, fonts: sum("/fonts/") };
	}
	t.diagnostic(`heaviest: ${heaviest.address} ${kB(heaviest.total)}, of which fonts ${kB(heaviest.fonts)}`);
	assert.ok(withPicture > 20 && heaviest.fonts > 20_000);
	assert.ok(heaviest.total <= MOST, JSON.stringify(heaviest));
});

test("the largest thing of an article's first screen on a poor line: told, not judged, since machines differ", async (t) => {
	const { address } =
		starter.samples.find(({ kind }) => kind.startsWith("article") && kind.endsWith("with cover")) ?? {};
	assert.ok(address);
	const times: number[] = [];
	for (let run = 0; run < 3; run++) {
		const { painted, largest, bytes } = await firstVisit(starter.browser, starter.url + address, POOR_3G);
		assert.ok(bytes.size > 5);
		times.push(painted);
		t.diagnostic(`${address}: ${Math.round(painted)} ms, ${largest}`);
	}
	assert.ok(times.every((time) => time > 0));
});
