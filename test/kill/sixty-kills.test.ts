import { test } from "node:test";
import { killBuilds } from "../support/processes/kill-builds.ts";
import { withTinySite } from "../support/site/site.ts";

test("sixty builds are killed, twenty in each phase, and every time the site is the old one or the new one", async (t) => {
	await withTinySite({}, async (site) => {
		const hits = await killBuilds(site, {
			size: 100,
			kills: 20,
			seed: 60,
			build: ({ articles }) => site.build({ articles, search: true, newsdesk: true }),
		});
		t.diagnostic(`kills: ${JSON.stringify(hits)}`);
	});
});
