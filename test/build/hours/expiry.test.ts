import assert from "node:assert/strict";
import { test } from "node:test";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { readOffered } from "../../support/offline/offline-edition.ts";
import { snapshot, withTinySite } from "../../support/site/site.ts";

const EXPIRED = "/2026/11/21/thong-bao-cup-dien/";
const SITE = {
	"2026/11/ben-pha.md": articleText({ date: "date: 2026-11-20 08:00" }),
	"2026/11/thong-bao-cup-dien.md": articleText({
		date: "date: 2026-11-21 08:00",
		expires: "expires: 2026-11-22 08:00",
	}),
	"2026/11/thong-bao-sap-het.md": articleText({
		date: "date: 2026-11-21 09:00",
		expires: "expires: 2026-12-31 08:00",
	}),
};

test("an expired article answers 410 and is named by nothing but the list of what is gone; one that will expire is told with its hour", async () => {
	await withTinySite(SITE, async (site) => {
		await site.build({ search: true });
		const naming = [...(await snapshot(site.output))].filter(([, text]) =>
			text.includes("thong-bao-cup-dien"),
		);
		const { edition, gone } = await readOffered(site.output);
		assert.deepEqual(naming.map(([file]) => file).sort(), [
			"_redirects",
			`offline/lists/${edition.gone}.json`,
		]);
		assert.deepEqual(gone, [
			[EXPIRED, null],
			["/2026/11/21/thong-bao-sap-het/", null, Date.parse("2026-12-31T08:00:00+07:00")],
		]);
		const server = await startServer({ site: site.output, port: 0 });
		try {
			const answer = await fetch(server.url + EXPIRED);
			assert.equal(answer.status, 410);
			for (const below of ["binh-luan/", "binh-luan.xml"])
				assert.equal((await fetch(server.url + EXPIRED + below)).status, 410, below);
			assert.match(await answer.text(), /<h1[^>]*>Bài không còn nữa</);
			assert.equal((await fetch(`${server.url}/2026/11/21/thong-bao-sap-het/`)).status, 200);
		} finally {
			await server.close();
		}
	});
});
